/**
 * A list of names as BibTeX writes it (`First von Last and Last, Jr, First and {A Body}`) → names with the family name first, still in LaTeX.
 * Rules: Patashnik, Designing BibTeX styles, 1988, section 4; `family=…, given=…` as in biblatex.
 */
import { piecesAt } from "./pieces";

/** The mark of a list that goes on. */
const OTHERS = "et al.";

export function namesOf(list: string): string[] {
  const named = piecesAt(list, /\s+and(?=\s|$)/iy);
  const parts = named.length === 1 ? piecesAt(list, /(?<!&#?\w{1,9});\s/y) : named;
  return parts.flatMap((part) => nameOf(part.trim()));
}

function nameOf(name: string): string[] {
  if (name === "" || /^and$/i.test(name)) return [];
  if (/^(?:others|et\s+al\.?)$/i.test(name)) return [OTHERS];
  if (isOneGroup(name)) return [name];
  const parts = piecesAt(name, /,/y).map((part) => part.trim());
  if (parts.length === 1) return [inOrder(name)];
  if (parts.every((part) => /^[a-z-]+\s*=/i.test(part))) return [fromKeys(parts)];
  const said = parts.filter((part) => part !== "");
  if (said.every((part) => ENDS_IN_INITIALS.test(part))) return said.map(inOrder);
  if (said.length > 3 && said.length % 2 === 0 && said.every((part, i) => i % 2 === 0 || INITIALS.test(part)))
    return said.flatMap((part, i) => (i % 2 === 0 ? [`${part}, ${said[i + 1]}`] : []));
  return [said.join(", ")];
}

/** `A., B., C.` without "and": family name and initials in turn. */
const INITIALS = /^(?:\p{Lu}\.?[\s-]*){1,4}$/u;

/** `Mola F., Conversano C., Vichi M.`, as Scopus writes editors. */
const ENDS_IN_INITIALS = /^\p{L}[\p{L}'’-]+(?: \p{L}[\p{L}'’-]+){0,3} (?:\p{Lu}\.-?){1,4}$/u;

function isOneGroup(name: string): boolean {
  if (!name.startsWith("{") || !name.endsWith("}")) return false;
  return piecesAt(name.slice(1, -1), /(?=\})/y).length === 1 && !/^\{\\/.test(name);
}

/** Given names first: the family name begins at the last run of words in small letters, else it is the last word. */
function inOrder(name: string): string {
  const words = piecesAt(name, /[\s~]+/y).filter((word) => word !== "");
  if (words.length < 2 || words.some((word) => OF_A_BODY.test(word))) return name;
  if (ENDS_IN_INITIALS.test(name)) return `${words.slice(0, -1).join(" ")}, ${words.at(-1)}`;
  const isSmall = (word: string) => /^\p{Ll}/u.test(word) || /^\{?\\[^A-Za-z]\{?\p{Ll}/u.test(word);
  const first = words.findIndex((word, i) => i > 0 && i < words.length - 1 && isSmall(word));
  const cut = first === -1 ? (isSmall(words[0]!) ? 0 : words.length - 1) : first;
  if (cut === 0) return name;
  return `${words.slice(cut).join(" ")}, ${words.slice(0, cut).join(" ")}`;
}

/** No part of a person's name: a body without its braces, `American Rights at Work`. */
const OF_A_BODY = /^(?:for|of|at|the|&|\\&)$/i;

function fromKeys(parts: readonly string[]): string {
  const of = new Map(
    parts.map((part) => {
      const at = part.indexOf("=");
      return [part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim()] as const;
    }),
  );
  const family = [of.get("prefix"), of.get("family")].filter(Boolean).join(" ");
  return [family, of.get("suffix"), of.get("given") ?? of.get("given-i")].filter(Boolean).join(", ");
}
