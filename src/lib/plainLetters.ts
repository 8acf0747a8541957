/**
 * Letters that are drawn specially → the letters that they are: mathematical alphanumerics (`𝐀` → `A`), Latin ligatures (`ﬁ` → `fi`); characters
 * of no width that only guide line breaking go. Joiners stay: scripts of India and Persia need them.
 */
export function plainLetters(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(STYLED, (letters) => letters.normalize("NFKC")).replace(NO_WIDTH, "");
}

const STYLED = /[\u{1d400}-\u{1d7ff}\ufb00-\ufb06]+/gu;
const NO_WIDTH = /[\u200b\u2060-\u2064\ufeff\u00ad]/g;
const SPECIAL = /[\u{1d400}-\u{1d7ff}\ufb00-\ufb06\u200b\u2060-\u2064\ufeff\u00ad]/u;
