/** Which of the words at hand a word of a query may mean: itself, those that begin with it, and where none does, those a slip away. */

export interface MatchedWord {
  /** Number of the word. */
  readonly word: number;
  /** 0..1, 1 = the very word. */
  readonly closeness: number;
}

const BEGINS = { least: 0.4, most: 0.9 };
const SLIPPED = 0.3;
/** Words of so many letters may have a slip, of so many two. */
const ONE_SLIP = 5;
const TWO_SLIPS = 8;

/** @param signatures of the words, as `signatureOf` gives them. */
export function matchingWords(
  asked: string,
  words: readonly string[],
  signatures: readonly number[],
): MatchedWord[] {
  const begins: MatchedWord[] = [];
  words.forEach((word, number) => {
    if (!word.startsWith(asked)) return;
    const share = asked.length / word.length;
    const closeness = share === 1 ? 1 : BEGINS.least + (BEGINS.most - BEGINS.least) * share;
    begins.push({ word: number, closeness });
  });
  if (begins.length > 0 || asked.length < ONE_SLIP) return begins;
  const slips = asked.length < TWO_SLIPS ? 1 : 2;
  const signature = signatureOf(asked);
  const near: MatchedWord[] = [];
  words.forEach((word, number) => {
    if (Math.abs(word.length - asked.length) > slips) return;
    if (bitCount(signatures[number]! ^ signature) > 2 * slips) return;
    if (isNear(word, asked, slips)) near.push({ word: number, closeness: SLIPPED });
  });
  return near;
}

/** The letters of a word as bits: words some slips apart differ in twice as many bits at most. */
export function signatureOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}

/** True if so many letters added, left out, exchanged or swapped with their neighbour make one word of the other. */
function isNear(a: string, b: string, slips: number): boolean {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > slips) return false;
    before = last;
    last = row;
  }
  return last[b.length]! <= slips;
}
