/**
 * What a source says of a paper's place → where it was published: journal, proceedings, book or what else its kind of work and the words of its
 * venue say, with volume, number and pages from fields of their own or from behind the venue in the usual form. What neither says stays "other",
 * never guessed from the DOI.
 */
import { plainText } from "../../lib/plainText";
import type { Paper } from "../../model/bibliography";
import { cleanText } from "../rows/cleanText";
import { type WorkKind, workKind } from "./workKind";

export type Publication =
  /** `other`: neither the kind of work nor the words of the venue say what it is. */
  | ({ readonly kind: WorkKind | "other" } & Place)
  /** A paper of arXiv of which no venue is known. */
  | { readonly kind: "preprint" }
  | { readonly kind: "unknown" };

interface Place {
  /** Undefined where the source names no venue. */
  readonly name?: string;
  readonly volume?: string;
  readonly number?: string;
  /** First and last page with a hyphen, or one. */
  readonly pages?: string;
  readonly publisher?: string;
  /** What else the source says of the place: `February 2026`. */
  readonly remark?: string;
}

export function publicationOf(paper: Paper): Publication {
  const text = plainText(cleanText(paper.venue ?? ""));
  const stated = statedPlace(paper);
  const kind = workKind(paper.type ?? "");
  const isArchived = ARCHIVE.test(text);
  if (text === "" || isArchived) {
    if (kind) return { kind, ...stated };
    if (paper.arxivId) return { kind: "preprint" };
    return Object.keys(stated).length > 0 && !isArchived ? { kind: "other", ...stated } : { kind: "unknown" };
  }
  const place = { ...placeOf(text), ...stated };
  // What sources call an article may stand in proceedings: there the venue knows better.
  const known = kind === "journal" ? (venueKind(text) ?? kind) : (kind ?? venueKind(text));
  return { kind: known ?? "other", ...place };
}

const ARCHIVE = /^(arxiv|corr)\b/i;
/** Journals that call themselves proceedings. */
const JOURNAL_PROCEEDINGS =
  /^Proc(eedings|\.) (of the )?(ACM (on|[A-Z][a-z]*\.)|VLDB Endowment|IEEE$|Royal Society|National Academy)/;
const PROCEEDINGS = /\b(Proceedings|Proc\.|Conference|Symposium|Workshops?|Findings of)/i;
const JOURNAL =
  /\b(Journal|Transactions|Trans\.|Letters|Magazine|Annals|Quarterly|Communications of|Computing Surveys|Bulletin|Annual Review)(?=\s|$|,)|^J\. /i;
/** An acronym and a year name one meeting of a conference: `ICML 2026`. */
const EDITION = /\b[A-Z][A-Za-z]*[A-Z][A-Za-z]* (19|20)\d\d\b/;
/** `35(2):1-72 (February 2026)` behind the name. */
const NUMBERS =
  /^(.+?),? (\d+)\((\d+(?:[-–/]\d+)?)\): ?([A-Za-z]?\d+)(?:\s?[-–]+\s?([A-Za-z]?\d+))?(?: \(([^()]+)\))?$/;

function venueKind(text: string): "journal" | "proceedings" | null {
  if (JOURNAL_PROCEEDINGS.test(text)) return "journal";
  if (PROCEEDINGS.test(text)) return "proceedings";
  if (JOURNAL.test(text)) return "journal";
  return EDITION.test(text) ? "proceedings" : null;
}

function placeOf(text: string): Place {
  const parts = NUMBERS.exec(text);
  if (!parts) return { name: text };
  const [, name = "", volume = "", number = "", first = "", last, remark] = parts;
  const pages = last === undefined ? first : `${first}-${last}`;
  return { name, volume, number, pages, ...(remark === undefined ? {} : { remark }) };
}

/** What the source has in fields of their own. */
function statedPlace({ volume, issue, pages, publisher }: Paper): Place {
  const stated = { volume, number: issue, pages: pages?.replace(/\s*[-‐‑–—]+\s*/g, "-"), publisher };
  const known = Object.entries(stated).flatMap(([field, value]) => {
    const text = plainText(cleanText(value ?? ""));
    return text ? [[field, text] as const] : [];
  });
  return Object.fromEntries(known);
}
