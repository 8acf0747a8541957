/** Numbers of 16 bits (IEEE 754 binary16): about three digits, up to 65,504. */

/** @param bits the 16 bits of a finite number. */
export function halfFloat(bits: number): number {
  const exponent = (bits >> 10) & 31;
  const fraction = (bits & 1023) / 1024;
  const sign = bits & 0x8000 ? -1 : 1;
  if (exponent === 0) return (sign * fraction) / 16_384;
  return (sign * (1 + fraction) * (1 << exponent)) / 32_768;
}

/** The bits of the nearest half float. @throws RangeError unless 0 ≤ value < 65,520. */
export function halfBits(value: number): number {
  if (!(value >= 0 && value < 65_520)) throw new RangeError(`${value} does not fit a half float.`);
  let exponent = 15;
  let mantissa = value;
  while (mantissa >= 2) {
    mantissa /= 2;
    exponent++;
  }
  while (mantissa < 1 && exponent > 1) {
    mantissa *= 2;
    exponent--;
  }
  // Below the smallest normal number the exponent field is 0, and a fraction rounded up to 1 carries into it by itself.
  const field = mantissa < 1 ? 0 : exponent;
  return field * 1024 + Math.round((mantissa - (field > 0 ? 1 : 0)) * 1024);
}
