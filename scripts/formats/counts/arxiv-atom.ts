/** Entries of an Atom feed: beginnings of `<entry>`. */
export function count(text: string): number {
  return text.match(/<entry[\s>]/g)?.length ?? 0;
}
