/**
 * A bibliography and a file of facts about its papers → the bibliography with those facts (format: docs/formats.md). Papers are matched by
 * title. What the source itself says is never overwritten, ids stay, and each added field says in `origins` where it came from.
 */
import { latexText } from "../lib/latexText";
import { excerpt } from "../lib/plainText";
import { worksOf } from "../model/about";
import type { Bibliography, Note, Paper } from "../model/bibliography";
import { InputError } from "../model/inputError";
import {
  arxivId,
  date,
  doi,
  type Fields,
  isJsonObject,
  type JsonObject,
  listOf,
  readField,
  readFields,
  text,
  url,
} from "./json/fields";
import { tryJson } from "./json/parse";
import { joinNotes } from "./notes";
import { titleKey } from "./paperIds";

/** @param origin name of the file of facts. Throws `InputError` if the text is no such file. */
export function withFacts(bibliography: Bibliography, factsJson: string, origin: string): Bibliography {
  const notes: Note[] = [];
  const rows = parseRows(factsJson);
  const { hub, papers } = bibliography;
  const byTitle = papersByTitle(worksOf(bibliography));
  const additions = new Map<Paper, Facts>();
  const strangers: Note[] = [];

  for (const [i, row] of rows.entries()) {
    const where = `${origin}, papers[${i}]`;
    const title = isJsonObject(row) ? readField(row.title, text, `${where}.title`, notes) : null;
    if (!isJsonObject(row) || title === null) {
      notes.push({ where, what: "It has no title; left out." });
      continue;
    }
    const same = byTitle.get(titleKey(latexText(title))) ?? [];
    const leaveOut = (why: string) => ({
      where,
      what: `"${excerpt(title)}" ${why}; its facts are left out.`,
    });
    if (same.length === 0) strangers.push(leaveOut("is no paper of this bibliography"));
    else if (same.length > 1) notes.push(leaveOut("is the title of several papers"));
    else if (additions.has(same[0]!)) notes.push(leaveOut("stands in the facts twice"));
    else additions.set(same[0]!, readFacts(row, where, origin, notes));
  }
  if (additions.size === 0 && strangers.length > 1)
    notes.push({ where: origin, what: "None of its facts is about a paper of this bibliography." });
  else for (const stranger of strangers) notes.push(stranger);

  const complete = <Known extends Paper>(paper: Known): Known => {
    const facts = additions.get(paper);
    return facts ? addFacts(paper, facts, notes) : paper;
  };
  const completed = { hub: hub && complete(hub), papers: papers.map(complete) };
  return { ...bibliography, ...completed, notes: joinNotes(bibliography.notes, notes) };
}

type FactFields = Pick<
  Paper,
  "arxivId" | "date" | "authors" | "category" | "doi" | "venue" | "links" | "url"
>;

interface Facts {
  readonly fields: Partial<FactFields>;
  /** Where the row is from. */
  readonly source: string;
  /** How the date was found, where it is not what the source says in as many words: `month of the arXiv id`. */
  readonly dateFrom: string | null;
}

function parseRows(factsJson: string): readonly unknown[] {
  const value = tryJson(factsJson.replace(/^\ufeff/, ""));
  const isOther = isJsonObject(value) && typeof value.type === "string";
  if (isJsonObject(value) && !isOther && Array.isArray(value.papers)) return value.papers;
  throw new InputError(
    'This is no file of facts about papers: looked for JSON with a list "papers", each with a "title", an "arxivId" and the like.',
  );
}

function papersByTitle(papers: readonly Paper[]): Map<string, Paper[]> {
  const byTitle = new Map<string, Paper[]>();
  for (const paper of papers) {
    const key = titleKey(paper.title);
    const same = byTitle.get(key);
    if (same) same.push(paper);
    else byTitle.set(key, [paper]);
  }
  return byTitle;
}

function readFacts(row: JsonObject, where: string, origin: string, notes: Note[]): Facts {
  const source = readField(row.source, url, `${where}.source`, notes);
  const { primaryCategory, ...fields } = readFields(row, ROW, where, notes);
  return {
    fields: {
      ...fields,
      ...(primaryCategory !== undefined ? { category: primaryCategory } : {}),
      ...(source !== null ? { url: source } : {}),
    },
    source: source ?? origin,
    dateFrom: readField(row.dateFrom, text, `${where}.dateFrom`, notes),
  };
}

const ROW: Fields<Omit<FactFields, "category" | "url"> & { primaryCategory?: string }> = {
  arxivId,
  date,
  authors: listOf(text),
  primaryCategory: text,
  doi,
  venue: text,
  links: listOf(url),
};

function addFacts<Known extends Paper>(paper: Known, facts: Facts, notes: Note[]): Known {
  const added: Record<string, unknown> = {};
  const origins: Record<string, string> = { ...paper.origins };
  for (const [name, value] of Object.entries(facts.fields)) {
    const stated = paper[name as keyof FactFields];
    if (stated === undefined) {
      added[name] = value;
      origins[name] =
        name === "date" && facts.dateFrom !== null ? `${facts.dateFrom}, ${facts.source}` : facts.source;
    } else if (typeof stated === "string" && name !== "url" && stated !== value) {
      const what = `Its ${name} is "${excerpt(stated)}" in the source and "${excerpt(String(value))}" in the facts; the former is kept.`;
      notes.push({ where: `title "${excerpt(paper.title)}"`, what });
    }
  }
  return Object.keys(added).length > 0 ? { ...paper, ...added, origins } : paper;
}
