/** A title as its file has it → the title to show, and what the title says of the kind of record. */
import type { Standing } from "../../model/bibliography";
import { cleanLine } from "./cleanLine";
import type { RawText } from "./rawRecord";
import { sentenceCase } from "./sentenceCase";

export interface CleanTitle {
  readonly title: string;
  readonly standing?: Standing;
}

/** @param known texts of the same record that show how its words are written. Undefined if there is no title. */
export function cleanTitle(raw: RawText, known: readonly RawText[] = []): CleanTitle | undefined {
  const line = cleanLine(raw);
  if (line === undefined) return undefined;
  const { title: named, isRetracted } = withoutRetraction(withoutBraces(line));
  const title = sentenceCase(withoutBrackets(withoutEnd(named)), known);
  const standing = isRetracted ? "retracted" : standingOf(title);
  return { title, ...(standing ? { standing } : {}) };
}

/** Titles out of BibTeX in another format: braces that keep a word as it is written, "{A} Study of {LLM} agents"; not those of a set or of mathematics. */
function withoutBraces(line: string): string {
  if (!line.includes("{") || line.includes("$")) return line;
  let title = line;
  for (let last = ""; last !== title; ) {
    last = title;
    title = title.replace(BRACES, "$1");
  }
  return title;
}

/** A short run with a capital, behind no command. */
const BRACES =
  /(?<!\\[A-Za-z]{0,20})(?<![\\^_])\{((?=[^{}]*\p{Lu})[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} :.+#&/'’-]{0,79})\}/gu;

const RETRACTED_START =
  /^[[(]?\s*(?:(?:RETRACTED|Retracted)(?: (?:ARTICLE|Article|article|PAPER|Paper|paper|CHAPTER|Chapter|chapter))?|WITHDRAWN|Withdrawn)(?:\s*[\])]\s*[:.–—-]?|\s*:|\s+[–—-])\s*(?=\S)/;
const RETRACTED_END = /\s*[[(]\s*(?:retracted(?: article| paper)?|withdrawn)\b[^()[\]]{0,300}[\])]\.?$/i;

/** A notice of retraction ("Retraction note: …") is another record than the paper that was retracted. */
function withoutRetraction(line: string): { title: string; isRetracted: boolean } {
  const title = line.replace(RETRACTED_START, "").replace(RETRACTED_END, "");
  return title === line || title === "" ? { title: line, isRetracted: false } : { title, isRetracted: true };
}

/** PubMed ends a title with a full stop; one behind an abbreviation or an ellipsis is not that. */
function withoutEnd(title: string): string {
  if (!title.endsWith(".") || title.endsWith("..")) return title;
  const last = title.slice(title.lastIndexOf(" ") + 1, -1);
  const isAbbreviation = last.includes(".") || ABBREVIATIONS.test(last) || /^\p{Lu}$/u.test(last);
  return isAbbreviation || !title.includes(" ") ? title : title.slice(0, -1).trimEnd();
}

const ABBREVIATIONS = /^(?:al|etc|inc|ltd|co|corp|jr|sr|vs|st|dr|nov|sp|spp|ed|eds|vol|no|pp|cf|ca|u\.s)$/i;

/** PubMed sets a title that it translated in brackets as a whole. */
function withoutBrackets(title: string): string {
  const inner = /^\[([^[\]]{4,})\]$/.exec(title)?.[1];
  return inner === undefined ? title : withoutEnd(inner.trim());
}

/** Null: a work like others. */
function standingOf(title: string): Standing | null {
  if (CORRECTION.test(title)) return "correction";
  if (REVIEW.test(title)) return "peer-review";
  return PARATEXT.test(title) ? "paratext" : null;
}

const CORRECTION =
  /^(?:(?:(?:publisher|author)(?:['’]s)? )?(?:correction|erratum|errata|corrigendum|corrigenda|addendum|retraction)(?: (?:note|notice))?(?:\s*[:.–—]|\s+(?:to|for|of)(?: the (?:article|paper))?\s*[:“"‘'«]|\s+to:?\s)|(?:retraction|withdrawal) (?:note|notice)\b|expression of concern\b|editorial expression of concern\b)|^(?:erratum|corrigendum|errata|corrigenda|addendum)$/i;
const REVIEW =
  /^(?:review for ["“]|(?:decision letter|author response|peer review(?: report)?|reviewer report|editor'?s evaluation|recommendation) (?:for|to|of)\b["“: ])/i;
const PARATEXT =
  /^(?:front matter|back matter|frontmatter|backmatter|table of contents|contents|title page(?:s)?|copyright page|masthead|editorial board|cover(?: image)?|front cover|back cover|list of (?:reviewers|contributors|participants)|author index|subject index|index|issue information|publication information)$/i;
