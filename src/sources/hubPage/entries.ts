/**
 * The lines of a list of papers → its entries: title, line of facts, summary. Two forms: entries marked by bullets (`-` on its own line or
 * before the title, also `*`, `•`, numbers), and entries without marks, told apart by facts and by which lines are sentences.
 */
import { latexText } from "../../lib/latexText";
import type { PageLine, PageLink } from "../../lib/textLines";
import { isSentence } from "./head";
import { type MetaLine, readMetaLine } from "./metaLine";

export interface Entry {
  readonly title: string;
  /** Line of the title. */
  readonly line: number;
  readonly meta: MetaLine;
  /** Null if the list has none. */
  readonly summary: string | null;
  /** The links of the title, then those of the lines of facts and buttons. */
  readonly links: readonly (PageLink & { readonly isTitle: boolean })[];
}

export interface EntryList {
  readonly entries: readonly Entry[];
  /** True if bullets part the entries. */
  readonly isMarked: boolean;
  /** Lines that belong to no entry. */
  readonly strays: readonly PageLine[];
}

export function readEntries(lines: readonly PageLine[]): EntryList {
  const useful = lines.filter((line) => !FURNITURE.test(line.text));
  const form = bulletForm(useful);
  return form === null ? readUnmarked(useful) : readMarked(useful, form);
}

/** Buttons and links at the end of a list. */
const FURNITURE =
  /^(?:©.{0,100}|(?:load|show) more|next(?: page)?|previous(?: page)?|page \d+(?: of \d+)?|sign in|log in|about|contact|privacy(?: policy)?|terms(?: of (?:use|service))?|back to top)$/i;

const LONE_BULLET = /^(?:[-*•·‣▪◦●–—]|\d{1,4}[.)])$/;
const BULLET = /^(?:([-*•‣▪◦●–—])|\[?\d{1,4}[.)\]]) (?=\S)/;

/** `alone`, the bullet itself, `number`; null for a line without bullet. */
function bulletOf(text: string): string | null {
  if (LONE_BULLET.test(text)) return "alone";
  const match = BULLET.exec(text);
  return match ? (match[1] ?? "number") : null;
}

/** The commonest bullet, if there are enough of it to be what parts the entries. */
function bulletForm(lines: readonly PageLine[]): string | null {
  const counts = new Map<string, number>();
  for (const { text } of lines) {
    const bullet = bulletOf(text);
    if (bullet !== null) counts.set(bullet, (counts.get(bullet) ?? 0) + 1);
  }
  let form: string | null = null;
  for (const [bullet, count] of counts) {
    if (form === null || count > counts.get(form)!) form = bullet;
  }
  return form !== null && lines.length <= MOST_LINES_AN_ENTRY * counts.get(form)! ? form : null;
}

const MOST_LINES_AN_ENTRY = 8;

function readMarked(lines: readonly PageLine[], form: string): EntryList {
  const lead: PageLine[] = [];
  const groups: PageLine[][] = [];
  for (const line of lines) {
    const isMark = bulletOf(line.text) === form;
    if (isMark) groups.push([]);
    const text = isMark ? (form === "alone" ? "" : line.text.replace(BULLET, "")) : line.text;
    if (text !== "") (groups[groups.length - 1] ?? lead).push({ ...line, text });
  }
  const before = readUnmarked(lead);
  const whole = before.entries.filter((entry) => entry.summary !== null);
  const strays = whole.length === before.entries.length ? [...before.strays] : lead;
  const entries = strays === lead ? [] : whole;

  const filled = groups.filter((group) => group.length > 0);
  const longest = filled.slice(0, -1).reduce((most, group) => Math.max(most, group.length), 0);
  const last = filled[filled.length - 1];
  // What follows the last entry of a page (a footer) would else become a part of its summary.
  if (last && longest > 1 && last.length > longest) strays.push(...last.splice(longest));
  return { isMarked: true, entries: [...entries, ...filled.map((group) => makeEntry(group))], strays };
}

function readUnmarked(lines: readonly PageLine[]): EntryList {
  const groups: PageLine[][] = [];
  const strays: PageLine[] = [];
  const kinds = lines.map((line) => kindOf(line));
  for (let i = 0; i < lines.length; ) {
    const group = groups[groups.length - 1];
    if (kinds[i] !== "short" && kinds[i + 1] !== "meta" && kinds[i + 1] !== "sentence") {
      // No title can stand here: a further line of the summary, or of nothing.
      (group ?? strays).push(lines[i++]!);
      continue;
    }
    const entry = [lines[i++]!];
    while (kinds[i] === "meta") entry.push(lines[i++]!);
    const opensNext = kinds[i] === "short" && (kinds[i + 1] === "meta" || kinds[i + 1] === "sentence");
    if (i < lines.length && !opensNext) entry.push(lines[i++]!);
    groups.push(entry);
  }
  return { isMarked: false, entries: groups.map((group) => makeEntry(group)), strays };
}

function kindOf(line: PageLine): "meta" | "sentence" | "short" {
  if (readMetaLine(line.text) !== null || BUTTONS.test(line.text)) return "meta";
  return isSentence(line.text) ? "sentence" : "short";
}

/** The first line that states no facts is the title, the other ones are the summary; short lines of links alone are buttons. */
function makeEntry(group: readonly PageLine[]): Entry {
  let title: PageLine | null = null;
  let meta: MetaLine = {};
  const summary: string[] = [];
  const links: (PageLink & { isTitle: boolean })[] = [];
  for (const line of group) {
    const facts = title === null && group.length === 1 ? null : readMetaLine(line.text);
    if (facts) meta = { ...facts, ...meta };
    else if (title === null) title = line;
    else if (!isButton(line)) {
      summary.push(line.text);
      continue;
    }
    const isTitle = line === title;
    links.push(...(line.links ?? []).map((link) => ({ ...link, isTitle })));
  }
  const titleLine = title ?? group[0]!;
  return {
    title: latexText(titleLine.text),
    line: titleLine.number,
    meta,
    summary: summary.length > 0 ? latexText(summary.join(" ")) : null,
    links,
  };
}

/** Names of links and buttons alone, or a short line that is a link for the most part. */
function isButton(line: PageLine): boolean {
  if (BUTTONS.test(line.text)) return true;
  const linked = (line.links ?? []).reduce((length, link) => length + link.text.length, 0);
  return line.text.length <= 40 && linked * 2 > line.text.length;
}

const BUTTONS =
  /^(?:(?:arxiv|doi|pdf|html|abs|abstract|code|cite|bibtex|save|share|source|view)(?:[ |·,]+|$)){1,12}$/i;
