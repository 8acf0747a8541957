/** Entries of an Ovid text by another way than the reader's: its numbers in angle brackets; where it has none, its fields "Accession Number". */
export function count(text: string): number {
  const numbers = text.match(/^[ \t]{0,3}<\d+>[ \t]*$/gm)?.length ?? 0;
  return numbers > 0 ? numbers : (text.match(/^Accession Number[ \t]*$/gm)?.length ?? 0);
}
