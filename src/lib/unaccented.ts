/** Compatibility forms unfolded (ﬁ → fi), accents of Latin, Greek and Cyrillic letters dropped, other scripts untouched. */
export function unaccented(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");
}
