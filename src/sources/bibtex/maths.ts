/**
 * Marks in a text what is mathematics: `\(…\)`, `\[…\]` and `$$…$$` become `$…$`, a dollar sign that opens no formula becomes `\$`. A formula
 * has no space inside next to its dollar signs and no digit behind them (Pandoc's rule), unless it holds signs of LaTeX.
 */
export function mathsMarked(text: string): string {
  if (!/[$([]/.test(text)) return text;
  const dollars = text.replace(
    /(?<!\\)\\\(([^$]{1,400}?)\\\)|(?<!\\)\\\[([^$]{1,400}?)\\\]|\$\$([^$]{1,400})\$\$/g,
    (_, a, b, c) => `$${a ?? b ?? c}$`,
  );
  let marked = "";
  let at = 0;
  while (at < dollars.length) {
    const next = dollars.indexOf("$", at);
    if (next === -1) break;
    marked += dollars.slice(at, next);
    FORMULA.lastIndex = next;
    const formula = isEscaped(dollars, next) ? null : FORMULA.exec(dollars);
    if (formula && isMaths(formula[1]!, dollars[FORMULA.lastIndex])) {
      marked += `$${formula[1]!.trim()}$`;
      at = FORMULA.lastIndex;
    } else {
      marked += isEscaped(dollars, next) ? "$" : "\\$";
      at = next + 1;
    }
  }
  return marked + dollars.slice(at);
}

const FORMULA = /\$((?:[^$\\]|\\[\s\S]){1,400})\$/y;

function isMaths(content: string, behind: string | undefined): boolean {
  if (content.trim() === "" || !isBalanced(content)) return false;
  // Signs alone (`$-$50 dB`) are no sum of money.
  if (/[\\^_]/.test(content) || !/[\s\p{L}\p{N}]/u.test(content)) return true;
  return !/^\s|\s$/.test(content) && !/\d/.test(behind ?? "");
}

function isBalanced(content: string): boolean {
  let depth = 0;
  for (const [sign] of content.matchAll(/\\[\s\S]|[{}]/g)) {
    if (sign === "{") depth++;
    else if (sign === "}" && --depth < 0) return false;
  }
  return depth === 0;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === "\\") slashes++;
  return slashes % 2 === 1;
}
