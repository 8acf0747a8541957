/** Papers against the lexicon of facets: how clearly each paper speaks of each facet. */
import type { SparseMatrix } from "../lib/sparseRows";
import { facets as allFacets, type Facet } from "./facets";
import { type Mentions, mentionsIn, type SignTree, signTree } from "./mentions";
import type { Passages, WordRoom } from "./passages";

/** How much a hint says beside a pattern. */
const HINT = 0.3;
/** Hints count only where so many papers hold a pattern of the facet: a word alone means something else in another field. */
const LEAST_WITH_PATTERN = 2;

interface Signs {
  readonly tree: SignTree;
  /** Of each key: the facets of which it is a pattern, and those of which it is a hint. */
  readonly patternOf: readonly (readonly number[])[];
  readonly hintOf: readonly (readonly number[])[];
}

/** Worked out when texts are first read: a saved map needs none. */
function signsIn(room: WordRoom, facets: readonly Facet[]): Signs {
  const ofRoom = known.get(room) ?? new Map<readonly Facet[], Signs>();
  const found = ofRoom.get(facets) ?? readSigns(room, facets);
  known.set(room, ofRoom.set(facets, found));
  return found;
}

const known = new WeakMap<WordRoom, Map<readonly Facet[], Signs>>();

function readSigns(room: WordRoom, facets: readonly Facet[]): Signs {
  const areas = new Map(facets.flatMap(({ field, isArea }, f) => (isArea ? [[field, f] as const] : [])));
  const patterns = facets.flatMap((facet) => facet.patterns);
  const tree = signTree(room, [...patterns, ...facets.flatMap((facet) => facet.hints)]);
  const patternOf = Array.from({ length: tree.keys }, (): number[] => []);
  const hintOf = Array.from({ length: tree.keys }, (): number[] => []);
  let next = 0;
  const add = (list: number[][], facet: number, key: number) => {
    if (!list[key]!.includes(facet) && !patternOf[key]!.includes(facet)) list[key]!.push(facet);
  };
  facets.forEach((facet, f) => {
    for (const _ of facet.patterns) {
      const key = tree.keyOfPattern[next++]!;
      add(patternOf, f, key);
      add(patternOf, areas.get(facet.field)!, key);
    }
  });
  facets.forEach((facet, f) => {
    for (const _ of facet.hints) add(hintOf, f, tree.keyOfPattern[next++]!);
  });
  return { tree, patternOf, hintOf };
}

/**
 * @param facets what is looked for. @returns a row for each paper, a column for each facet, in 0..1: several mentions add up as independent
 * evidence does, 1 − Π (1 − weight).
 */
export function facetMentions(passages: Passages, facets: readonly Facet[] = allFacets): SparseMatrix {
  const { tree, patternOf, hintOf } = signsIn(passages.room, facets);
  const mentions = mentionsIn(passages, tree);
  const withPattern = papersWithPattern(mentions, patternOf, passages.papers, facets.length);
  const row = new Float64Array(facets.length);
  const speak = (facet: number, rest: number) => {
    if (row[facet] === 0) met.push(facet);
    row[facet] = 1 - (1 - row[facet]!) * rest;
  };
  const offsets = new Uint32Array(passages.papers + 1);
  const columns: number[] = [];
  const values: number[] = [];
  /** Facets that the paper speaks of. */
  const met: number[] = [];
  for (let i = 0; i < passages.papers; i++) {
    const [from, to] = [mentions.offsets[i]!, mentions.offsets[i + 1]!];
    for (let at = from; at < to; at++) {
      const rest = 1 - mentions.weights[at]!;
      for (const facet of patternOf[mentions.keys[at]!]!) speak(facet, rest);
    }
    for (let at = from; at < to; at++) {
      const rest = 1 - mentions.weights[at]! * HINT;
      for (const facet of hintOf[mentions.keys[at]!]!)
        if (withPattern[facet]! >= LEAST_WITH_PATTERN) speak(facet, rest);
    }
    met.sort((a, b) => a - b);
    for (const facet of met) {
      columns.push(facet);
      values.push(row[facet]!);
      row[facet] = 0;
    }
    met.length = 0;
    offsets[i + 1] = columns.length;
  }
  return { offsets, columns: Uint32Array.from(columns), values: Float64Array.from(values) };
}

/** For each facet how many papers hold a pattern of it. */
function papersWithPattern(
  { offsets, keys }: Mentions,
  patternOf: Signs["patternOf"],
  papers: number,
  facets: number,
): Uint32Array {
  const counts = new Uint32Array(facets);
  const last = new Int32Array(facets).fill(-1);
  for (let i = 0; i < papers; i++) {
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++) {
      for (const facet of patternOf[keys[at]!]!) {
        if (last[facet] === i) continue;
        last[facet] = i;
        counts[facet]!++;
      }
    }
  }
  return counts;
}
