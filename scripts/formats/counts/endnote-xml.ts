/** Records of an EndNote XML file: beginnings of `<record>`. */
export function count(text: string): number {
  return text.match(/<record[\s>]/g)?.length ?? 0;
}
