/** Works of OpenCitations by another way than the reader's: the different names behind "citing" and "cited", rows that lack one, and described works. */
export function count(text: string): number {
  const names = [...text.matchAll(/"(?:citing|cited)"\s*:\s*"([^"]*)"/g)].map((match) =>
    match[1]!.toLowerCase(),
  );
  const described = text.match(/"(?:source_title|pub_date)"\s*:/g)?.length ?? 0;
  const known = names.filter((name) => name !== "").map((name) => /10\.\d+\/[^\s;]+/.exec(name)?.[0] ?? name);
  return new Set(known).size + (names.length - known.length) + described;
}
