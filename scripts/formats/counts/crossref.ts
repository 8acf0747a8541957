/** Works of Crossref by another way than the reader's: each bears one field "issued". */
export function count(text: string): number {
  return text.match(/"issued"\s*:\s*\{/g)?.length ?? 0;
}
