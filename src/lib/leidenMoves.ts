/** The first phase of Leiden: nodes move to the community where they gain most, until none gains. */
import { type Level, numbered, type Partition, shuffledOrder } from "./communities";
import type { Random } from "./random";

export interface NodeMover {
  /** Looks at so many nodes. @returns false when no node is left that could gain. */
  move(most: number): boolean;
  partition(): Partition;
}

/** Only neighbours of what moved are looked at again. @param start community of each node, below the number of nodes. */
export function nodeMover(
  { graph, degree, total }: Level,
  start: Uint32Array,
  resolution: number,
  random: Random,
): NodeMover {
  const { offsets, targets, weights } = graph;
  const n = degree.length;
  const labels = start.slice();
  if (total === 0) return { move: () => false, partition: () => numbered(labels) };
  const volume = new Float64Array(n);
  const sizes = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    volume[labels[i]!]! += degree[i]!;
    sizes[labels[i]!]!++;
  }
  const free: number[] = [];
  for (let label = n - 1; label >= 0; label--) if (sizes[label] === 0) free.push(label);
  const queue = shuffledOrder(n, random);
  const waiting = new Uint8Array(n).fill(1);
  const linkTo = new Float64Array(n);
  /** Communities met around a node, and one place that is written and not kept. */
  const near = new Uint32Array(n + 1);
  /** 1 for a community not met yet. Counted up by it rather than asked for it: which way a branch goes here no processor can foresee. */
  const isNew = new Uint8Array(n).fill(1);
  let head = 0;
  let left = n;

  /** @returns true where the node has moved, so that its neighbours wait again. */
  function moveOne(i: number): boolean {
    const home = labels[i]!;
    const end = offsets[i + 1]!;
    let count = 0;
    for (let e = offsets[i]!; e < end; e++) {
      const j = targets[e]!;
      if (j === i) continue;
      const label = labels[j]!;
      near[count] = label;
      count += isNew[label]!;
      isNew[label] = 0;
      linkTo[label]! += weights[e]!;
    }
    const share = (resolution * degree[i]!) / total;
    let best = home;
    let bestGain = linkTo[home]! - share * (volume[home]! - degree[i]!);
    for (let c = 0; c < count; c++) {
      const label = near[c]!;
      if (label === home) continue;
      const gain = linkTo[label]! - share * volume[label]!;
      if (gain > bestGain + 1e-12) {
        best = label;
        bestGain = gain;
      }
    }
    for (let c = 0; c < count; c++) {
      linkTo[near[c]!] = 0;
      isNew[near[c]!] = 1;
    }
    if (bestGain < -1e-12 && free.length > 0) best = free.pop()!;
    if (best === home) return false;
    volume[home]! -= degree[i]!;
    volume[best]! += degree[i]!;
    sizes[best]!++;
    if (--sizes[home]! === 0) free.push(home);
    labels[i] = best;
    return true;
  }

  return {
    move(most) {
      for (let looked = 0; left > 0 && looked < most; looked++) {
        const i = queue[head]!;
        const gap = head;
        head = head + 1 === n ? 0 : head + 1;
        waiting[i] = 0;
        if (moveOne(i)) {
          const own = labels[i]!;
          const end = offsets[i + 1]!;
          for (let e = offsets[i]!; e < end; e++) {
            const j = targets[e]!;
            if (labels[j] === own || waiting[j]) continue;
            waiting[j] = 1;
            // The ring holds each waiting node once: behind the last there is room, from the place just left on.
            queue[(gap + left) % n] = j;
            left++;
          }
        }
        left--;
      }
      return left > 0;
    },
    partition: () => numbered(labels),
  };
}
