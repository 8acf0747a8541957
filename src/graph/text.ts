/**
 * Papers to numbers: stems and two-stem phrases of title, summary, abstract, keywords and reference titles, weighted by TF-IDF
 * (Salton and Buckley, 1988), and their latent semantic vectors (Deerwester et al., Indexing by latent semantic analysis, 1990).
 */

import { hubTitleStems } from "../lib/hubWords";
import { compareText } from "../lib/order";
import { ln } from "../lib/portableMath";
import { sparseRows } from "../lib/sparseRows";
import { type Token, tokenise } from "../lib/tokens";
import { truncatedSvd } from "../lib/truncatedSvd";
import { commonest, learnWordForms, type WordForms } from "../lib/wordForms";
import type { Hub, Paper } from "../model/bibliography";
import type { TextEvidence } from "../model/graph";

/** Latent dimensions at most; the measured best for some 50 to 3,000 papers. */
const DIMENSIONS = 30;
/** A title says more than a sentence of the abstract: it counts twice. */
const TITLE_WEIGHT = 2;
/** Terms at most, those in most papers first. */
const MOST_TERMS = 40_000;
/** From so many papers on a two-stem phrase must be in three of them, else in two. */
const MANY_PAPERS = 1000;

/** @param papers in the order of `CitationGraph.paperIds`. */
export function textEvidence(hub: Hub, papers: readonly Paper[]): TextEvidence {
  const breaks = hubTitleStems(hub.title);
  const texts = papers.map((paper) =>
    fieldsOf(paper).map(({ text, weight }) => ({ runs: tokenise(text, breaks), weight })),
  );
  const counts = texts.map(countTerms);
  const terms = vocabulary(counts);
  const column = new Map(terms.map((term, i) => [term, i]));
  const documentCounts = new Float64Array(terms.length);
  for (const count of counts)
    for (const term of count.keys()) if (column.has(term)) documentCounts[column.get(term)!]!++;
  const rows = counts.map((count) => {
    const row: [number, number][] = [];
    for (const [term, frequency] of count) {
      const at = column.get(term);
      if (at === undefined) continue;
      const inverse = ln((1 + papers.length) / (1 + documentCounts[at]!)) + 1;
      row.push([at, (1 + ln(frequency)) * inverse]);
    }
    return toUnitLength(row.sort((a, b) => a[0] - b[0]));
  });
  const tfidf = sparseRows(rows);
  const { scores, rank } = truncatedSvd(tfidf, terms.length, DIMENSIONS);
  return {
    terms,
    surfaces: surfacesOf(
      texts.map((fields) => fields.flatMap(({ runs }) => [runs])),
      column,
    ),
    tfidf,
    latent: unitRows(scores, rank),
    dimensions: rank,
    basis: basisOf(papers),
  };
}

function fieldsOf(paper: Paper): { text: string; weight: number }[] {
  const fields = [{ text: paper.title, weight: TITLE_WEIGHT }];
  for (const text of [paper.summary, paper.abstract, ...(paper.keywords ?? [])]) {
    if (text) fields.push({ text, weight: 1 });
  }
  for (const { title } of paper.references ?? []) if (title) fields.push({ text: title, weight: 1 });
  return fields;
}

function countTerms(fields: readonly { runs: readonly Token[][]; weight: number }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { runs, weight } of fields) {
    for (const [term] of termsOf(runs)) counts.set(term, (counts.get(term) ?? 0) + weight);
  }
  return counts;
}

/** Each stem and each pair of neighbouring stems, with the tokens that make it. */
function* termsOf(runs: readonly (readonly Token[])[]): Generator<[string, readonly Token[]]> {
  for (const run of runs) {
    for (let i = 0; i < run.length; i++) {
      yield [run[i]!.stem, [run[i]!]];
      if (i > 0) yield [`${run[i - 1]!.stem} ${run[i]!.stem}`, [run[i - 1]!, run[i]!]];
    }
  }
}

/** Terms in at least two papers, by code units. */
function vocabulary(counts: readonly ReadonlyMap<string, number>[]): string[] {
  const papersWith = new Map<string, number>();
  for (const count of counts)
    for (const term of count.keys()) papersWith.set(term, (papersWith.get(term) ?? 0) + 1);
  const leastForPhrase = counts.length > MANY_PAPERS ? 3 : 2;
  return [...papersWith]
    .filter(([term, papers]) => papers >= (term.includes(" ") ? leastForPhrase : 2))
    .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
    .slice(0, MOST_TERMS)
    .map(([term]) => term)
    .sort(compareText);
}

function surfacesOf(
  papers: readonly (readonly (readonly Token[])[])[][],
  column: ReadonlyMap<string, number>,
): string[] {
  const texts = papers.flat();
  const forms: WordForms = learnWordForms(texts);
  const written: Map<string, number>[] = Array.from({ length: column.size }, () => new Map());
  for (const runs of texts) {
    for (const [term, tokens] of termsOf(runs)) {
      const at = column.get(term);
      if (at === undefined) continue;
      const surface = tokens
        .map((token, i) => (i > 0 ? token.joint : "") + forms.write(token.surface))
        .join("");
      written[at]!.set(surface, (written[at]!.get(surface) ?? 0) + 1);
    }
  }
  return written.map(commonest);
}

function toUnitLength(row: [number, number][]): [number, number][] {
  let squares = 0;
  for (const [, value] of row) squares += value * value;
  const length = Math.sqrt(squares);
  return row.map(([at, value]) => [at, value / length]);
}

function unitRows(scores: Float64Array, width: number): Float64Array {
  const result = scores.slice();
  for (let start = 0; start < result.length; start += width) {
    let squares = 0;
    for (let d = 0; d < width; d++) squares += result[start + d]! * result[start + d]!;
    const length = Math.sqrt(squares);
    for (let d = 0; d < width; d++) result[start + d] = length > 1e-9 ? result[start + d]! / length : 0;
  }
  return result;
}

function basisOf(papers: readonly Paper[]): TextEvidence["basis"] {
  const count = (has: (paper: Paper) => boolean) => papers.filter(has).length;
  return {
    title: count((paper) => paper.title !== ""),
    summary: count((paper) => Boolean(paper.summary)),
    abstract: count((paper) => Boolean(paper.abstract)),
    keywords: count((paper) => Boolean(paper.keywords?.length)),
    references: count((paper) => Boolean(paper.references?.some(({ title }) => title))),
  };
}
