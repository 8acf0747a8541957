/** Values of tags as the tagged-line formats write them alike → lists of names and keywords, page ranges, DOIs. */

/** A semicolon that does not end an HTML entity. */
const SEMICOLON = /(?<!&#?\w{1,8});\s*/;

/** One name a line, or several with semicolons between them. */
export function namesIn(values: readonly string[]): string[] {
  return values
    .flatMap((value) => (value.includes(";") ? value.split(SEMICOLON) : value))
    .filter((name) => name !== "");
}

/**
 * One keyword a line, or several with semicolons between them; a single line with two commas or more is a list too. The star of a "major
 * topic" is no part of the word. Each keyword once.
 */
export function keywordsIn(values: readonly string[]): string[] {
  const [only = ""] = values;
  const isList = values.length === 1 && !only.includes(";") && only.split(",").length > 2;
  const words = isList ? only.split(",") : namesIn(values);
  return [...new Set(words.map((word) => word.trim().replace(/^\*/, "")).filter((word) => word !== ""))];
}

/** `12–19`, `e1003`. @param first may hold both ends already. */
export function pagesOf(first: string | undefined, last?: string | undefined): string | undefined {
  if (first === undefined) return last;
  if (last !== undefined && last !== first) return `${first}–${last}`;
  return first.replace(/^(\w+)\s*[-–—]+\s*(\w+)$/, "$1–$2");
}

/** The DOI that begins the text, behind `doi:`, `DOI` or the address of the resolver; undefined: the text is no DOI. */
export function doiOf(text: string): string | undefined {
  return /^(?:doi:?\s*|https?:\/\/(?:dx\.)?doi\.org\/)*(10\.\d{4,9}\/\S+)/i.exec(text)?.[1];
}

/** The first of the texts that is a DOI. */
export function firstDoi(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const doi = doiOf(text);
    if (doi !== undefined) return doi;
  }
  return undefined;
}

/** The year that the first of the texts with four digits in a row names. */
export function yearIn(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const year = /(?<!\d)[12]\d{3}(?!\d)/.exec(text)?.[0];
    if (year !== undefined) return year;
  }
  return undefined;
}
