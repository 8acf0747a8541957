/**
 * The name of an author as a source shows it ("Arie van Deursen", "López, A.") → family and given names, where the form of the name leaves no
 * doubt; else the name as it stands. Three full words leave doubt: "Yamine Ait Ameur" has a family name of two, "Toby Jia-Jun Li" of one; so
 * does a capital "Van", which is part of the family name in Dutch and of the given name in Vietnamese.
 */
import { plainText } from "../../lib/plainText";
import { cleanText } from "../rows/cleanText";

export type AuthorName = PersonName | LiteralName;

export interface PersonName {
  readonly kind: "person";
  readonly family: string;
  readonly given: string;
  /** In small letters before the family name, which it is not sorted by: "van der". */
  readonly particle?: string;
  readonly suffix?: string;
}

export interface LiteralName {
  readonly kind: "literal";
  readonly text: string;
  /** False for one word, a body ("… Team") and names in other letters than Latin: nothing in it is a given name to set apart. */
  readonly mayBeParted: boolean;
}

export function authorName(shown: string): AuthorName {
  const text = plainText(cleanText(shown));
  if (BODY.test(text)) return literal(text, false);
  const parts = text.split(/\s*,\s*/);
  // A comma parts family and given name in any script.
  if (parts.length > 1) return inverted(parts) ?? literal(text, false);
  if (!LATIN.test(text)) return literal(text, false);
  return inOrder(text.split(" ")) ?? literal(text, text.includes(" "));
}

const LATIN = /^[\p{Script=Latin}\p{M}\s.,'’ʼ‐‑-]+$/u;
const BODY =
  /\b(team|group|consortium|collaboration|university|institute|laborator(y|ies)|inc|ltd|llc|gmbh|corp|foundation|committee|society|association|organi[sz]ation|project|initiative|et al|and others)\b/i;
const SUFFIX = /^(jr|sr)\.?$|^(II|III|IV)$/i;
/** `J.`, `T.H.`, `J.-P.`, a capital alone. */
const INITIALS = /^(\p{Lu}\p{M}*\.[-‐]?)+$|^\p{Lu}$/u;
/** Capitals alone: a family name set in capitals, or initials without points. */
const CAPITALS = /^\p{Lu}{2,}$/u;
const PARTICLES = new Set(
  "van von vom zu zur der den de het ten ter te di da do dos das du del della degli la le el bin ibn af av".split(
    " ",
  ),
);

const literal = (text: string, mayBeParted: boolean): LiteralName => ({ kind: "literal", text, mayBeParted });

/** `family, given`, with a suffix behind or between, or `given family, suffix`. Null if it is none of these. */
function inverted(parts: readonly string[]): PersonName | null {
  const [first = "", second = "", third] = parts;
  if (first === "" || second === "" || parts.length > 3) return null;
  if (third === undefined && SUFFIX.test(second)) {
    const name = inOrder(first.split(" "));
    return name && { ...name, suffix: second };
  }
  const suffix = third === undefined ? undefined : [second, third].find((part) => SUFFIX.test(part));
  if (third !== undefined && suffix === undefined) return null;
  const given = suffix !== undefined && suffix === second ? third! : second;
  return person(first.split(" "), given, suffix);
}

/** Given names first. Null where it is not sure which word begins the family name. */
function inOrder(words: readonly string[]): PersonName | null {
  const last = words.at(-1)!;
  if (words.length > 2 && SUFFIX.test(last)) {
    const name = inOrder(words.slice(0, -1));
    return name && { ...name, suffix: last };
  }
  if (words.length < 2 || INITIALS.test(last) || words.some((word) => CAPITALS.test(word))) return null;
  const start = words.findIndex((word, k) => k > 0 && PARTICLES.has(word));
  if (start > 0) {
    let end = start;
    while (PARTICLES.has(words[end] ?? "")) end++;
    const isSure = end === words.length - 1 && words.slice(1, start).every((word) => INITIALS.test(word));
    return isSure ? person(words.slice(start), words.slice(0, start).join(" ")) : null;
  }
  if (!words.slice(1, -1).every((word) => INITIALS.test(word))) return null;
  return person([last], words.slice(0, -1).join(" "));
}

function person(family: readonly string[], given: string, suffix?: string): PersonName {
  const first = family.findIndex((word) => !PARTICLES.has(word));
  const cut = first > 0 ? first : 0;
  return {
    kind: "person",
    family: family.slice(cut).join(" "),
    given,
    ...(cut > 0 ? { particle: family.slice(0, cut).join(" ") } : {}),
    ...(suffix === undefined ? {} : { suffix }),
  };
}
