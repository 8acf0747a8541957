/**
 * Adjusted mutual information of two groupings: 0 by chance, 1 for the same (Vinh, Epps and Bailey, Information theoretic measures for
 * clusterings comparison, J. Mach. Learn. Res. 11, 2010; arithmetic mean).
 */
export function agreement(a: readonly string[], b: readonly string[]): number {
  const n = a.length;
  const sizesA = tally(a);
  const sizesB = tally(b);
  let mutual = 0;
  for (const [pair, count] of tally(a.map((label, i) => JSON.stringify([label, b[i]])))) {
    const [x, y] = JSON.parse(pair) as [string, string];
    mutual += (count / n) * Math.log((n * count) / (sizesA.get(x)! * sizesB.get(y)!));
  }
  const logFactorial = [0];
  for (let i = 1; i <= n; i++) logFactorial.push(logFactorial[i - 1]! + Math.log(i));
  const f = (i: number) => logFactorial[i]!;
  let expected = 0;
  for (const x of sizesA.values()) {
    for (const y of sizesB.values()) {
      for (let v = Math.max(1, x + y - n); v <= Math.min(x, y); v++) {
        const chance = Math.exp(
          f(x) + f(y) + f(n - x) + f(n - y) - f(n) - f(v) - f(x - v) - f(y - v) - f(n - x - y + v),
        );
        expected += (v / n) * Math.log((n * v) / (x * y)) * chance;
      }
    }
  }
  return (mutual - expected) / ((entropy(sizesA, n) + entropy(sizesB, n)) / 2 - expected);
}

function tally(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

function entropy(sizes: ReadonlyMap<string, number>, n: number): number {
  let sum = 0;
  for (const size of sizes.values()) sum -= (size / n) * Math.log(size / n);
  return sum;
}
