/** A cited reference of Web of Science, `SMITH J, 2001, NATURE, V1, P1, DOI 10.…`, → what it names. */
import type { RawReference } from "../records/rawRecord";

export function citedReference(text: string): RawReference {
  const doi = doiIn(text);
  if (doi !== undefined) return { doi, text };
  const arxiv = /\barxiv:\s?(\d{4}\.\d{4,5})/i.exec(text)?.[1];
  return arxiv ? { id: `arxiv:${arxiv}`, text } : { text };
}

/** `DOI` may be doubled, and a list in brackets, `[10.…, DOI 10.…]`, of which the first is taken; a DOI may hold brackets itself. */
function doiIn(text: string): string | undefined {
  const start = text.indexOf(", DOI ");
  if (start === -1) return undefined;
  const said = withoutName(text.slice(start + 2));
  const listed = said.startsWith("[")
    ? said
        .slice(1)
        .replace(/\]\s*$/, "")
        .split(/,\s+/)
    : [said];
  return listed
    .map((doi) => /^10\.\d{4,9}\/\S+/.exec(withoutName(doi))?.[0])
    .find((doi) => doi !== undefined);
}

function withoutName(text: string): string {
  return text.replace(/^(?:DOI:? )+/i, "");
}
