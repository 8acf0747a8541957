/** Means and spreads, and how they are written. */

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard deviation of a sample; 0 for fewer than two values. */
export function spread(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
}

/** As in tables of agreement: `.412`, `−.003`, `1.000`; a dash where there is no figure. */
export function decimal(value: number | null, digits = 3): string {
  if (value === null || Number.isNaN(value)) return "–";
  const text = Math.abs(value).toFixed(digits);
  const sign = value < 0 && Number(text) !== 0 ? "−" : "";
  return sign + text.replace(/^0(?=\.)/, "");
}

/** A difference with its sign: `+.012`. */
export function difference(value: number | null): string {
  const text = decimal(value);
  return value !== null && value > 0 && !/^\.?0*$/.test(text) ? `+${text}` : text;
}

/** Cells as an aligned table in Markdown, the first column to the left, the others to the right; nothing for no rows. */
export function markdown(rows: readonly Readonly<Record<string, string>>[]): string {
  if (!rows[0]) return "";
  const columns = Object.keys(rows[0]);
  const widths = columns.map((column) =>
    Math.max(3, column.length, ...rows.map((row) => (row[column] ?? "").length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, k) => (k === 0 ? cell.padEnd(widths[k]!) : cell.padStart(widths[k]!))).join(" | ")} |`;
  const rule = widths.map((width, k) => (k === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [
    line(columns),
    line(rule),
    ...rows.map((row) => line(columns.map((column) => row[column] ?? ""))),
  ].join("\n");
}
