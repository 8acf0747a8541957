/** DOIs and addresses in LaTeX → as they are: a few signs are escaped in them, and nothing else in them is LaTeX. */

export function verbatim(text: string): string {
  return text
    .replace(/\\(?:url|path|nolinkurl)\s*(?=\{)/g, " ")
    .replace(/\\href\s*\{([^{}]*)\}\s*\{[^{}]*\}/g, " $1 ")
    .replace(/\\textunderscore(?![A-Za-z])\s*/g, "_")
    .replace(/\\textasciitilde(?![A-Za-z])\s*|\\~(?:\{\})?|\$\\sim\$/g, "~")
    .replace(/(?:\\textless(?![A-Za-z])|\$<\$)(?:\{\})?/g, "<")
    .replace(/(?:\\textgreater(?![A-Za-z])|\$>\$)(?:\{\})?/g, ">")
    .replace(/\\([%&#_${}-])/g, "$1")
    .replace(/[{}]/g, "")
    .trim();
}

/** The web addresses in a text, in order. */
export function addressesIn(text: string): string[] {
  return (text.match(/https?:\/\/[^\s"<>]+/gi) ?? []).map((address) => address.replace(/[.,;]+$/, ""));
}
