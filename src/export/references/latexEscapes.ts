/** Plain text → text for LaTeX and BibTeX: every sign that either takes for a command is spelt out; letters of all scripts stay (UTF-8). */

/**
 * Braces become commands, not `\{`: BibTeX counts braces without looking at the backslash, so that one alone would end an entry. `<`, `>` and
 * `|` are other signs in the oldest fonts of TeX.
 */
const SPELT: ReadonlyMap<string, string> = new Map([
  ["\\", "\\textbackslash{}"],
  ["{", "\\textbraceleft{}"],
  ["}", "\\textbraceright{}"],
  ["~", "\\textasciitilde{}"],
  ["^", "\\textasciicircum{}"],
  ["<", "\\textless{}"],
  [">", "\\textgreater{}"],
  ["|", "\\textbar{}"],
  ["&", "\\&"],
  ["%", "\\%"],
  ["$", "\\$"],
  ["#", "\\#"],
  ["_", "\\_"],
]);

export function latexEscaped(text: string): string {
  return text.replace(/[\\{}~^<>|&%$#_]/g, (sign) => SPELT.get(sign)!);
}

/** A title in which words whose capitals matter (LLM, GitHub, C) are held by braces, since bibliography styles set titles in small letters. */
export function bibtexTitle(title: string): string {
  const hasSmall = /\p{Ll}/u.test(title);
  return title
    .split(/([\s\-–—/:,;()]+)/)
    .map((word, k) => {
      const escaped = latexEscaped(word);
      if (k % 2 === 1 || !hasSmall || !CAPITALS_MATTER.test(word)) return escaped;
      // A command right behind a brace would be one of BibTeX's special characters, whose letters it does change.
      return escaped.startsWith("\\") ? `{{}${escaped}}` : `{${escaped}}`;
    })
    .join("");
}

/** A capital that is not the first letter, or a capital alone that is no article or pronoun. */
const CAPITALS_MATTER = /[\p{L}\p{N}].*\p{Lu}|^[B-HJ-Z][^\p{L}]*$/u;
