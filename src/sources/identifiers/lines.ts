/** A line of a list → the identifiers in it, and the words that are none. */
import { doiAlone, idOfWork } from "../records/workIds";

export interface ListLine {
  /** As `idOfWork` spells them. */
  readonly ids: readonly string[];
  /** What is neither an identifier nor a name of one, such as `doi:`. */
  readonly words: readonly string[];
  /** The only identifier is a number, which may be a PMID. */
  readonly isBare: boolean;
}

/** Comments (`# …` at the start or behind a space) are no words. */
export function identifiersIn(line: string): ListLine {
  // Most lines are one identifier and nothing else.
  const alone = SEVERAL.test(line) ? null : identifier(bare(line));
  if (alone) return { ids: [alone], words: [], isBare: false };
  const text = line
    .replace(/(?:^|\s)(?:#|\/\/|%)(?:\s.*|.*$)/, "")
    .replace(NAME, (_, name: string) => `${name.toLowerCase()}:`)
    .trim();
  const whole = wholeDoi(text);
  if (whole) return { ids: [whole], words: [], isBare: false };
  const ids: string[] = [];
  const words: string[] = [];
  const tokens = text
    .split(/[\s,;|]+/)
    .map(bare)
    .filter((token) => token !== "");
  for (const token of tokens) {
    const id = identifier(token);
    if (id) ids.push(id);
    else words.push(token);
  }
  const [only] = tokens;
  if (tokens.length === 1 && only !== undefined && /^\d{5,8}$/.test(only))
    return { ids: [`pmid:${only}`], words: [], isBare: true };
  return { ids, words, isBare: false };
}

const SEVERAL = /[\s,;|#%]/;
/** A name in front of an identifier: `DOI: 10.…`, `PMID 123`. */
const NAME = /\b(doi|pmid|pmcid|arxiv|openalex|s2)\s{0,9}[:=]?\s{1,9}(?=["'<(]?[\w.])/gi;

/** Old DOIs hold semicolons: a line that is one DOI is not parted. */
function wholeDoi(text: string): string | null {
  const isOne = !/\s/.test(text) && text.split(/10\.\d{4,9}\//).length === 2;
  const token = bare(text);
  return isOne && !/[,;|]\s*\w+:/.test(token) ? identifier(token) : null;
}

/** Without the quotation marks, brackets and stops around it. No identifier is very long. */
function bare(token: string): string {
  if (token.length > LONGEST) return token;
  return token.replace(/^["'“‘<([{\-•*]+/, "").replace(/["'”’>\]},;.]+$/, "");
}

/** In characters. */
const LONGEST = 1000;
const KINDS = /^(?:doi|arxiv|pmid|pmcid|openalex|s2):/;

function identifier(token: string): string | null {
  if (token.length > LONGEST) return null;
  const id = idOfWork(token);
  if (id && KINDS.test(id)) return id;
  // Publishers' addresses: https://…/doi/full/10.…
  const inside =
    /^https?:\/\/\S*?\/(10\.\d{4,9}\/[^\s?#]+?)(?:\/(?:full|abstract|pdf|epdf|html))?(?:[?#].*)?$/i.exec(
      token,
    )?.[1];
  const doi = inside ? doiAlone(inside) : null;
  return doi ? `doi:${doi.toLowerCase()}` : null;
}
