/** Papers to their words as columns: title, summary, abstract, keywords and titles of references. */
import { cutExcludedColumns } from "../lib/excludedWords";
import { hubTitleStems } from "../lib/hubWords";
import { textScanner } from "../lib/scanText";
import type { Steps } from "../lib/steps";
import { TEXT_START, type TokenColumns, TWICE, tokenColumns } from "../lib/tokenColumns";
import { type WordTable, wordTable } from "../lib/wordTable";
import type { Hub, Paper } from "../model/bibliography";
import type { TextEvidence } from "../model/graph";

/** Papers between two yields. */
const PAPERS_AT_A_TIME = 250;

export interface Documents {
  readonly table: WordTable;
  readonly tokens: TokenColumns;
  /** Those of paper i are tokens offsets[i] … offsets[i + 1] - 1. */
  readonly offsets: Uint32Array;
}

/** @param excluded words and phrases to leave out, as a person writes them. The words of the title of a hub are left out too. */
export function* documentSteps(
  hub: Hub | null,
  papers: readonly Paper[],
  excluded: readonly string[],
): Steps<Documents> {
  const table = wordTable(hubTitleStems(hub?.title ?? ""));
  const cut = cutExcludedColumns(excluded, table);
  const scanner = textScanner(table);
  const tokens = tokenColumns();
  const offsets = new Uint32Array(papers.length + 1);
  const add = (text: string | undefined, mark: number) => {
    if (!text) return;
    const from = tokens.size;
    scanner.scan(text, tokens);
    cut(tokens, from);
    if (tokens.size === from) return;
    tokens.marks[from]! |= TEXT_START;
    if (mark !== 0) for (let t = from; t < tokens.size; t++) tokens.marks[t]! |= mark;
  };
  for (let i = 0; i < papers.length; i++) {
    const paper = papers[i]!;
    // A title says more than a sentence of the abstract.
    if (!paper.untitled) add(paper.title, TWICE);
    add(paper.summary, 0);
    add(paper.abstract, 0);
    for (const keyword of paper.keywords ?? []) add(keyword, 0);
    for (const { title } of paper.references ?? []) add(title, 0);
    offsets[i + 1] = tokens.size;
    if (i % PAPERS_AT_A_TIME === PAPERS_AT_A_TIME - 1) yield i / papers.length;
  }
  return { table, tokens, offsets };
}

/** How many papers have each field. */
export function basisOf(papers: readonly Paper[]): TextEvidence["basis"] {
  const basis = { title: 0, summary: 0, abstract: 0, keywords: 0, references: 0 };
  for (const paper of papers) {
    if (paper.title !== "" && !paper.untitled) basis.title++;
    if (paper.summary) basis.summary++;
    if (paper.abstract) basis.abstract++;
    if (paper.keywords?.length) basis.keywords++;
    if (paper.references?.some(({ title }) => title)) basis.references++;
  }
  return basis;
}
