/** Entries of a PubMed file by another way than the reader's: `PMID` lines, and blocks behind an empty line that begin with `PMC` or `PMCR`. */
export function count(text: string): number {
  const lines = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  return [...`\n\n${lines}`.matchAll(/\nPMID ?-|\n[ \t]*\nPMCR? {0,2}-/g)].length;
}
