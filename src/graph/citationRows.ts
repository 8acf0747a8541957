/**
 * What a paper cites and, among the papers, what cites it, as rows whose cosine is bibliographic coupling (Kessler, Bibliographic
 * coupling between scientific papers, 1963) together with citation among the papers. Works that many cite weigh less.
 */
import { compareText } from "../lib/order";
import { pairColumns } from "../lib/pairColumns";
import { ln } from "../lib/portableMath";
import type { SparseMatrix } from "../lib/sparseRows";
import type { Steps } from "../lib/steps";
import { normaliseTitle } from "../lib/titles";
import type { Citation, Hub, Paper } from "../model/bibliography";
import type { TextEvidence } from "../model/graph";

const PER_STEP = 2000;

/** @param papers in the order of `CitationGraph.paperIds`. */
export function* citationSteps(
  hub: Hub | null,
  papers: readonly Paper[],
  citations: readonly Citation[],
): Steps<TextEvidence["citations"]> {
  const areNamed = papers.some(({ references }) => references && references.length > 0);
  // As where a file says of its papers that they cite the hub, and no more.
  if (!areNamed && citations.every(({ source, target }) => source === hub?.id || target === hub?.id))
    return null;
  const { names, held } = yield* worksOf(hub, papers, citations, areNamed);
  const count = papers.length;
  yield 0.8;
  const holders = new Uint32Array(names.length);
  for (let e = 0; e < held.seconds.length; e++) holders[held.seconds[e]!]!++;
  const shared: number[] = [];
  for (let work = 0; work < names.length; work++)
    if (holders[work]! > 1 && holders[work]! < count) shared.push(work);
  if (shared.length === 0) return null;
  yield 0.85;
  shared.sort((a, b) => compareText(names[a]!, names[b]!));
  const columns = new Int32Array(names.length).fill(-1);
  shared.forEach((work, at) => {
    columns[work] = at;
  });
  yield 0.9;
  const weights = Float64Array.from(shared, (work) => ln(count / holders[work]!));
  return { rows: unitRows(held, count, columns, weights), columnCount: shared.length };
}

/** Pairs of paper and work, ordered by paper → rows of unit length. @param columns of the works; −1: it has none. */
function unitRows(
  { starts, seconds }: { readonly starts: Uint32Array; readonly seconds: Uint32Array },
  count: number,
  columns: Int32Array,
  weights: Float64Array,
): SparseMatrix {
  const offsets = new Uint32Array(count + 1);
  const kept = new Uint32Array(seconds.length);
  let at = 0;
  for (let i = 0; i < count; i++) {
    for (let e = starts[i]!; e < starts[i + 1]!; e++)
      if (columns[seconds[e]!]! >= 0) kept[at++] = columns[seconds[e]!]!;
    offsets[i + 1] = at;
    kept.subarray(offsets[i]!, at).sort();
  }
  const values = new Float64Array(at);
  for (let i = 0; i < count; i++) {
    let squares = 0;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) squares += weights[kept[e]!]! * weights[kept[e]!]!;
    const length = Math.sqrt(squares);
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) values[e] = weights[kept[e]!]! / length;
  }
  return { offsets, columns: kept.slice(0, at), values };
}

/**
 * The works of each paper: its references and the papers that it cites or is cited by, with itself where there are any, so that a citation
 * between two papers is a work in common. A hub, which nearly all cite, is not among them. Work i is paper i, those that are no papers follow.
 * @param areNamed a paper has references.
 */
function* worksOf(
  hub: Hub | null,
  papers: readonly Paper[],
  citations: readonly Citation[],
  areNamed: boolean,
) {
  const names = papers.map(({ id }) => id);
  /** Number of each paper by its id, DOI and title; that of the hub is −1. */
  const numbers = new Map<string, number>();
  const note = ({ id, doi, title, untitled }: Hub | Paper, number: number) => {
    numbers.set(id, number);
    if (doi) numbers.set(`doi:${doi.toLowerCase()}`, number);
    const plain = untitled ? "" : normaliseTitle(title);
    if (plain) numbers.set(`title:${plain}`, number);
  };
  if (hub) note(hub, -1);
  for (let i = 0; areNamed && i < papers.length; i++) {
    if (i % PER_STEP === 0) yield (0.2 * i) / papers.length;
    note(papers[i]!, i);
  }
  const index = new Map(names.map((id, i) => [id, i]));
  /** Of the works that are no papers, by title or else id. */
  const others = new Map<string, number>();
  const pairs = pairColumns();
  const join = (i: number, j: number) => {
    if (i === j) return;
    pairs.push(i, i);
    pairs.push(i, j);
    pairs.push(j, i);
    pairs.push(j, j);
  };
  for (let c = 0; c < citations.length; c++) {
    if (c % (10 * PER_STEP) === 0) yield 0.2 + (0.2 * c) / citations.length;
    const source = index.get(citations[c]!.source);
    const target = index.get(citations[c]!.target);
    if (source !== undefined && target !== undefined) join(source, target);
  }
  for (let i = 0; i < papers.length; i++) {
    if (i % PER_STEP === 0) yield 0.4 + (0.3 * i) / papers.length;
    for (const { id, title } of papers[i]!.references ?? []) {
      const plain = title ? normaliseTitle(title) : "";
      const key = plain ? `title:${plain}` : id;
      if (!key) continue;
      let work = (id ? numbers.get(id) : undefined) ?? numbers.get(key) ?? others.get(key);
      if (work === undefined) {
        work = names.length;
        names.push(key);
        others.set(key, work);
      }
      if (work < 0) continue;
      if (work < papers.length) join(i, work);
      else pairs.push(i, work);
    }
  }
  return { names, held: pairs.byFirst(papers.length) };
}
