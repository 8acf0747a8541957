/**
 * Rows of works as JSON lines by another way than the reader's: lines that hold anything; of citations the distinct works at their ends, taken
 * from the text without parsing it.
 */
export function count(text: string): number {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "");
  if (!ENDS.test(lines[0] ?? "") || /"title"\s*:/.test(lines[0] ?? "")) return lines.length;
  const works = new Set<string>();
  let others = 0;
  for (const line of lines) {
    const source = /"(?:source|citing|citing_id)"\s*:\s*"([^"]*)"/.exec(line)?.[1];
    const target = /"(?:target|cited|cited_id)"\s*:\s*"([^"]*)"/.exec(line)?.[1];
    if (source && target) works.add(source).add(target);
    else others++;
  }
  return works.size + others;
}

const ENDS = /"(?:source|citing|citing_id)"\s*:.*"(?:target|cited|cited_id)"\s*:/;
