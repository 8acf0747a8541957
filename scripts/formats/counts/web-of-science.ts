/** Entries of a Web of Science file by another way than the reader's: `PT` lines; of a table the lines below the header. */
export function count(text: string): number {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n?|\n/);
  if (/^PT\t/.test(lines[0] ?? "")) return lines.slice(1).filter((line) => line.trim() !== "").length;
  return lines.filter((line) => /^PT(?: |$)/.test(line)).length;
}
