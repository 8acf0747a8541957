/**
 * Text with simple LaTeX mathematics → text to read: `PARAM$\Delta$` → `PARAMΔ`. A piece between dollar signs is turned as a whole if all of
 * it is known (Greek, common signs, font commands, scripts of digits), else it stays as it stands: better raw than half right.
 * What counts as mathematics follows Pandoc's rule, so that "$5 and $10" stays money.
 */
import { greekLetters } from "./greek";
import { subscript, superscript } from "./scripts";

export function latexText(text: string): string {
  if (!text.includes("$")) return text;
  return text.replace(MATHS, (piece, maths: string) => readMaths(maths) ?? piece);
}

/** No space inside next to the dollar signs, no digit after the closing one; at most 120 characters, so that the search stays linear. */
const MATHS = /\$(?=[^\s$])([^$\n]{0,119}[^\s$\\])\$(?!\d)/g;

/** Null if anything in it is unknown. */
function readMaths(maths: string): string | null {
  let text = maths;
  for (let last = ""; last !== text; ) {
    last = text;
    text = text.replace(FONT_COMMANDS, "$1");
  }
  let known = true;
  text = text
    .replace(/\\([a-zA-Z]+)\s*/g, (_, name: string) => SIGNS.get(name) ?? greekLetters.get(name) ?? giveUp())
    .replace(/\\([%&#_$ ])/g, "$1")
    .replace(/([\^_])(?:\{([^{}]*)\}|(\S))/gu, (_, kind: string, group?: string, single?: string) =>
      readScript(kind, group ?? single ?? ""),
    )
    .replace(/[{}]/g, "")
    // What stands between a base and its script in "{BaSO}$_{4}$" is nothing to read.
    .replace(/ +(?=[₀-₉])/g, "");
  return known && !/[\\^_]/.test(text) ? text : null;

  function giveUp(): string {
    known = false;
    return "";
  }
  function readScript(kind: string, content: string): string {
    return (kind === "^" ? superscript(content) : subscript(content)) ?? giveUp();
  }
}

const FONT_COMMANDS =
  /\\(?:hbox|mbox|mathrm|mathbf|mathit|mathsf|mathtt|mathcal|mathbb|mathfrak|boldsymbol|text|textbf|textit|texttt|textsc|textrm|operatorname)\s*\{([^{}]*)\}/g;

const SIGNS: ReadonlyMap<string, string> = new Map([
  ["varepsilon", "ε"],
  ["vartheta", "ϑ"],
  ["varphi", "φ"],
  ["varsigma", "ς"],
  ["ell", "ℓ"],
  ["infty", "∞"],
  ["times", "×"],
  ["cdot", "·"],
  ["pm", "±"],
  ["circ", "∘"],
  ["star", "⋆"],
  ["ast", "∗"],
  ["sim", "∼"],
  ["approx", "≈"],
  ["neq", "≠"],
  ["ne", "≠"],
  ["leq", "≤"],
  ["le", "≤"],
  ["geq", "≥"],
  ["ge", "≥"],
  ["ll", "≪"],
  ["gg", "≫"],
  ["to", "→"],
  ["rightarrow", "→"],
  ["leftarrow", "←"],
  ["leftrightarrow", "↔"],
  ["Rightarrow", "⇒"],
  ["mapsto", "↦"],
  ["in", "∈"],
  ["subset", "⊂"],
  ["cup", "∪"],
  ["cap", "∩"],
  ["forall", "∀"],
  ["exists", "∃"],
  ["partial", "∂"],
  ["nabla", "∇"],
  ["sum", "∑"],
  ["prod", "∏"],
  ["oplus", "⊕"],
  ["otimes", "⊗"],
  ["dagger", "†"],
  ["ldots", "…"],
  ["dots", "…"],
  ["log", "log "],
  ["min", "min "],
  ["max", "max "],
]);
