/** Articles of a saved network by another way than the reader's: each says its place among the references of the source. */
export function count(text: string): number {
  return text.match(/"numberInSourceReferences"\s*:/g)?.length ?? 0;
}
