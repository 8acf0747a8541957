/** Records of Europe PMC by another way than the reader's: references by their order, others by id and source, but for the one asked for. */
export function count(text: string): number {
  const ordered = text.match(/"citedOrder"\s*:/g)?.length ?? 0;
  if (ordered > 0) return ordered;
  return (
    text.match(/(?<!"request"\s{0,9}:\s{0,9}\{\s{0,9})"id"\s*:\s*"[^"]*"\s*,\s*"source"\s*:/g)?.length ?? 0
  );
}
