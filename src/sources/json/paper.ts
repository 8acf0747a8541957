/** The object of a paper or of the hub in foreign JSON → its fields. */
import { plainText } from "../../lib/plainText";
import type { Hub, Note, Paper, Reference, Tally } from "../../model/bibliography";
import {
  arxivId,
  count,
  date,
  doi,
  type Field,
  type Fields,
  isJsonObject,
  isTrue,
  type JsonObject,
  listOf,
  readField,
  readFields,
  text,
  url,
  year,
} from "./fields";

type PaperFields = Omit<Paper, "id" | "title">;
type HubFields = Omit<Hub, "id" | "title">;

/** A paper as far as it can be read, without its final id; null, with a note, if it has no title. */
export interface ReadPaper {
  /** As the file gives it. */
  readonly statedId: string | null;
  readonly title: string;
  readonly fields: Partial<PaperFields>;
}

export function readPaper(value: unknown, where: string, notes: Note[]): ReadPaper | null {
  return readTitled(value, PAPER, where, notes);
}

export function readHub(
  value: JsonObject,
  where: string,
  notes: Note[],
): (ReadPaper & { readonly fields: Partial<HubFields> }) | null {
  return readTitled(value, { ...PAPER, ...HUB }, where, notes);
}

/** Names of all fields of a paper; others are not read. */
export function isPaperField(name: string): boolean {
  return name === "id" || name === "title" || Object.hasOwn(PAPER, name);
}

function readTitled<Shape extends object>(
  value: unknown,
  fields: Fields<Shape>,
  where: string,
  notes: Note[],
) {
  if (!isJsonObject(value)) {
    notes.push({ where, what: "Expected an object with a title; left out." });
    return null;
  }
  const title = typeof value.title === "string" ? plainText(value.title) : "";
  if (title === "") {
    notes.push({ where, what: "It has no title; left out." });
    return null;
  }
  return {
    statedId: readField(value.id, idText, `${where}.id`, notes),
    title,
    fields: readFields(value, fields, where, notes),
  };
}

/** Ids are texts; whole numbers of other programs will do. */
export const idText: Field<string> = {
  expected: "a text",
  read: (value) => (Number.isSafeInteger(value) ? String(value) : text.read(value, () => {})),
};

const author: Field<string> = {
  expected: "a name",
  read: (value, complain) => text.read(isJsonObject(value) ? value.name : value, complain),
};

const reference: Field<Reference> = {
  expected: "a text, or an object with id or title",
  read(value) {
    if (typeof value === "string") return stringReference(plainText(value));
    if (!isJsonObject(value)) return undefined;
    const id = typeof value.id === "string" ? plainText(value.id) : "";
    const title = typeof value.title === "string" ? plainText(value.title) : "";
    if (id === "" && title === "") return undefined;
    return { ...(id !== "" ? { id } : {}), ...(title !== "" ? { title } : {}) };
  },
};

/** A text without spaces that looks like an id is one; any other is a title. */
function stringReference(value: string): Reference | null {
  if (value === "") return null;
  const isId = /^(?:doi:|arxiv:|title:|10\.\d{4,9}\/|https?:\/\/)\S+$/i.test(value);
  return isId ? { id: value } : { title: value };
}

const tally: Field<Tally> = {
  expected: "an object with label and count",
  read(value, complain) {
    if (!isJsonObject(value)) return undefined;
    const label = text.read(value.label, complain);
    const total = count.read(value.count, complain);
    return typeof label === "string" && typeof total === "number" ? { label, count: total } : undefined;
  },
};

/** Where fields come from: only names of fields are kept. */
const origins: Field<Readonly<Record<string, string>>> = {
  expected: "an object of field names and texts",
  read(value) {
    if (!isJsonObject(value)) return undefined;
    const known = Object.entries(value).filter(
      (entry): entry is [string, string] => isPaperField(entry[0]) && typeof entry[1] === "string",
    );
    return known.length > 0 ? Object.fromEntries(known) : null;
  },
};

const score: Field<string> = {
  expected: "a text or a number",
  read: (value, complain) => text.read(typeof value === "number" ? String(value) : value, complain),
};

const PAPER: Fields<PaperFields> = {
  summary: text,
  abstract: text,
  authors: listOf(author),
  date,
  year,
  venue: text,
  category: text,
  doi,
  arxivId,
  url,
  links: listOf(url),
  references: listOf(reference),
  keywords: listOf(text),
  verdict: text,
  novelty: score,
  representative: isTrue,
  origins,
};

const HUB: Fields<Omit<HubFields, keyof PaperFields>> = {
  rank: text,
  headline: text,
  citingCount: count,
  roles: listOf(tally),
  polarities: listOf(tally),
  years: listOf(tally),
};
