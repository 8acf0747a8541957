/**
 * Text with simple LaTeX mathematics → text to read: `PARAM$\Delta$` → `PARAMΔ`. A piece between dollar signs is turned as a whole if all of
 * it is known (Greek, common signs, font commands, scripts of digits), else it stays as it stands: better raw than half right.
 * What counts as mathematics follows Pandoc's rule, so that "$5 and $10" stays money.
 */
import { greekLetters } from "./greek";

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
    .replace(/[{}]/g, "");
  return known && !/[\\^_]/.test(text) ? text : null;

  function giveUp(): string {
    known = false;
    return "";
  }
  function readScript(kind: string, content: string): string {
    const table = kind === "^" ? SUPERSCRIPTS : SUBSCRIPTS;
    const letters = Array.from(content, (letter) => table.get(letter));
    return letters.includes(undefined) ? giveUp() : letters.join("");
  }
}

const FONT_COMMANDS =
  /\\(?:mathrm|mathbf|mathit|mathsf|mathtt|mathcal|mathbb|mathfrak|boldsymbol|text|textbf|textit|texttt|textsc|textrm|operatorname)\s*\{([^{}]*)\}/g;

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

const SUPERSCRIPTS = scripts("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ");
const SUBSCRIPTS = scripts("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎");

function scripts(plain: string, raised: string): ReadonlyMap<string, string> {
  const letters = [...raised];
  return new Map([...plain].map((letter, i) => [letter, letters[i]!]));
}
