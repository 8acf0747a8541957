/** Names in a sentence: `a`, `a and b`, `a, b and c`; of none the empty text. */
export function listed(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : (names[0] ?? "");
}
