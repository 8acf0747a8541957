/**
 * A map → RIS (Research Information Systems; lines end in CR LF), as Zotero, EndNote and Mendeley read it. The topic is the first keyword;
 * what else the source says is in notes (`N1`) that begin with "Published: " and "Summary: ", the user's note in one with "Note: ".
 */
import type { Exporter } from "../model/plugins";
import type { AuthorName } from "./references/authorName";
import type { Publication } from "./references/publication";
import { type Reference, references } from "./references/reference";
import { marksWanted, withMarks } from "./withMarks";

export const risExporter: Exporter = {
  id: "ris",
  label: "References (RIS)",
  help: "Zotero, EndNote, Mendeley; the topics are keywords",
  group: "references",
  extension: "ris",
  mime: "application/x-research-info-systems",
  parameters: [withMarks],
  write: (_scene, map, settings, { marks }) =>
    references(map, marksWanted(settings, marks))
      .map((reference) => `${entryLines(reference).join("\r\n")}\r\n`)
      .join("\r\n"),
};

type Field = readonly [tag: string, value: string | undefined];

function entryLines(reference: Reference): string[] {
  const { key, paper, title, authors, date, publication, keywords, note } = reference;
  const fields: Field[] = [
    ["TY", typeOf(publication)],
    ["ID", key],
    ["TI", title],
    ...authors.map((name): Field => ["AU", authorText(name)]),
    ["PY", date[0]?.toString()],
    ["DA", dateText(date)],
    ...placeFields(publication),
    ["DO", oneLine(paper.doi)],
    ["AN", paper.arxivId ? oneLine(`arXiv:${paper.arxivId}`) : undefined],
    ["AN", paper.pmid ? oneLine(`PMID:${paper.pmid}`) : undefined],
    ["LA", oneLine(paper.language)],
    ["UR", reference.url],
    ["AB", reference.abstract],
    ...keywords.map((word): Field => ["KW", word]),
    ["N1", "remark" in publication ? `Published: ${publication.remark}` : undefined],
    ["N1", reference.summary && `Summary: ${reference.summary}`],
    ["N1", note && `Note: ${note}`],
  ];
  return [...fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : [])), "ER  - "];
}

function typeOf({ kind }: Publication): string {
  return TYPES.get(kind) ?? "GEN";
}

const TYPES: ReadonlyMap<Publication["kind"], string> = new Map([
  ["journal", "JOUR"],
  ["proceedings", "CONF"],
  ["chapter", "CHAP"],
  ["book", "BOOK"],
  ["thesis", "THES"],
  ["report", "RPRT"],
]);

function placeFields(publication: Publication): Field[] {
  if (publication.kind === "preprint") return [["PB", "arXiv"]];
  if (publication.kind === "unknown") return [];
  const { name, volume, number, pages, publisher } = publication;
  // Several ranges have no first and last page.
  const [, first, last] = /^([^\s,-]+)-([^\s,-]+)$/.exec(pages ?? "") ?? ["", pages];
  return [
    ["T2", name],
    ["VL", volume],
    ["IS", number],
    ["SP", first],
    ["EP", last],
    ["PB", publisher],
  ];
}

/** `family, given, suffix`; a name that is not parted has no comma. */
function authorText(name: AuthorName): string {
  if (name.kind === "literal") return name.text;
  const family = [name.particle, name.family].filter((part) => part !== undefined).join(" ");
  return [family, name.given, name.suffix].filter((part) => part !== undefined).join(", ");
}

/** `2026/05/29/`: year, month, day and, never given, a season; the slashes stay. */
function dateText([year, month, day]: Reference["date"]): string | undefined {
  if (year === undefined) return undefined;
  const two = (part: number | undefined) => (part === undefined ? "" : String(part).padStart(2, "0"));
  return `${year}/${two(month)}/${two(day)}/`;
}

function oneLine(value: string | undefined): string | undefined {
  return value?.replace(/[\s\p{Cc}\p{Cs}]+/gu, " ").trim();
}
