/** Entries of a GML file by another way than the reader's: the word “node” before a bracket, outside of texts in quotes. */
export function count(text: string): number {
  return text.replace(/"[^"]*"/g, '""').match(/(?<!\S)node\s*\[/gi)?.length ?? 0;
}
