/** Fields of keywords → one list: those of the authors first, then those of the index; each once. */
import type { LatexReader } from "./latex";
import { piecesAt } from "./pieces";
import type { Fields } from "./values";

const FIELDS = ["authorkeywords", "keywords", "keyword", "keywordsplus", "mesh", "meshterms"];

/** Parted by semicolons; where there is none, by commas, and where there is neither, by lines. Braces hold a keyword with a comma in it. */
export function keywordsOf(fields: Fields, latex: LatexReader): string[] {
  const keywords = new Map<string, string>();
  for (const list of FIELDS.flatMap((name) => fields.get(name) ?? [])) {
    const inner = withoutOuterBraces(list.trim());
    const separator = [/(?<!&#?\w{1,9});/y, /,/y, /[\r\n]+/y].find(
      (sign) => piecesAt(inner, sign).length > 1,
    );
    for (const piece of separator ? piecesAt(inner, separator) : [inner]) {
      const keyword = latex(piece).replace(/\s+/g, " ").trim();
      const name = keyword.toLowerCase();
      if (keyword !== "" && !keywords.has(name)) keywords.set(name, keyword);
    }
  }
  return [...keywords.values()];
}

function withoutOuterBraces(list: string): string {
  const inner = list.slice(1, -1);
  const isHeld = list.startsWith("{") && list.endsWith("}") && piecesAt(inner, /\}/y).length === 1;
  return isHeld ? withoutOuterBraces(inner.trim()) : list;
}
