/** What the capitals of a word say, as bits, so that they need to be looked at once a different word. */

/** More than a capital at the start: LLM, IoT, mRNA, DeFi. */
export const INNER_CAPITAL = 1;
/** Four letters or more and nothing else: words whose capitals tell the style of a text. */
export const LONG = 2;
export const OPENS_CAPITAL = 4;
/** All capitals. */
export const SHOUTED = 8;

export function caseTraits(word: string): number {
  let capitals = 0;
  let digits = 0;
  let opens = false;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code >= 0x41 && code <= 0x5a) {
      capitals++;
      if (i === 0) opens = true;
    } else if (code >= 0x30 && code <= 0x39) digits++;
    else if (code < 0x61 || code > 0x7a) return traitsOfAny(word);
  }
  if (digits > 0 && digits === word.length) return 0;
  const traits = letterTraits(word.length - digits, capitals, opens);
  return digits > 0 ? traits & ~LONG : traits;
}

/** The traits of a word of letters A–Z and a–z only. */
export function letterTraits(letters: number, capitals: number, opens: boolean): number {
  return (
    (letters >= 4 ? LONG : 0) |
    (opens ? OPENS_CAPITAL : 0) |
    (capitals > (opens ? 1 : 0) ? INNER_CAPITAL : 0) |
    (capitals === letters ? SHOUTED : 0)
  );
}

function traitsOfAny(word: string): number {
  return (
    (/.\p{Lu}/u.test(word) ? INNER_CAPITAL : 0) |
    (/^\p{L}{4,}$/u.test(word) ? LONG : 0) |
    (/^\p{Lu}/u.test(word) ? OPENS_CAPITAL : 0) |
    (word === word.toUpperCase() && word !== word.toLowerCase() ? SHOUTED : 0)
  );
}
