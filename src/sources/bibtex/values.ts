/** The fields of an entry by their canonical names, and how they are looked up. */

/** Canonical name (small letters and digits, see fields.ts) → its values as they are written, in order. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** The first value of the first of the fields that is there. */
export type Get = (...names: readonly string[]) => string | undefined;

export function getterOf(fields: Fields): Get {
  return (...names) => {
    for (const name of names) {
      const value = fields.get(name)?.[0];
      if (value !== undefined) return value;
    }
    return undefined;
  };
}
