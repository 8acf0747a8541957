/**
 * Text with MathML in it → the formulas as a line of text: `<mml:msub><mml:mi>H</mml:mi><mml:mn>2</mml:mn></mml:msub>` → `H₂`. Scripts become
 * Unicode ones where there are such, fractions get a slash, the white space between elements goes. Any namespace prefix is known: sources use
 * `mml:`, `m:`, and made-up ones.
 */
import { decodeEntities } from "./htmlEntities";
import { subscript, superscript } from "./scripts";

export function mathMarkup(text: string): string {
  if (!ANY.test(text)) return text;
  // TeX beside MathML says the same again.
  const once = /<(?:\w+:)?math[\s>]/i.test(text) ? text.replace(TEX, "") : text;
  return once.replace(FORMULA, (formula) => readElements(formula)).replace(STRAY, "");
}

const NAMES =
  "math|mrow|mi|mn|mo|ms|mtext|mspace|msub|msup|msubsup|mmultiscripts|mprescripts|none|mfrac|msqrt|mroot|mover|munder|munderover|mstyle|mfenced|menclose|mpadded|mphantom|mtable|mtr|mtd|semantics|annotation|annotation-xml";
const ANY = new RegExp(`<(?:\\w+:)?(?:${NAMES})[\\s/>]`, "i");
const TEX =
  /<(?:\w+:)?tex-math[^<>]*>[^<>]{0,4000}<\/(?:\w+:)?tex-math\s*>|\\documentclass[^<>]{0,4000}\\end\{document\}/gi;
const FORMULA =
  /<(\w+:)?math(?:\s[^<>]*)?>(?:(?!<\/?(?:\w+:)?math[\s>])[\s\S]){0,20000}<\/(?:\w+:)?math\s*>/gi;
/** Elements outside a formula, or of one that was cut. */
const STRAY = new RegExp(`</?(?:\\w+:)?(?:${NAMES})(?:\\s[^<>]*)?/?>`, "gi");
const PIECES = /<(\/?)(?:\w+:)?([\w-]+)(?:\s[^<>]*?)?(\/?)>|([^<]+)|</g;

interface Element {
  readonly name: string;
  readonly parts: string[];
}

function readElements(formula: string): string {
  const open: Element[] = [{ name: "", parts: [] }];
  for (const [, closing, tag, empty, text] of formula.matchAll(PIECES)) {
    const last = open[open.length - 1]!;
    if (tag === undefined) {
      const read = decodeEntities(text ?? "<");
      if (TOKENS.has(last.name)) last.parts.push(read.replace(/\s+/g, " "));
      else if (read.trim() !== "") last.parts.push(read.trim());
    } else if (closing === "" && empty === "") open.push({ name: tag.toLowerCase(), parts: [] });
    else if (empty !== "") last.parts.push(tag.toLowerCase() === "mspace" ? " " : "");
    else if (open.length > 1) {
      const { name, parts } = open.pop()!;
      open[open.length - 1]!.parts.push(textOf(name, parts));
    }
  }
  while (open.length > 1) {
    const { name, parts } = open.pop()!;
    open[open.length - 1]!.parts.push(textOf(name, parts));
  }
  return open[0]!.parts.join("");
}

const TOKENS = new Set(["mi", "mn", "mo", "mtext", "ms"]);

function textOf(name: string, parts: readonly string[]): string {
  const [base = "", first = "", second = ""] = parts;
  switch (name) {
    case "msub":
    case "munder":
      return base + lowered(first);
    case "msup":
    case "mover":
      return base + raised(first);
    case "msubsup":
    case "munderover":
      return base + lowered(first) + raised(second);
    case "mfrac":
      return `${base}/${first}`;
    case "msqrt":
      return `√${parts.join("")}`;
    case "annotation":
    case "annotation-xml":
      return "";
    case "mo":
      return SPACED.test(parts.join("").trim()) ? ` ${parts.join("").trim()} ` : parts.join("").trim();
    default:
      return parts.join("");
  }
}

const SPACED = /^[=<>≤≥≈∼~≡≠→←⟶∝∈]$/;

function lowered(text: string): string {
  return subscript(text.trim()) ?? text.trim();
}

function raised(text: string): string {
  const trimmed = text.trim();
  return superscript(trimmed) ?? (/^[\p{L}\p{N}+−-]/u.test(trimmed) ? `^${trimmed}` : trimmed);
}
