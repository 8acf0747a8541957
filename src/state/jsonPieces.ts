/** A value as JSON in pieces, the same text as `JSON.stringify` gives: of a map of 100,000 papers that takes seconds and holds up the page. */

/** So many items of a list, or fields of an object, a piece: a few milliseconds for papers with abstracts. */
const ITEMS = 300;

/** @param value plain JSON; joined, the pieces are its text. */
export function* jsonPieces(value: unknown): Generator<string, void, void> {
  if (Array.isArray(value) && value.length > ITEMS) {
    yield* enclosed("[", value, "]");
    return;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    yield JSON.stringify(value);
    return;
  }
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  if (fields.length > ITEMS) {
    yield* enclosed("{", fields, "}");
    return;
  }
  let before = "{";
  for (const [name, field] of fields) {
    yield `${before}${JSON.stringify(name)}:`;
    yield* jsonPieces(field);
    before = ",";
  }
  yield before === "{" ? "{}" : "}";
}

/** Items of a list, or fields of an object by their names, so many a piece. */
function* enclosed(
  open: "[" | "{",
  items: readonly unknown[] | readonly [string, unknown][],
  close: "]" | "}",
): Generator<string, void, void> {
  for (let start = 0; start < items.length; start += ITEMS) {
    const some = items.slice(start, start + ITEMS);
    const text = JSON.stringify(open === "[" ? some : Object.fromEntries(some as [string, unknown][]));
    yield `${start === 0 ? open : ","}${text.slice(1, -1)}`;
  }
  yield close;
}
