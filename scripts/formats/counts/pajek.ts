/** Entries of a Pajek network by another way than the reader's: the lines between the first `*Vertices` and the next line with an asterisk. */
export function count(text: string): number {
  const [, body = ""] = text.split(/^[ \t]*\*vertices[^\r\n]*(?:\r\n|\r|\n)/im);
  const vertices = body.split(/^[ \t]*\*/m)[0] ?? "";
  return vertices.split(/\r\n|\r|\n/).filter((line) => /^\s*[^\s%]/.test(line)).length;
}
