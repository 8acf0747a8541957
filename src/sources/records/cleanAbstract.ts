/** An abstract as its file has it → the abstract alone: without the word that announces it and without the title repeated before it. */
import { normaliseTitle } from "../../lib/titles";
import { cleanLine } from "./cleanLine";
import type { RawText } from "./rawRecord";

/** @param title cleaned. Undefined if there is no abstract. */
export function cleanAbstract(raw: RawText, title?: string): string | undefined {
  const line = cleanLine(raw);
  if (line === undefined) return undefined;
  const text = withoutRights(withoutPrefix(withoutTitle(withoutPrefix(line), title))).trim();
  return text === "" ? undefined : text;
}

/** With a sign behind it, or run into the first word, it is always the announcement. */
const ANNOUNCED =
  /^(?:abstract|summary|zusammenfassung|résumé|resumen|resumo|riassunto|sommario|аннотация|摘要|要旨)\s*(?:[:：.|]\s*|[–—-]\s+)(?=\S)/i;
const RUN_IN = /^(?:Abstract|ABSTRACT)(?=\p{Lu}\p{Ll}|A\s)/u;
const BEFORE_SENTENCE =
  /^(?:Abstract|ABSTRACT|Summary|SUMMARY|Zusammenfassung|Résumé|Resumen|Resumo)\s+(?=[\p{Lu}\p{N}“"([])/u;
/** Sentences may begin so: `Abstract Interpretation is …`. */
const TERM =
  /^(?:Abstract\s+(?:Interpretation|State Machine|Syntax|Data Type|Argumentation|Meaning Representation|Algebra|Domain|Reasoning|Concept|Art|Thinking|Wiener|Expressionism)|Summary\s+(?:Statistic|Judg|Measure|Table|Of\b|Evaluation|Generation))/;

/** `© 2018 Elsevier Ltd. All rights reserved.`, `(C) 2004 Elsevier B.V.`, `Copyright © 2010 John Wiley & Sons, Ltd.` behind the last sentence. */
const RIGHTS =
  /(?<=[.!?\])"”…%])\s+(?:(?:Copyright\s*)?(?:©|\(c\)(?=\s*(?:1[89]|20)\d\d[\s,]))|Copyright\s(?=(?:1[89]|20)\d\d))\s*(?:(?:by\s)?The Authors?\b|[^.]{0,100}?(?:1[89]|20)\d\d|[^.]{0,100}rights reserved).{0,200}$/iu;
/** Such a statement stands within the last characters. */
const RIGHTS_LENGTH = 320;

/** The publisher's statement is no part of the abstract: its words would be those of a topic. */
function withoutRights(text: string): string {
  const end = text.slice(-RIGHTS_LENGTH);
  if (!/©|\(c\)|copyright/i.test(end)) return text;
  const kept = end.replace(RIGHTS, "");
  return kept === end || kept.trim() === "" ? text : text.slice(0, text.length - end.length) + kept;
}

function withoutPrefix(text: string): string {
  let rest = text;
  // "Abstract Abstract" has been seen; three of them have not.
  for (let turn = 0; turn < 2; turn++) {
    if (ANNOUNCED.test(rest)) rest = rest.replace(ANNOUNCED, "");
    else if (RUN_IN.test(rest)) rest = rest.replace(RUN_IN, "");
    else if (BEFORE_SENTENCE.test(rest) && !TERM.test(rest)) rest = rest.replace(BEFORE_SENTENCE, "");
    else break;
  }
  return rest;
}

/** Some sources set the title before the abstract. A sentence that begins with the words of the title goes on in small letters. */
function withoutTitle(text: string, title: string | undefined): string {
  if (title === undefined || title.split(" ").length < 4 || text.length < title.length + SHORTEST_REST)
    return text;
  const start = text.slice(0, title.length);
  if (!mayBeSame(start, title)) return text;
  if (start.toLowerCase() !== title.toLowerCase() && normaliseTitle(start) !== normaliseTitle(title))
    return text;
  const rest = text.slice(title.length);
  return /^\s*[.:|–—-]?\s+["“(]?\p{Lu}/u.test(rest) ? rest.replace(/^\s*[.:|–—-]?\s+/, "") : text;
}

/** False if the first letters of the two, signs aside, are of ASCII and differ: then no spelling makes one the other. */
function mayBeSame(a: string, b: string): boolean {
  for (let i = 0, j = 0; ; i++, j++) {
    while (isSign(a.charCodeAt(i))) i++;
    while (isSign(b.charCodeAt(j))) j++;
    const [one, two] = [a.charCodeAt(i), b.charCodeAt(j)];
    // Not a number: the end, which says nothing of what stands there in the other.
    if (!(one < 0x80 && two < 0x80)) return true;
    if ((one | 0x20) !== (two | 0x20)) return false;
  }
}

/** Of ASCII, neither letter nor digit. */
function isSign(code: number): boolean {
  return (
    code < 0x30 ||
    (code > 0x39 && code < 0x41) ||
    (code > 0x5a && code < 0x61) ||
    (code > 0x7a && code < 0x80)
  );
}

/** Characters that must be left for the start to be a repeated title. */
const SHORTEST_REST = 60;
