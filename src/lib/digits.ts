/** A count as figures in threes: 12345 → `12,345`. */
export function digits(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
