/**
 * A short, stable name for a text: 53 bits in base 36, by two multiply-xor lanes of 32 bits over UTF-16 code units (the construction of
 * MurmurHash's finaliser). For identity, not for security.
 */
export function hashText(text: string): string {
  return hashNumber(text).toString(36);
}

/** The same as a whole number below 2 ** 53. */
export function hashNumber(text: string): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x9e3779b1);
    high = Math.imul(high ^ code, 0x5f356495);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return (high & 0x1fffff) * 4294967296 + (low >>> 0);
}
