/** A text → its characters in the order in which they are seen. */

/**
 * The characters from left to right as far as whole runs tell: runs written from right to left are turned round, and their order too where
 * the text begins with one. Readers of PDF expect the order that is seen, and turn it back. A shortcut of the Unicode bidirectional
 * algorithm (UAX 9): digits and brackets within a run are turned with it.
 */
export function readingOrder(text: string): string {
  if (!RIGHT_TO_LEFT.test(text)) return text;
  const runs = [...text.matchAll(RUNS)].map(([run]) =>
    RIGHT_TO_LEFT.test(run) ? [...run].reverse().join("") : run,
  );
  return (BEGINS_RIGHT.test(text) ? runs.reverse() : runs).join("");
}

const RIGHT = "\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}";
const RIGHT_TO_LEFT = new RegExp(`[${RIGHT}]`, "u");
const BEGINS_RIGHT = new RegExp(`^\\P{L}*[${RIGHT}]`, "u");
/** A run from right to left, with marks and what stands between its words; or anything else. */
const RUNS = new RegExp(`[${RIGHT}](?:[^\\p{L}\\p{N}]*[${RIGHT}\\p{M}])*|[^${RIGHT}]+`, "gu");
