/** What a bench is, and how its rows are printed. */

export type Row = Readonly<Record<string, string>>;

/** What the command line asks for; benches that have no use for an option ignore it. */
export interface BenchOptions {
  /** Fewer runs on less data. */
  readonly quick: boolean;
  /** Print names to be read. */
  readonly names: boolean;
  /** Data sets to look at; empty = all. */
  readonly sets: readonly string[];
  /** Ways to compare; empty = all. */
  readonly ways: readonly string[];
}

export interface Bench {
  readonly id: string;
  /** What is compared, in one line. */
  readonly question: string;
  run(options: BenchOptions): Promise<{
    /** All with the same columns. */
    readonly rows: readonly Row[];
    /** One line below the table: limits and whether they are kept, or how to read it. */
    readonly verdict: string;
  }>;
}

export function printTable(rows: readonly Row[]): void {
  const columns = Object.keys(rows[0] ?? {});
  const widths = columns.map((column) =>
    Math.max(column.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, k) => (k === 0 ? cell.padEnd(widths[k] ?? 0) : cell.padStart(widths[k] ?? 0)))
      .join("  ");
  console.log(line(columns));
  for (const row of rows) console.log(line(columns.map((column) => row[column] ?? "")));
}

/** The middle one, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

/** Milliseconds of one call. */
export function timed<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const start = performance.now();
  const value = work();
  return { ms: performance.now() - start, value };
}

/** The same of work that takes its time. */
export async function timedLater<T>(
  work: () => Promise<T>,
): Promise<{ readonly ms: number; readonly value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

/** Three digits, for instance `0.123 ms`, `12.3 ms`, `1,230 ms` as `1230 ms`. */
export function milliseconds(ms: number): string {
  return `${ms >= 100 ? ms.toFixed(0) : ms.toPrecision(3)} ms`;
}
