/** Entries of an EndNote tagged file by another way than the reader's: its `%0` lines; where it has none, the blocks between empty lines. */
export function count(text: string): number {
  const kinds = text.match(/^\s?%0(?:\s|$)/gm)?.length ?? 0;
  return kinds > 0
    ? kinds
    : text.split(/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/).filter((block) => /^\s*%\S(?:\s|$)/.test(block))
        .length;
}
