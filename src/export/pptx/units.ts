/** px of the slide → the units of DrawingML. A slide of 1280 px is 13⅓ inches wide, so a px is 9525 EMU and ¾ pt. */

const EMU_PER_PX = 9525;

/** px → English metric units, whole. */
export function emu(px: number): number {
  return Math.round(px * EMU_PER_PX);
}

/** px → hundredths of a point, whole: sizes of letters and line spacing. */
export function centipoints(px: number): number {
  return Math.round(px * 75);
}

/** A share 0..1 → thousandths of a per cent, whole. */
export function percent(share: number): number {
  return Math.round(share * 100_000);
}
