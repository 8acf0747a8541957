/** A cell of authors → one name an item. Programs part names by semicolons, bars, commas, "and", or not at all. */
import { parted } from "./values";

/** Any table: a comma may part two people, or the family from the given name of one. */
export function authorsIn(text: string): string[] {
  const parts = parted(text);
  if (parts.length > 1) return parts;
  const byAnd = text.split(/\s{1,9}and\s{1,9}/i);
  if (byAnd.length > 1 && (byAnd.length > 2 || byAnd.every((name) => !isLongList(name)))) return byAnd;
  return byAnd.flatMap((part) => betweenCommas(part));
}

/** `A B Smith, C Jones`: commas part people. A last dot ends the list. */
export function peopleBetweenCommas(text: string): string[] {
  const parts = parted(text);
  return parts.length > 1
    ? parts
    : text
        .replace(/(?<=\p{L}{2})\.$/u, "")
        .split(",")
        .map((name) => name.trim().replace(/^and\s/, ""));
}

/** `Phillips J.C., Braun R.` and `Pan, Y., Yu, C.`: a name ends with the dot of its initials. Newer exports have semicolons. */
export function endingInInitials(text: string): string[] {
  return text.includes(";") ? text.split(";") : text.split(/(?<=\.),\s*/);
}

/** `Vivek K. PallipuramMohammad BhuiyanMelissa C. Smith`: the next name begins with a capital inside a word. */
export function runTogether(text: string): string[] {
  return text.split(
    /(?<=\p{Ll}|\.|\))(?<!(?:^|[\s-])(?:Mc|Mac|De|Di|Da|Du|Del|La|Le|Lo|Van|Von|Fitz|Ste?|O|D)|[\s-]\p{Lu}\.|^\p{Lu}\.)(?=\p{Lu}\p{Ll}|\p{Lu}\.)/u,
  );
}

/** Ids and titles behind or among names: `Liu, Fengyuan (60410297700)`, `Peroni, Silvio [orcid:0000-0003-0530-4305]`. */
export function withoutIds(name: string): string {
  return name.replace(/\(\d{6,20}\)|\[[^\]]{0,400}\]/g, "").trim();
}

function betweenCommas(text: string): string[] {
  const parts = text.split(/[,，、]/).flatMap((part) => part.trim() || []);
  if (parts.length < 2) return parts;
  // `A B Makar, K E McMartin`, or names in a script without spaces.
  if (
    parts.every((part) => /\S\s+\S/.test(part)) ||
    parts.every((part) => /^[\p{sc=Han}\p{sc=Hangul}]{2,5}$/u.test(part))
  )
    return parts;
  const isPairs = parts.length % 2 === 0 && parts.every((part, i) => i % 2 === 0 || INITIALS.test(part));
  if (isPairs || parts.length === 2)
    return Array.from({ length: parts.length / 2 }, (_, i) => `${parts[2 * i]}, ${parts[2 * i + 1]}`);
  return parts;
}

const INITIALS = /^(?:\p{Lu}\p{Ll}?\.?[\s-]?){1,4}$/u;

function isLongList(text: string): boolean {
  return text.split(",").length > 2;
}
