/** A cell of references → works: ids where it holds ids, else the lines with their titles as far as these can be told. */

import { isJsonObject } from "../json/fields";
import type { RawReference } from "../records/rawRecord";
import { workIn } from "./ids";
import { itemsIn, parted, textIn } from "./values";

/** @param kind prefix of bare ids, for instance `pmid`; without one they are ids of this table. */
export function referencesIn(value: unknown, kind = "key"): RawReference[] {
  return itemsIn(value, betweenMarks).flatMap((item): RawReference[] => {
    if (isJsonObject(item)) return fromObject(item, kind);
    const text = textIn(item);
    if (text === undefined) return [];
    return /\s/.test(text) ? [{ text }] : [{ id: workIn(text, kind) }];
  });
}

function fromObject(item: Readonly<Record<string, unknown>>, kind: string): RawReference[] {
  const field = (...names: string[]) =>
    names
      .map((name) => (Object.hasOwn(item, name) ? textIn(item[name]) : undefined))
      .find((text) => text !== undefined);
  const id = field("id", "paper_id", "paperId", "work_id", "element", "item");
  const found = {
    doi: field("doi", "DOI"),
    title: field("title", "display_name"),
    text: field("text", "unstructured", "raw"),
    id: id === undefined ? undefined : workIn(id, kind),
  };
  return Object.values(found).some((text) => text !== undefined) ? [found] : [];
}

/** Ids may also stand between blanks or commas. */
function betweenMarks(text: string): string[] {
  const parts = parted(text);
  if (parts.length > 1) return parts;
  const words = text.split(/[\s,]+/);
  return words.every((word) => /\d/.test(word) && word.length < 200) ? words : [text];
}

/** `SMITH J, 2001, NATURE, V1, P1, DOI 10.1038/35057062`, as Web of Science has them: between semicolons. */
export function webOfScienceReferences(value: unknown): RawReference[] {
  return (textIn(value) ?? "").split(/;\s*(?=\S)/).flatMap((line): RawReference[] => {
    const text = line.trim().replace(/;$/, "");
    if (text === "") return [];
    const doi = /\bDOI \[?(10\.\d{4,9}\/[^\s,\]]+)/i.exec(text)?.[1];
    return [{ text, doi }];
  });
}

/** `[authors|ids|source|year|volume|issue|pages|doi|id|times cited];[…]`, as Dimensions has them; other lines stay lines. */
export function dimensionsReferences(value: unknown): RawReference[] {
  return (textIn(value) ?? "").split(/;(?=\[)/).flatMap((entry): RawReference[] => {
    const text = entry.trim().replace(/^\[|\];?$/g, "");
    if (text === "") return [];
    const fields = text.split("|").map((field) => field.trim());
    const doi = fields.find((field) => /^10\.\d{4,9}\/\S/.test(field));
    const id = fields.find((field) => /^pub\.\d+$/.test(field));
    return [
      {
        text: fields.filter((field) => field !== "").join(", "),
        doi,
        id: id && !doi ? `dimensions:${id}` : undefined,
      },
    ];
  });
}
