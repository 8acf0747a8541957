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
  oneOf,
  onlyTrue,
  readField,
  readFields,
  text,
  textsByName,
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
  expected: "a text, or an object with id, title or text",
  read(value) {
    if (typeof value === "string") return stringReference(plainText(value));
    if (!isJsonObject(value)) return undefined;
    const named = (["id", "title", "text"] as const).flatMap((name) => {
      const said = value[name];
      const plain = typeof said === "string" ? plainText(said) : "";
      return plain === "" ? [] : [[name, plain] as const];
    });
    return named.length > 0 ? Object.fromEntries(named) : undefined;
  },
};

/** A text without spaces that looks like an id is one; any other is a title. */
function stringReference(value: string): Reference | null {
  if (value === "") return null;
  const isId = /^(?:doi:|arxiv:|pmid:|openalex:|s2:|title:|10\.\d{4,9}\/|https?:\/\/)\S+$/i.test(value);
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

/** Only names of fields are kept. */
const byField = textsByName((name) => isPaperField(name) || Object.hasOwn(HUB, name));

/** A number that some programs write as one and some as a text. */
const numeral: Field<string> = {
  expected: "a text or a number",
  read: (value, complain) => text.read(typeof value === "number" ? String(value) : value, complain),
};

const PAPER: Fields<PaperFields> = {
  untitled: onlyTrue,
  ids: listOf(text),
  summary: text,
  abstract: text,
  authors: listOf(author),
  date,
  year,
  venue: text,
  volume: numeral,
  issue: numeral,
  pages: text,
  publisher: text,
  type: text,
  standing: oneOf("retracted", "correction", "peer-review", "paratext"),
  language: text,
  citedByCount: count,
  category: text,
  doi,
  arxivId,
  pmid: numeral,
  url,
  links: listOf(url),
  references: listOf(reference),
  keywords: listOf(text),
  verdict: text,
  novelty: numeral,
  representative: isTrue,
  origins: byField,
  originals: byField,
};

const HUB: Fields<Omit<HubFields, keyof PaperFields>> = {
  rank: text,
  headline: text,
  citingCount: count,
  roles: listOf(tally),
  polarities: listOf(tally),
  years: listOf(tally),
};
