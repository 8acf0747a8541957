/** Records of a MODS file: beginnings of `<mods>`, whatever its prefix. */
export function count(text: string): number {
  return text.match(/<(?:\w+:)?mods[\s>]/g)?.length ?? 0;
}
