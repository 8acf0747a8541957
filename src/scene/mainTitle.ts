/** A title without its subtitle, for where the whole has no room: "Can Models Go Beyond Coding? Assessing …" → "Can Models Go Beyond Coding?". */

/** Fewer words are a name or a quip that says nothing by itself. */
const FEWEST_WORDS = 5;

/** @returns null if the title has no subtitle, or says too little without it. */
export function mainTitle(title: string): string | null {
  const end = /(?<=[?!])\s|:\s|\s[–—-]\s/u.exec(title);
  if (!end) return null;
  const main = title.slice(0, end.index).trim();
  return main.split(/\s+/u).length < FEWEST_WORDS ? null : main;
}
