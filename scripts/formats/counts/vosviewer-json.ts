/** Entries of a JSON file of VOSviewer by another way than the reader's: the names “id” in it, which only items have. */
export function count(text: string): number {
  return text.match(/(?<!\\)"id"\s*:/g)?.length ?? 0;
}
