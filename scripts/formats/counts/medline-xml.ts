/** Records of PubMed's XML: beginnings of articles and books; of a set without them, of citations. */
export function count(text: string): number {
  const records = text.match(/<Pubmed(?:Book)?Article[\s>]/g)?.length ?? 0;
  return records > 0 ? records : (text.match(/<MedlineCitation[\s>]/g)?.length ?? 0);
}
