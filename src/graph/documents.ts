/** Papers to counted terms: stems and pairs of neighbouring stems of title, summary, abstract, keywords and titles of references. */
import { type Cut, cutExcluded } from "../lib/excludedWords";
import { hubTitleStems } from "../lib/hubWords";
import { type Token, tokenise } from "../lib/tokens";
import type { WordVectors } from "../lib/wordVectors";
import type { Hub, Paper } from "../model/bibliography";
import type { TextEvidence } from "../model/graph";

/** A title says more than a sentence of the abstract: it counts twice. */
const TITLE_WEIGHT = 2;

export interface Document {
  /** The runs of each text of the paper: title, summary, … */
  readonly texts: readonly (readonly (readonly Token[])[])[];
  /** Term → how often it occurs, in a title twice as often. */
  readonly counts: ReadonlyMap<string, number>;
}

/** @param excluded words and phrases to leave out, as a person writes them. The words of the title of a hub are left out too. */
export function documentsOf(
  hub: Hub | null,
  papers: readonly Paper[],
  excluded: readonly string[],
): Document[] {
  const breaks = hubTitleStems(hub?.title ?? "");
  const cut = cutExcluded(excluded);
  return papers.map((paper) => documentOf(paper, breaks, cut));
}

function documentOf(paper: Paper, breaks: ReadonlySet<string>, cut: Cut): Document {
  const counts = new Map<string, number>();
  const texts = fieldsOf(paper).map(({ text, weight }) => {
    const runs = cut(tokenise(text, breaks));
    for (const run of runs) {
      for (let i = 0; i < run.length; i++) {
        const stem = run[i]!.stem;
        counts.set(stem, (counts.get(stem) ?? 0) + weight);
        if (i === 0) continue;
        const pair = `${run[i - 1]!.stem} ${stem}`;
        counts.set(pair, (counts.get(pair) ?? 0) + weight);
      }
    }
    return runs;
  });
  return { texts, counts };
}

function fieldsOf(paper: Paper): { text: string; weight: number }[] {
  const fields = paper.untitled ? [] : [{ text: paper.title, weight: TITLE_WEIGHT }];
  for (const text of [paper.summary, paper.abstract, ...(paper.keywords ?? [])]) {
    if (text) fields.push({ text, weight: 1 });
  }
  for (const { title } of paper.references ?? []) if (title) fields.push({ text: title, weight: 1 });
  return fields;
}

/** For each paper, which share of its words the vectors know, by how often they occur, in 0..1. */
export function knownShares(documents: readonly Document[], vectors: WordVectors): Float64Array {
  return Float64Array.from(documents, ({ counts }) => {
    let all = 0;
    let known = 0;
    for (const [term, frequency] of counts) {
      if (term.includes(" ")) continue;
      all += frequency;
      if (vectors.find(term) >= 0) known += frequency;
    }
    return all > 0 ? known / all : 0;
  });
}

/** How many papers have each field. */
export function basisOf(papers: readonly Paper[]): TextEvidence["basis"] {
  const count = (has: (paper: Paper) => boolean) => papers.filter(has).length;
  return {
    title: count((paper) => paper.title !== "" && !paper.untitled),
    summary: count((paper) => Boolean(paper.summary)),
    abstract: count((paper) => Boolean(paper.abstract)),
    keywords: count((paper) => Boolean(paper.keywords?.length)),
    references: count((paper) => Boolean(paper.references?.some(({ title }) => title))),
  };
}
