/**
 * The section of representative papers → entries (where the page gives titles), or summaries alone (where the text was extracted without
 * them). The latter name nobody, but say which papers of the explorer are representative.
 */
import { latexText } from "../../lib/latexText";
import type { PageLine } from "../../lib/textLines";
import { type Entry, readEntries } from "./entries";
import { isSentence } from "./head";
import { readMetaLine } from "./metaLine";

export interface Representative {
  readonly entries: readonly Entry[];
  readonly summaries: readonly string[];
}

/** @param isStripped true if other signs say that the text was extracted without titles. */
export function readRepresentative(lines: readonly PageLine[], isStripped: boolean): Representative {
  const { entries, isMarked } = readEntries(lines);
  if (lines.some((line) => readMetaLine(line.text) !== null)) return { entries, summaries: [] };
  const untitled = isMarked
    ? entries.filter((entry) => entry.summary === null).map((entry) => entry.title)
    : [];
  if (isMarked && untitled.length * 2 <= entries.length) return { entries, summaries: [] };
  if (isMarked) return { entries: [], summaries: untitled };
  const sentences = lines.filter((line) => isSentence(line.text)).length;
  const areSummaries = isStripped || sentences >= lines.length * MOSTLY;
  return areSummaries
    ? { entries: [], summaries: lines.map((line) => latexText(line.text)) }
    : { entries, summaries: [] };
}

/** Titles and summaries in turn make a half; one title that ends in a full stop must not tip it. */
const MOSTLY = 0.75;
