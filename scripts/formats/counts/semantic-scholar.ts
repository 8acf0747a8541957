/**
 * Papers of Semantic Scholar by another way than the reader's: fields that name a paper or a snippet, and places in a list for papers that were not found.
 * What the hub of its citations cites stands behind them, as references.
 */
export function count(text: string): number {
  const references = /"citations"\s*:\s*\[\s*\{/.test(text) ? text.lastIndexOf('"references"') : -1;
  const papers = references < 0 ? text : text.slice(0, references);
  return papers.match(/"paperId"\s*:|"snippet"\s*:|[[,]\s*null(?=\s*[,\]])/g)?.length ?? 0;
}
