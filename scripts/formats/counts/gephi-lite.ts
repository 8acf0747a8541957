/** Entries of a workspace of Gephi Lite by another way than the reader's: the keys in the nodes of its graph, up to the list of edges. */
export function count(text: string): number {
  const graph = text.slice(text.search(/"fullGraph"\s*:/));
  const nodes = graph.slice(graph.search(/"nodes"\s*:\s*\[/));
  const end = nodes.search(/"edges"\s*:\s*\[/);
  return (end === -1 ? nodes : nodes.slice(0, end)).match(/(?<!\\)"key"\s*:/g)?.length ?? 0;
}
