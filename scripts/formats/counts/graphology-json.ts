/** Entries of a graph as graphology serialises it by another way than the reader's: the keys of the list of nodes, up to the list of edges. */
export function count(text: string): number {
  const nodes = text.slice(text.search(/"nodes"\s*:\s*\[/));
  const end = nodes.search(/"edges"\s*:\s*\[/);
  return (end === -1 ? nodes : nodes.slice(0, end)).match(/(?<!\\)"key"\s*:/g)?.length ?? 0;
}
