/** Columns that grow: a flat array too short for its next entry → a longer copy. */

type Column = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float64Array;

/** @returns a copy with room for `least` entries and for twice those of before; zero where nothing was copied. */
export function grown<C extends Column>(column: C, least: number): C {
  const longer = new (column.constructor as new (length: number) => C)(Math.max(least, 2 * column.length));
  longer.set(column);
  return longer;
}
