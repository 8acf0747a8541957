/**
 * The second phase of Leiden: each community falls into well connected parts. Single nodes are merged, never moved again, into a part of their
 * community that they gain by.
 */
import { type Level, numbered, type Partition, shuffledOrder } from "./communities";
import { exp } from "./portableMath";
import type { Random } from "./random";

/** How willingly the refinement takes a merge that is not the best, in mean edge weights: the value of the publication. */
const RANDOMNESS = 0.01;
/** Chances below e to this, beside one of 1, are lost in rounding: they need not be worked out. */
const NO_CHANCE = -40;

export interface PartMerger {
  /** Looks at so many nodes. @returns false when all have been looked at. */
  merge(most: number): boolean;
  partition(): Partition;
}

export function partMerger(
  { graph, degree, total }: Level,
  communities: Partition,
  resolution: number,
  random: Random,
): PartMerger {
  const { offsets, targets, weights } = graph;
  const n = degree.length;
  const within = communities.labels;
  const whole = new Float64Array(communities.count);
  /** Of each part, the weight of its links to the rest of its community. */
  const cut = new Float64Array(n);
  /** 1 for the community looked at. Sums are multiplied by it: which way a branch would go here no processor can foresee. */
  const isHere = new Uint8Array(communities.count);
  for (let i = 0; i < n; i++) {
    const community = within[i]!;
    whole[community]! += degree[i]!;
    isHere[community] = 1;
    let sum = 0;
    const end = offsets[i + 1]!;
    for (let e = offsets[i]!; e < end; e++)
      if (targets[e] !== i) sum += weights[e]! * isHere[within[targets[e]!]!]!;
    cut[i] = sum;
    isHere[community] = 0;
  }
  const labels = new Uint32Array(n);
  for (let i = 0; i < n; i++) labels[i] = i;
  const volume = degree.slice();
  const single = new Uint8Array(n).fill(1);
  const linkTo = new Float64Array(n);
  /** Parts met around a node, and one place that is written and not kept. */
  const near = new Uint32Array(n + 1);
  /** 1 for a part not met yet. */
  const isNew = new Uint8Array(n).fill(1);
  const gains = new Float64Array(n);
  const unit = (RANDOMNESS * total) / Math.max(1, targets.length);
  const order = shuffledOrder(n, random);
  let next = 0;

  /** 1 for a part that has so many links to the rest of its community as it should. */
  const isWellConnected = new Uint8Array(n);
  for (let i = 0; i < n; i++) judge(i, within[i]!);

  function judge(part: number, community: number): void {
    const expected = ((resolution * volume[part]!) / total) * (whole[community]! - volume[part]!);
    isWellConnected[part] = cut[part]! >= expected ? 1 : 0;
  }

  function mergeOne(i: number): void {
    const community = within[i]!;
    if (!single[i] || !isWellConnected[i]) return;
    let count = 0;
    isHere[community] = 1;
    const end = offsets[i + 1]!;
    for (let e = offsets[i]!; e < end; e++) {
      const j = targets[e]!;
      if (j === i) continue;
      const part = labels[j]!;
      const counts = isHere[within[j]!]!;
      near[count] = part;
      count += counts & isNew[part]!;
      isNew[part]! &= counts ^ 1;
      linkTo[part]! += counts * weights[e]!;
    }
    isHere[community] = 0;
    const share = (resolution * degree[i]!) / total;
    let highest = 0;
    for (let c = 0; c < count; c++) {
      const part = near[c]!;
      const gain = linkTo[part]! - share * volume[part]!;
      gains[c] = gain >= 0 && isWellConnected[part] ? gain : -1;
      if (gains[c]! > highest) highest = gains[c]!;
    }
    let sum = chance(-highest / unit);
    for (let c = 0; c < count; c++) {
      gains[c] = gains[c]! < 0 ? 0 : chance((gains[c]! - highest) / unit);
      sum += gains[c]!;
    }
    let drawn = random() * sum;
    let chosen = i;
    for (let c = 0; c < count && chosen === i; c++) {
      if (gains[c] === 0) continue;
      drawn -= gains[c]!;
      if (drawn < 0) chosen = near[c]!;
    }
    if (chosen !== i) {
      labels[i] = chosen;
      single[chosen] = 0;
      volume[chosen]! += degree[i]!;
      cut[chosen]! += cut[i]! - 2 * linkTo[chosen]!;
      judge(chosen, community);
    }
    for (let c = 0; c < count; c++) {
      linkTo[near[c]!] = 0;
      isNew[near[c]!] = 1;
    }
  }

  return {
    merge(most) {
      for (const end = Math.min(n, next + most); next < end; next++) mergeOne(order[next]!);
      return next < n;
    },
    partition: () => numbered(labels),
  };
}

function chance(exponent: number): number {
  if (exponent === 0) return 1;
  return exponent < NO_CHANCE ? 0 : exp(exponent);
}
