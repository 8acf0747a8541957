/** HTML character references → characters: numbers, Greek letters, and the names that titles and abstracts use. Unknown ones stay as they stand. */
import { greekLetters } from "./greek";

export function decodeEntities(text: string): string {
  return text.includes("&") ? text.replace(REFERENCE, readReference) : text;
}

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}\d{0,2}));/g;

function readReference(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return NAMED.get(name) ?? greekLetters.get(name) ?? whole;
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? "", 16);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : "\ufffd";
}

/** Letters with accents: base letter + accent name, as the standard composes them. */
const ACCENTS: readonly (readonly [accent: string, mark: string, letters: string])[] = [
  ["grave", "\u0300", "AEIOUaeiou"],
  ["acute", "\u0301", "AEIOUYaeiouy"],
  ["circ", "\u0302", "AEIOUaeiou"],
  ["tilde", "\u0303", "ANOano"],
  ["uml", "\u0308", "AEIOUaeiouy"],
  ["caron", "\u030c", "CDENRSTZcdenrstz"],
  ["cedil", "\u0327", "CcSs"],
];

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00a0"],
  ["ensp", "\u2002"],
  ["emsp", "\u2003"],
  ["thinsp", "\u2009"],
  ["shy", "\u00ad"],
  ["zwnj", "\u200c"],
  ["zwj", "\u200d"],
  ["lrm", "\u200e"],
  ["rlm", "\u200f"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["hellip", "…"],
  ["bull", "•"],
  ["middot", "·"],
  ["sdot", "⋅"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["laquo", "«"],
  ["raquo", "»"],
  ["lsaquo", "‹"],
  ["rsaquo", "›"],
  ["times", "×"],
  ["divide", "÷"],
  ["plusmn", "±"],
  ["minus", "−"],
  ["deg", "°"],
  ["micro", "µ"],
  ["sup1", "¹"],
  ["sup2", "²"],
  ["sup3", "³"],
  ["frac12", "½"],
  ["infin", "∞"],
  ["asymp", "≈"],
  ["ne", "≠"],
  ["le", "≤"],
  ["ge", "≥"],
  ["larr", "←"],
  ["rarr", "→"],
  ["harr", "↔"],
  ["copy", "©"],
  ["reg", "®"],
  ["trade", "™"],
  ["sect", "§"],
  ["para", "¶"],
  ["euro", "€"],
  ["pound", "£"],
  ["iexcl", "¡"],
  ["iquest", "¿"],
  ["szlig", "ß"],
  ["aelig", "æ"],
  ["AElig", "Æ"],
  ["oelig", "œ"],
  ["OElig", "Œ"],
  ["oslash", "ø"],
  ["Oslash", "Ø"],
  ["aring", "å"],
  ["Aring", "Å"],
  ["ccedil", "ç"],
  ["Ccedil", "Ç"],
  ["eth", "ð"],
  ["thorn", "þ"],
  ...ACCENTS.flatMap(([accent, mark, letters]) =>
    [...letters].map((letter) => [letter + accent, (letter + mark).normalize("NFC")] as const),
  ),
]);
