/** Entries of a VOSviewer map file by another way than the reader's: the lines after the first, those within a text in quotes not counted. */
export function count(text: string): number {
  const outside = text.replace(/(^|[\t,;\r\n])"(?:[^"]|"")*"(?=[\t,;\r\n]|$)/g, "$1x");
  return outside.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "").length - 1;
}
