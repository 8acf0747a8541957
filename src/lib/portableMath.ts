/**
 * Logarithm, exponential, sine and cosine from + − × ÷ and √ only. Those five are rounded alike by every engine, while Math.log and its
 * like may differ in the last bit, and an iteration amplifies a bit. Relative error below 1e-14 (tests compare with Math).
 */

const LN2 = Math.LN2;
/** ln 2 in two parts: the first has 33 zero bits at its end, so that whole multiples of it are exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const HALF_PI = 1.5707963267948966;

/** Natural logarithm of x > 0, by the series of artanh around 1 after taking out powers of two. */
export function ln(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return Infinity;
  let exponent = 0;
  let mantissa = x;
  while (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent++;
  }
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2;
    exponent--;
  }
  const z = (mantissa - 1) / (mantissa + 1);
  const z2 = z * z;
  let sum = 0;
  for (let k = 27; k >= 1; k -= 2) sum = sum * z2 + 1 / k;
  return exponent * LN2 + 2 * z * sum;
}

/** e to the power x, by the Taylor series of the remainder after taking out powers of two. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x > 709.7) return Infinity;
  if (x < -745) return 0;
  const exponent = Math.round(x / LN2);
  const rest = x - exponent * LN2_HIGH - exponent * LN2_LOW;
  let sum = 1;
  for (let k = 18; k >= 1; k--) sum = 1 + (rest * sum) / k;
  let scale = 1;
  for (let k = 0; k < Math.abs(exponent); k++) scale *= 2;
  return exponent < 0 ? sum / scale : sum * scale;
}

/** Sine and cosine of an angle in radians, |angle| up to about 1e6. */
export function sinCos(angle: number): { sin: number; cos: number } {
  const quarter = Math.round(angle / HALF_PI);
  const rest = angle - quarter * HALF_PI;
  const square = rest * rest;
  let sin = 1;
  let cos = 1;
  for (let k = 17; k >= 3; k -= 2) {
    sin = 1 - (square * sin) / (k * (k - 1));
    cos = 1 - (square * cos) / ((k - 1) * (k - 2));
  }
  sin *= rest;
  switch (((quarter % 4) + 4) % 4) {
    case 0:
      return { sin, cos };
    case 1:
      return { sin: cos, cos: -sin };
    case 2:
      return { sin: -sin, cos: -cos };
    default:
      return { sin: -cos, cos: sin };
  }
}
