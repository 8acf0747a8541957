/** What is said of a number that was typed and cannot be taken. */
import { digits } from "../lib/digits";

export interface NumberRange {
  /** `-Infinity` and `Infinity`: there is no bound. */
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
}

/** Null where the text is a number of the range. @param stays what goes on holding. */
export function numberComplaint(text: string, range: NumberRange, stays: number): string | null {
  const { min, max, whole = false } = range;
  const value = Number(text);
  const isNumber = text.trim() !== "" && Number.isFinite(value);
  if (isNumber && value >= min && value <= max && (!whole || Number.isSafeInteger(value))) return null;
  const kind = whole ? "a whole number" : "a number";
  const to = Number.isFinite(max) ? ` to ${figures(max)}` : " on";
  const wanted = Number.isFinite(min) ? `${kind} from ${figures(min)}${to}` : kind;
  return `${isNumber ? `${text.trim()} cannot be taken` : "This is no number"}: it must be ${wanted}. Until then it stays ${figures(stays)}.`;
}

function figures(value: number): string {
  return Number.isInteger(value) ? digits(value) : String(value);
}
