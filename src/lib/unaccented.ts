/** Compatibility forms unfolded (ﬁ → fi), accents of Latin, Greek and Cyrillic letters dropped, other scripts untouched. */
export function unaccented(word: string): string {
  if (!BEYOND_ASCII.test(word)) return word;
  return word
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII has them
const BEYOND_ASCII = /[^\u0000-\u007f]/;
