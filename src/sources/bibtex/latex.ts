/**
 * LaTeX as it stands in a bibliography → plain text in Unicode. The commands are known by @retorquere/bibtex-parser; before it, what a
 * bibliography means otherwise than a document is settled: `%` is no comment, `$5 and $10` is money (Pandoc's rule), `<`, `>` and `|` are
 * themselves. Texts without commands, which are most, never reach the parser.
 */
import type { parse } from "@retorquere/bibtex-parser";
import { formReader } from "./forms";
import { mathsMarked } from "./maths";

export type LatexReader = (text: string) => string;

/** A longer text with commands is left as it is but for its braces: the parser takes seconds a megabyte. */
const LONGEST = 20_000;

/** @param parser null: there is none at hand, since no text holds a command. */
export function latexReader(parser: typeof parse | null): LatexReader {
  const formed = formReader((form) => commands(form, true) ?? form.replace(RAW, held));
  return (text) => {
    if (!/[\\${}~`'-]/.test(text)) return text;
    if (!/[\\$]/.test(text)) return bare(text).normalize("NFC");
    const plain = text.replace(URL, "$1").replace(LINK, "$1").replace(NAMES, named);
    const simple = formed(mathsMarked(unstyled(plain).replace(ESCAPED, held)).replace(/\\\$/g, held));
    const known = simple.includes("\\") ? (commands(simple) ?? bare(simple)) : bare(simple);
    return known.replace(HELD, (sign) => SIGNS[sign.charCodeAt(0) - FIRST]!).normalize("NFC");
  };

  /** Null if the parser cannot make anything of it. @param isWhole null too if any command in it is unknown. */
  function commands(text: string, isWhole = false): string | null {
    if (!parser || text.length > LONGEST || nests(text)) return null;
    const value = text.replace(TIE, " ").replace(LITERAL, held);
    let isKnown = true;
    const { entries, errors } = parser(`@a{k,f={${value}}}`, {
      sentenceCase: false,
      applyCrossRef: false,
      // A command that takes an argument leaves it; one without stays as it stands.
      unsupported: (node, tex) => {
        if (node.type !== "macro") return tex;
        const behind = value[node.position?.end.offset ?? 0] ?? "";
        if (QUIET.has(node.content)) return "";
        isKnown = false;
        if (behind === "{") return "";
        // TeX, and the parser, take the space behind a command for its end.
        return /\s/.test(behind) ? `${tex} ` : tex;
      },
    });
    const read = entries[0]?.fields.f ?? (text.trim() === "" ? "" : undefined);
    if (errors.length > 0 || (isWhole && !isKnown)) return null;
    if (read === undefined) return isWhole ? "" : null;
    return read
      .replace(TAG, "")
      .replace(/ı(?=\p{M})/gu, "i")
      .replace(/ȷ(?=\p{M})/gu, "j");
  }
}

/** Signs that the parser, or TeX, takes for others; they pass it as letters of the private use area. */
const SIGNS = ["<", ">", "|", "%", "&", "#", "_", "$", "{", "}", "~", "^", "\\"];
const FIRST = 0xe700;
const HELD = /[\ue700-\ue70c]/g;
const WORDS: ReadonlyMap<string, string> = new Map([
  ["\\textless", "<"],
  ["\\textgreater", ">"],
  ["\\textbar", "|"],
  ["\\textbraceleft", "{"],
  ["\\textbraceright", "}"],
  ["\\textasciitilde", "~"],
  ["\\textasciicircum", "^"],
  ["\\textbackslash", "\\"],
  ["\\textunderscore", "_"],
  ["\\textdollar", "$"],
]);
const ESCAPED =
  /\\\\|\\[%&#_${}]|\\(?:textless|textgreater|textbar|textbraceleft|textbraceright|textasciitilde|textasciicircum|textbackslash|textunderscore|textdollar)(?![A-Za-z])(?:\{\}|[ \t]+)?/g;
const LITERAL = /(?<!\\)[<>|%#&~]/g;
/** Between two words of one text, where `~` is a space at which no line breaks. */
const TIE = /(?<=[\p{L}\p{N}.,)}\]])~(?=[\p{L}\p{N}\\{([$–—-])/gu;

/** What would be taken for LaTeX in a form that is kept as it stands. */
const RAW = /[\\{}$^_]/g;

function held(sign: string): string {
  if (sign === "\\\\") return " ";
  const letter = WORDS.get(sign.replace(/\{\}$|[ \t]+$/, "")) ?? sign.at(-1)!;
  return String.fromCharCode(FIRST + SIGNS.indexOf(letter));
}

/** The text without commands: braces only hold, dashes and quotation marks are written with several signs. */
function bare(text: string): string {
  return text
    .replace(TIE, " ")
    .replace(/[{}]/g, "")
    .replace(/---/g, "—")
    .replace(/(?<=[^-!])--(?=[^->])/g, "–")
    .replace(/``/g, "“")
    .replace(/''/g, "”");
}

/** Without the commands that set a text in other letters, as far as they hold no others. */
function unstyled(text: string): string {
  let inner = text;
  for (let depth = 0; depth < 4 && STYLES.test(inner); depth++) inner = inner.replace(STYLED, "$1");
  return inner;
}

const STYLES = /\\(?:text|emph|mkbib|mbox)/;
const STYLED =
  /\\(?:text(?:it|bf|sc|rm|tt|sf|sl|up|md|normal)|emph|mkbib(?:emph|italic|bold)|mbox)\s*\{((?:[^{}\\$]|\\[^A-Za-z{}])*)\}/g;

const URL = /\\url\s*\{([^{}]*)\}/g;
const LINK = /\\href\s*\{[^{}]*\}\s*\{([^{}]*)\}/g;
const NAMES =
  /\\(hyphen(?:[ \t]+|(?![A-Za-z]))|TeX|LaTeX|LaTeXe|BibTeX|XeTeX|LuaTeX|ConTeXt|AmS)(?![A-Za-z])(?:\{\}|\\(?= ))?/g;

function named(_: string, name: string): string {
  return name === "LaTeXe" ? "LaTeX2ε" : name.startsWith("hyphen") ? "-" : name;
}

/** Commands that change how a text looks, never what it says. */
const QUIET: ReadonlySet<string> = new Set(
  (
    "displaystyle textstyle scriptstyle limits nolimits tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge bf sf rm " +
    "bfseries mdseries sffamily rmfamily ttfamily itshape upshape slshape scshape normalfont boldmath unboldmath protect nobreak allowbreak " +
    "linebreak newline noindent centering hfill big Big bigg Bigg bigl bigr Bigl Bigr mathcal mathbb mathbf mathsf mathit mathtt mathfrak mathscr boldsymbol bm text textnormal operatorname " +
    "mathop mathrel mathbin mathord null empty / -"
  ).split(" "),
);

/** The parser's own markup: it writes no other tags, and those of the text were held. */
const TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/g;

/** Deep nesting, and environments that never end, cost the parser more time than they are worth. */
function nests(text: string): boolean {
  if ((text.match(/\\begin\b/g)?.length ?? 0) > 8) return true;
  let depth = 0;
  for (const [brace] of text.matchAll(/[{}]/g)) {
    depth += brace === "{" ? 1 : -1;
    if (depth > 50) return true;
  }
  return false;
}
