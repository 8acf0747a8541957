/** A word that is not known → the known one that was meant, as far as that can be told. */

/** Letters that a slip of the finger may change, leave out, add or swap; of short words fewer. */
const MOST_SLIPS = 2;

/** Null if none of the names is near, or several are as near. */
export function closest(word: string, names: readonly string[]): string | null {
  const slips = names.map((name) => distance(word, name));
  const least = Math.min(...slips);
  if (least > Math.min(MOST_SLIPS, word.length / 3)) return null;
  return slips.indexOf(least) === slips.lastIndexOf(least) ? names[slips.indexOf(least)]! : null;
}

/** Of Damerau and Levenshtein, where neighbours that are swapped are not changed again. */
function distance(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, k) => k)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let k = 1; k <= b.length; k++) {
      const isSame = a[i - 1] === b[k - 1];
      const isSwapped = i > 1 && k > 1 && a[i - 1] === b[k - 2] && a[i - 2] === b[k - 1];
      const steps = [row[k - 1]! + 1, last[k]! + 1, last[k - 1]! + (isSame ? 0 : 1)];
      row.push(Math.min(...steps, isSwapped ? before[k - 2]! + 1 : Number.POSITIVE_INFINITY));
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
