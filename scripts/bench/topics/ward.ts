/**
 * Agglomerative clustering by Ward's linkage (Ward, Hierarchical grouping to optimize an objective function, J. Am. Stat. Assoc. 58, 1963)
 * on plain distances, as R's `ward.D` takes them, by chains of nearest neighbours (Murtagh, 1983): n² steps.
 */

/** One step of the tree: the clusters that hold the two items become one. */
interface Step {
  readonly a: number;
  readonly b: number;
  readonly height: number;
}

/** @param distances row-major n × n, symmetric. @returns the steps, lowest first; ties in the order in which they were found. */
export function wardTree(distances: Float64Array, n: number): Step[] {
  const d = distances.slice();
  const sizes = new Float64Array(n).fill(1);
  const steps: Step[] = [];
  const chain: number[] = [];
  while (steps.length < n - 1) {
    if (chain.length === 0) chain.push(sizes.findIndex((size) => size > 0));
    const top = chain[chain.length - 1]!;
    const before = chain[chain.length - 2];
    // The one before wins a tie, so that the chain ends.
    let nearest = before ?? -1;
    let best = before === undefined ? Infinity : d[top * n + before]!;
    for (let j = 0; j < n; j++) {
      if (j !== top && sizes[j]! > 0 && d[top * n + j]! < best) [nearest, best] = [j, d[top * n + j]!];
    }
    if (nearest !== before) {
      chain.push(nearest);
      continue;
    }
    chain.length -= 2;
    const [into, from] = [Math.min(top, nearest), Math.max(top, nearest)];
    steps.push({ a: into, b: from, height: best });
    join(d, sizes, n, into, from);
  }
  return steps
    .map((step, at) => ({ step, at }))
    .sort((x, y) => x.step.height - y.step.height || x.at - y.at)
    .map(({ step }) => step);
}

/** The update of Lance and Williams (1967) for Ward's linkage. */
function join(d: Float64Array, sizes: Float64Array, n: number, into: number, from: number): void {
  const [a, b] = [sizes[into]!, sizes[from]!];
  const between = d[into * n + from]!;
  for (let j = 0; j < n; j++) {
    const c = sizes[j]!;
    if (j === into || j === from || c === 0) continue;
    const joined = ((a + c) * d[into * n + j]! + (b + c) * d[from * n + j]! - c * between) / (a + b + c);
    d[into * n + j] = joined;
    d[j * n + into] = joined;
  }
  sizes[into] = a + b;
  sizes[from] = 0;
}

/** The tree cut into `count` clusters, numbered from 0 in order of first appearance. */
export function cutWardTree(steps: readonly Step[], count: number): Int32Array {
  const n = steps.length + 1;
  const parent = Array.from({ length: n }, (_, i) => i);
  const root = (i: number): number => {
    let top = i;
    while (parent[top] !== top) top = parent[top]!;
    parent[i] = top;
    return top;
  };
  for (const { a, b } of steps.slice(0, Math.max(0, n - count))) parent[root(b)] = root(a);
  const numbers = new Map<number, number>();
  return Int32Array.from({ length: n }, (_, i) => {
    const top = root(i);
    const number = numbers.get(top) ?? numbers.size;
    numbers.set(top, number);
    return number;
  });
}
