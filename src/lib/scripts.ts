/** Characters → their raised and lowered forms in Unicode, where every one of them has one. */

/** `2+` → `²⁺`; null if a character has no raised form. */
export function superscript(text: string): string | null {
  return mapped(text, RAISED);
}

/** `12` → `₁₂`; null if a character has no lowered form. */
export function subscript(text: string): string | null {
  return mapped(text, LOWERED);
}

function mapped(text: string, table: ReadonlyMap<string, string>): string | null {
  const letters = Array.from(text, (letter) => table.get(letter));
  return letters.includes(undefined) ? null : letters.join("");
}

/** Letters are few on purpose: most fonts draw digits and signs, and a text of raised letters is hard to search. */
const RAISED = table("0123456789+-−–=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱ");
const LOWERED = table("0123456789+-−–=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎");

function table(plain: string, moved: string): ReadonlyMap<string, string> {
  const letters = [...moved];
  return new Map([...plain].map((letter, i) => [letter, letters[i]!]));
}
