/** Words in a text, and which of them to mark because a search found them. */

/** A piece of a text; `hit` pieces are marked. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** Letters and digits of any script. */
export const WORD = /[\p{L}\p{N}]+/gu;

/** Cuts a text into pieces, the words among `terms` marked. Joined, the pieces are the text. */
export function markWords(text: string, terms: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    if (!terms.has(fold(match[0]))) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), hit: false });
    end = match.index + match[0].length;
    pieces.push({ text: match[0], hit: true });
  }
  if (end < text.length) pieces.push({ text: text.slice(end), hit: false });
  return pieces;
}

/** About `length` characters of a text around its first marked word. */
export function snippet(text: string, terms: ReadonlySet<string>, length = 110): string {
  const first = [...text.matchAll(WORD)].find((match) => terms.has(fold(match[0])))?.index ?? 0;
  if (text.length <= length) return text;
  const start = Math.max(0, Math.min(first - 30, text.length - length));
  const from = start === 0 ? 0 : text.indexOf(" ", start) + 1 || start;
  return `${from > 0 ? "… " : ""}${text.slice(from, from + length).trimEnd()}${from + length < text.length ? " …" : ""}`;
}

/** Lower case without accents. */
export function fold(word: string): string {
  return word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
