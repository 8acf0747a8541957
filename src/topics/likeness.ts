/** For each paper the papers of its own topic that it resembles most. */
import type { NeighbourLists } from "../model/graph";
import type { Features } from "./features";

/** So many at most. */
export const NEIGHBOURS = 5;
/**
 * In topics of up to so many papers all are compared; in larger ones the paper's neighbours in the graph come first as they are, and where
 * there are too few of them in the topic, its most typical papers are compared too.
 */
const COMPARE_ALL = 40;

/** Papers row by row: those of paper i are papers[i × NEIGHBOURS … i × NEIGHBOURS + counts[i] − 1]. */
export interface Alike {
  readonly papers: Uint32Array;
  readonly counts: Uint8Array;
}

/**
 * @param groups the papers of each topic, as rows of the features. @param typical representatives of each topic.
 * @returns for each paper, most similar first; fewer where fewer resemble it at all, none without a topic.
 */
export function alikeInTopic(
  features: Features,
  { offsets, targets }: NeighbourLists,
  groups: readonly (readonly number[])[],
  typical: readonly (readonly number[])[],
): Alike {
  const size = features.size;
  const alike = { papers: new Uint32Array(size * NEIGHBOURS), counts: new Uint8Array(size) };
  const groupOf = new Int32Array(size).fill(-1);
  groups.forEach((group, g) => {
    for (const i of group) groupOf[i] = g;
  });
  const { put, find } = nearestAmong(features, alike);
  groups.forEach((group, g) => {
    for (const i of group) {
      if (group.length <= COMPARE_ALL) {
        find(i, group);
        continue;
      }
      let listed = 0;
      for (let e = offsets[i]!; e < offsets[i + 1]! && listed < NEIGHBOURS; e++)
        if (groupOf[targets[e]!] === g) put(i, listed++, targets[e]!);
      if (listed === NEIGHBOURS) continue;
      const own = Array.from(alike.papers.subarray(i * NEIGHBOURS, i * NEIGHBOURS + listed));
      alike.counts[i] = 0;
      find(i, [...new Set([...own, ...typical[g]!])]);
    }
  });
  return alike;
}

/** `put`: the paper's neighbour in a place of its row. `find`: those of others that the paper resembles most, most similar first. */
function nearestAmong({ sparse, sparseColumns, dense, width, size }: Features, { papers, counts }: Alike) {
  const { offsets, columns, values } = sparse;
  const own = new Float64Array(sparseColumns);
  const similarity = new Float64Array(size);
  const put = (paper: number, place: number, other: number) => {
    papers[paper * NEIGHBOURS + place] = other;
    counts[paper] = place + 1;
  };
  const find = (paper: number, others: readonly number[]) => {
    for (let e = offsets[paper]!; e < offsets[paper + 1]!; e++) own[columns[e]!] = values[e]!;
    for (const j of others) {
      let sum = 0;
      for (let e = offsets[j]!; e < offsets[j + 1]!; e++) sum += own[columns[e]!]! * values[e]!;
      for (let d = 0; d < width; d++) sum += dense[paper * width + d]! * dense[j * width + d]!;
      similarity[j] = sum;
    }
    for (let e = offsets[paper]!; e < offsets[paper + 1]!; e++) own[columns[e]!] = 0;
    const nearest = others
      .filter((j) => j !== paper && similarity[j]! > 0)
      .sort((a, b) => similarity[b]! - similarity[a]! || a - b);
    for (let place = 0; place < Math.min(NEIGHBOURS, nearest.length); place++)
      put(paper, place, nearest[place]!);
  };
  return { put, find };
}
