/**
 * A venue in the words of a source → where a paper was published: journal or proceedings where the words say which, with volume, number and
 * pages where they follow in the usual form. What the words do not say stays "other", never guessed from the field or the DOI.
 */
import { plainText } from "../../lib/plainText";
import type { Paper } from "../../model/bibliography";
import { cleanText } from "../rows/cleanText";

export type Publication =
  | ({ readonly kind: "journal" } & Place)
  | ({ readonly kind: "proceedings" } & Place)
  /** A venue whose words do not say what it is. */
  | ({ readonly kind: "other" } & Place)
  /** A paper of arXiv of which no venue is known. */
  | { readonly kind: "preprint" }
  | { readonly kind: "unknown" };

interface Place {
  readonly name: string;
  readonly volume?: string;
  readonly number?: string;
  /** First and last page with a hyphen, or one. */
  readonly pages?: string;
  /** What else the source says of the place: `February 2026`. */
  readonly remark?: string;
}

export function publicationOf({ venue, arxivId }: Paper): Publication {
  const text = plainText(cleanText(venue ?? ""));
  if (text === "" || ARCHIVE.test(text)) return { kind: arxivId ? "preprint" : "unknown" };
  const place = placeOf(text);
  if (JOURNAL_PROCEEDINGS.test(text)) return { kind: "journal", ...place };
  if (PROCEEDINGS.test(text)) return { kind: "proceedings", ...place };
  if (JOURNAL.test(text)) return { kind: "journal", ...place };
  return { kind: EDITION.test(text) ? "proceedings" : "other", ...place };
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

function placeOf(text: string): Place {
  const parts = NUMBERS.exec(text);
  if (!parts) return { name: text };
  const [, name = "", volume = "", number = "", first = "", last, remark] = parts;
  const pages = last === undefined ? first : `${first}-${last}`;
  return { name, volume, number, pages, ...(remark === undefined ? {} : { remark }) };
}
