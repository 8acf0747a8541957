/** Entries of a list of identifiers: what looks like one, by line, and each other line of words as one that is refused. A first line that names the column is none. */
export function count(text: string): number {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/(?:^|\s)[#%].*/, ""))
    .filter((line, i) => /\S/.test(line) && !(i === 0 && /^\W*[a-z_ ]+\W*$/i.test(line)))
    .reduce((sum, line) => sum + Math.max(1, line.match(ID)?.length ?? 0), 0);
}

const ID =
  /10\.\d{4,9}\/(?:\([^\s]*|[^\s,;|]+)|\d{4}\.\d{4,5}|\b[a-z-]+(?:\.[A-Z]{2})?\/\d{7}\b|\bW\d{3,}\b|\bPMC\d+|(?:pmid:?\s*|pubmed[^\s]*\/)\d+/gi;
