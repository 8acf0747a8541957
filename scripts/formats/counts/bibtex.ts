/**
 * A file of BibTeX → how many entries stand in it, counted line by line: each line on which `@type{` begins, at its start or behind a closing
 * brace. What is written inside of an `@comment{…}` or behind a `%` is none.
 */
export function count(text: string): number {
  let entries = 0;
  let commentDepth = 0;
  for (const line of text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/)) {
    if (commentDepth > 0) {
      commentDepth = Math.max(0, commentDepth + braces(line));
      continue;
    }
    if (/^\s*@\s*comment\s*\{/i.test(line)) {
      commentDepth = Math.max(0, braces(line));
      continue;
    }
    entries += line.match(ENTRY)?.length ?? 0;
  }
  return entries;
}

const ENTRY = /(?:^|[)}])[ \t]*@[ \t]*(?!comment\b|preamble\b|string\b)\p{L}[\p{L}\p{N}_-]*\s*[{(]/giu;

function braces(line: string): number {
  const signs = line.replace(/\\./g, "");
  return signs.split("{").length - signs.split("}").length;
}
