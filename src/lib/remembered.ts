/**
 * A function of an object and further values, and its last answers: asked again with the same ones it gives the same object, so that who draws can
 * tell by identity what has not changed. Answers are kept as long as the object lives.
 */

/**
 * @param make a pure function; `key` and `rest` are compared by identity.
 * @param most so many answers are kept for one key; the one not asked for longest goes first.
 */
export function remembered<Key extends object, Rest extends readonly unknown[], Result>(
  make: (key: Key, ...rest: Rest) => Result,
  most = 4,
): (key: Key, ...rest: Rest) => Result {
  const kept = new WeakMap<Key, { readonly rest: Rest; readonly result: Result }[]>();
  return (key, ...rest) => {
    const known = kept.get(key) ?? [];
    const at = known.findIndex((entry) => entry.rest.every((value, k) => Object.is(value, rest[k])));
    if (at === 0) return known[0]!.result;
    const entry = known[at] ?? { rest, result: make(key, ...rest) };
    kept.set(key, [entry, ...known.filter((other) => other !== entry)].slice(0, most));
    return entry.result;
  };
}
