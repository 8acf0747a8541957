/** Values → their form in a PDF file. Source: ISO 32000-1, section 7.3. */
import { channels } from "../../lib/colour";

/** To a hundredth, for lengths in px and pt. */
export function length(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

/** To a millionth, for factors. */
export function factor(value: number): string {
  const text = String(Math.round(value * 1e6) / 1e6 || 0);
  return text.includes("e") ? "0" : text;
}

/** A text for people: as it stands where it is plain ASCII, else UTF-16 with its mark. Lone surrogates become U+FFFD. */
export function textString(text: string): string {
  const whole = text.replace(LONE_SURROGATES, "\ufffd");
  return PLAIN.test(whole) ? literal(whole) : `<feff${utf16(whole)}>`;
}

/** ASCII in parentheses; what has a meaning within them is escaped. */
export function literal(ascii: string): string {
  return `(${ascii.replace(/[\\()]/g, "\\$&")})`;
}

/** UTF-16, high byte first, in hexadecimal. */
export function utf16(text: string): string {
  let hex = "";
  for (let k = 0; k < text.length; k++) hex += code(text.charCodeAt(k));
  return hex;
}

/** Two bytes in hexadecimal. */
export function code(value: number): string {
  return value.toString(16).padStart(4, "0");
}

/** Red, green and blue in 0..1. @param colour #rrggbb */
export function colourOf(colour: string): string {
  return channels(colour)
    .map((value) => String(Math.round((value / 255) * 1000) / 1000))
    .join(" ");
}

export function reference(object: number): string {
  return `${object} 0 R`;
}

const PLAIN = /^[\x20-\x7e]*$/;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
