/**
 * Seeded random numbers: mulberry32 (Tommy Ettinger's 32-bit generator, public domain). Integer arithmetic only, so every
 * engine gives the same sequence.
 */

/** A source of numbers in [0, 1). */
export type Random = () => number;

/** @param seed any integer; the same seed gives the same sequence. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
