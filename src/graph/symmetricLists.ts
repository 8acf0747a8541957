/** Lists of the nearest, or links, → lists in which each neighbour has its neighbour back, in compressed rows. */
import type { NearestLists } from "../lib/keptNeighbours";
import { sortRun } from "../lib/sortRun";
import type { Steps } from "../lib/steps";
import type { NeighbourLists } from "../model/graph";

const ROWS_PER_STEP = 10_000;

/** The union of both wishes, strongest first, ties by index. @param nearest in which the weights of two items are the same from both. */
export function* symmetricSteps(nearest: NearestLists): Steps<NeighbourLists> {
  const { k, indices, weights, counts } = nearest;
  const size = counts.length;
  const wishers = wishersOf(nearest);
  /** For each item the last one, plus 1, that wishes for it. */
  const wishedBy = new Uint32Array(size);
  const offsets = new Uint32Array(size + 1);
  const most = 2 * wishers.items.length;
  const targets = new Uint32Array(most);
  const strengths = new Float64Array(most);
  let at = 0;
  const join = (i: number): void => {
    for (let e = i * k; e < i * k + counts[i]!; e++) {
      wishedBy[indices[e]!] = i + 1;
      targets[at] = indices[e]!;
      strengths[at++] = weights[e]!;
    }
    for (let e = wishers.offsets[i]!; e < wishers.offsets[i + 1]!; e++) {
      if (wishedBy[wishers.items[e]!] === i + 1) continue;
      targets[at] = wishers.items[e]!;
      strengths[at++] = wishers.weights[e]!;
    }
    offsets[i + 1] = at;
    sortRun(strengths, targets, offsets[i]!, at);
  };
  for (let i = 0; i < size; i++) {
    if (i % ROWS_PER_STEP === 0) yield i / size;
    join(i);
  }
  return { offsets, targets: targets.slice(0, at), weights: strengths.slice(0, at) };
}

/** Each link in the rows of both its papers, strongest first, ties by index. */
export function listsOfLinks(
  size: number,
  links: readonly { readonly source: number; readonly target: number; readonly weight: number }[],
): NeighbourLists {
  const offsets = new Uint32Array(size + 1);
  for (const { source, target } of links) {
    offsets[source + 1]!++;
    offsets[target + 1]!++;
  }
  for (let i = 0; i < size; i++) offsets[i + 1]! += offsets[i]!;
  const next = offsets.slice(0, size);
  const targets = new Uint32Array(offsets[size]!);
  const weights = new Float64Array(offsets[size]!);
  const add = (from: number, to: number, weight: number) => {
    const at = next[from]!++;
    targets[at] = to;
    weights[at] = weight;
  };
  for (const { source, target, weight } of links) {
    add(source, target, weight);
    add(target, source, weight);
  }
  for (let i = 0; i < size; i++) sortRun(weights, targets, offsets[i]!, offsets[i + 1]!);
  return { offsets, targets, weights };
}

/** Who wishes for each item: the lists turned over. */
function wishersOf({ k, indices, weights, counts }: NearestLists) {
  const size = counts.length;
  const offsets = new Uint32Array(size + 1);
  for (let i = 0; i < size; i++) for (let e = i * k; e < i * k + counts[i]!; e++) offsets[indices[e]! + 1]!++;
  for (let i = 0; i < size; i++) offsets[i + 1]! += offsets[i]!;
  const next = offsets.slice(0, size);
  const items = new Uint32Array(offsets[size]!);
  const strengths = new Float64Array(offsets[size]!);
  for (let i = 0; i < size; i++) {
    for (let e = i * k; e < i * k + counts[i]!; e++) {
      const place = next[indices[e]!]!++;
      items[place] = i;
      strengths[place] = weights[e]!;
    }
  }
  return { offsets, items, weights: strengths };
}
