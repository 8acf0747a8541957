/**
 * A map → BibTeX (Patashnik, BibTeXing, 1988), in UTF-8, for biblatex, JabRef and Zotero too. Types by what the venue says, `@misc` where it
 * says nothing; the topic is the first keyword; what the source says in short is `annotation`, the user's note `comment`: no usual style
 * prints either.
 */
import type { Paper } from "../model/bibliography";
import type { Exporter } from "../model/plugins";
import type { AuthorName } from "./references/authorName";
import { bibtexTitle, latexEscaped } from "./references/latexEscapes";
import type { Publication } from "./references/publication";
import { type Reference, references } from "./references/reference";
import { cleanText } from "./rows/cleanText";
import { marksWanted, withMarks } from "./withMarks";

export const bibtexExporter: Exporter = {
  id: "bibtex",
  label: "References (BibTeX)",
  help: "LaTeX, JabRef, Zotero; the topics are keywords",
  group: "references",
  extension: "bib",
  mime: "application/x-bibtex",
  parameters: [withMarks],
  write: (_scene, map, settings, { marks }) =>
    `${references(map, marksWanted(settings, marks)).map(entry).join("\n\n")}\n`,
};

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function entry(reference: Reference): string {
  const { key, paper, title, authors, date, publication, keywords } = reference;
  const [year, month, day] = date;
  const fields: (readonly [string, string | undefined])[] = [
    ["title", braced(bibtexTitle(title))],
    ["author", authors.length > 0 ? braced(authors.map(authorText).join(" and ")) : undefined],
    ["year", year === undefined ? undefined : braced(String(year))],
    ["month", month === undefined ? undefined : MONTHS[month - 1]],
    ["day", day === undefined ? undefined : braced(String(day))],
    ...placeFields(publication),
    ["language", text(paper.language)],
    ["doi", verbatim(paper.doi)],
    ["pmid", verbatim(paper.pmid)],
    ["eprint", verbatim(paper.arxivId)],
    ["archiveprefix", paper.arxivId ? "{arXiv}" : undefined],
    ["primaryclass", isArxivClass(paper) ? text(paper.category) : undefined],
    ["url", verbatim(reference.url)],
    ["abstract", text(reference.abstract)],
    ["keywords", text(keywords.map(keyword).join(", "))],
    ["annotation", text(reference.summary)],
    ["comment", text(reference.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value}`]));
  return `@${typeOf(publication, paper)}{${key},\n${lines.join(",\n")}\n}`;
}

function typeOf({ kind }: Publication, { type = "" }: Paper): string {
  if (kind === "thesis" && /master/i.test(type)) return "mastersthesis";
  return FORMS.get(kind)?.type ?? "misc";
}

/** Kind of place → type of the entry, and the fields for the venue and for the publisher. */
const FORMS: ReadonlyMap<Publication["kind"], { type: string; venue: string; publisher: string }> = new Map([
  ["journal", { type: "article", venue: "journal", publisher: "publisher" }],
  ["proceedings", { type: "inproceedings", venue: "booktitle", publisher: "publisher" }],
  ["chapter", { type: "incollection", venue: "booktitle", publisher: "publisher" }],
  ["book", { type: "book", venue: "series", publisher: "publisher" }],
  ["thesis", { type: "phdthesis", venue: "howpublished", publisher: "school" }],
  ["report", { type: "techreport", venue: "series", publisher: "institution" }],
]);

function placeFields(publication: Publication): (readonly [string, string | undefined])[] {
  if (publication.kind === "preprint" || publication.kind === "unknown") return [];
  const { kind, name, volume, number, pages, publisher, remark } = publication;
  const fields = FORMS.get(kind) ?? { venue: "howpublished", publisher: "publisher" };
  return [
    [fields.venue, text(name)],
    ["volume", text(volume)],
    ["number", text(number)],
    ["pages", text(pages?.replaceAll("-", "--"))],
    [fields.publisher, text(publisher)],
    ["note", text(remark)],
  ];
}

/** Readers part keywords at commas and semicolons, and some show `\&` as it stands. */
function keyword(word: string): string {
  return word.replace(/\s*[,;]\s*/g, " / ").replace(/ & /g, " and ");
}

/** The subject class may be that of another source. */
function isArxivClass({ arxivId, category = "" }: Paper): boolean {
  return arxivId !== undefined && /^[a-z-]+(\.[A-Za-z-]+)?$/.test(category);
}

/** BibTeX parts a name at its spaces unless braces hold it. */
function authorText(name: AuthorName): string {
  if (name.kind === "person") {
    const family = [name.particle, name.family].filter((part) => part !== undefined).join(" ");
    return [family, name.suffix, name.given].flatMap((part) => (part ? [heldAnd(part)] : [])).join(", ");
  }
  if (/^(et al\.?|and others|others)$/i.test(name.text)) return "others";
  return name.mayBeParted ? heldAnd(name.text) : braced(latexEscaped(name.text));
}

/** `and` inside a name would part it in two. */
function heldAnd(name: string): string {
  return latexEscaped(name).replace(/\band\b/gi, "{$&}");
}

function text(value: string | undefined): string | undefined {
  return value ? braced(latexEscaped(value)) : undefined;
}

/** Of fields that are taken letter by letter; only braces, backslashes and what is not printed could break the entry. */
function verbatim(value: string | undefined): string | undefined {
  return value ? braced(cleanText(value).replace(/[\\{}\s\p{Cc}]/gu, encodeURIComponent)) : undefined;
}

function braced(value: string): string {
  return `{${value}}`;
}
