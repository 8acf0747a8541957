/** How far two groupings of the same papers agree, chance taken out: 0 as by chance, 1 the same but for the names of the groups. */

/** A group for each paper: numbers or headings; −1 and every other value is a group as any. */
export type Labels = ArrayLike<number> | ArrayLike<string>;

/**
 * Adjusted mutual information, divided by the arithmetic mean of the two entropies (Vinh, Epps and Bailey, Information theoretic measures
 * for clusterings comparison, J. Mach. Learn. Res. 11, 2010). 1 where both put all papers in one group, or each into its own.
 */
export function adjustedMutualInformation(a: Labels, b: Labels): number {
  const { n, sizesA, sizesB, shared } = contingency(a, b);
  if (n === 0) return 1;
  let mutual = 0;
  for (const { x, y, count } of shared)
    mutual += (count / n) * Math.log((n * count) / (sizesA[x]! * sizesB[y]!));
  const expected = expectedInformation(sizesA, sizesB, n);
  const most = (entropy(sizesA, n) + entropy(sizesB, n)) / 2;
  // Both trivial in the same way: what there is to know and what chance knows are equal.
  if (Math.abs(most - expected) < 1e-12) return 1;
  return (mutual - expected) / (most - expected);
}

/** Adjusted Rand index (Hubert and Arabie, Comparing partitions, J. Classification 2, 1985), over pairs of papers. */
export function adjustedRand(a: Labels, b: Labels): number {
  const { n, sizesA, sizesB, shared } = contingency(a, b);
  const pairs = (count: number) => (count * (count - 1)) / 2;
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + pairs(count), 0);
  const together = sum(shared.map(({ count }) => count));
  const [inA, inB] = [sum(sizesA), sum(sizesB)];
  const expected = n > 1 ? (inA * inB) / pairs(n) : 0;
  const most = (inA + inB) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

/** Sizes of the groups, and of what each two groups share where they share anything. */
function contingency(a: Labels, b: Labels) {
  if (a.length !== b.length) throw new Error(`${a.length} papers are not ${b.length} papers`);
  const [first, second] = [numbered(a), numbered(b)];
  const counts = new Map<number, number>();
  first.labels.forEach((x, i) => {
    const key = x * second.sizes.length + second.labels[i]!;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const width = second.sizes.length;
  return {
    n: a.length,
    sizesA: first.sizes,
    sizesB: second.sizes,
    shared: [...counts].map(([key, count]) => ({ x: Math.floor(key / width), y: key % width, count })),
  };
}

function numbered(labels: Labels): { labels: number[]; sizes: number[] } {
  const numbers = new Map<number | string, number>();
  const sizes: number[] = [];
  const result = Array.from<number | string, number>(labels, (label) => {
    const number = numbers.get(label) ?? numbers.size;
    numbers.set(label, number);
    sizes[number] = (sizes[number] ?? 0) + 1;
    return number;
  });
  return { labels: result, sizes };
}

/** Mutual information of two random groupings with these sizes, in nats: over all overlaps, each with its hypergeometric probability. */
function expectedInformation(sizesA: readonly number[], sizesB: readonly number[], n: number): number {
  const lnFactorial = new Float64Array(n + 1);
  for (let i = 1; i <= n; i++) lnFactorial[i] = lnFactorial[i - 1]! + Math.log(i);
  const f = (i: number) => lnFactorial[i]!;
  let expected = 0;
  for (const x of sizesA) {
    for (const y of sizesB) {
      const fixed = f(x) + f(y) + f(n - x) + f(n - y) - f(n);
      for (let v = Math.max(1, x + y - n); v <= Math.min(x, y); v++) {
        const probability = Math.exp(fixed - f(v) - f(x - v) - f(y - v) - f(n - x - y + v));
        expected += (v / n) * Math.log((n * v) / (x * y)) * probability;
      }
    }
  }
  return expected;
}

function entropy(sizes: readonly number[], n: number): number {
  return -sizes.reduce((sum, size) => sum + (size / n) * Math.log(size / n), 0);
}
