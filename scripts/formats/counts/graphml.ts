/** Entries of a GraphML file by another way than the reader's: the tags that open a node. */
export function count(text: string): number {
  return text.replace(/<!--[\s\S]*?-->/g, "").match(/<(?:\w+:)?node[\s/>]/g)?.length ?? 0;
}
