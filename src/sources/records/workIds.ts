/** Ids of works as files write them → one spelling: `doi:10.…`, `arxiv:…`, `pmid:…`, `pmcid:…`, `openalex:W…`, `s2:…`. */
import { plainText } from "../../lib/plainText";
import { arxivIdIn, doiIn } from "../../lib/webLinks";

/** Null if it is none of them and bears no name of its own kind (`key:…`). Case does not count in any of them but `s2` and the file's own. */
export function idOfWork(text: string): string | null {
  if (OPENALEX.test(text)) return text;
  const plain = plainText(text);
  const doi = doiAlone(plain);
  if (doi) return `doi:${doi.toLowerCase()}`;
  const arxiv = arxivAlone(plain);
  if (arxiv) return `arxiv:${arxiv.toLowerCase()}`;
  for (const { kind, form } of FORMS) {
    const found = form.exec(plain)?.[1];
    if (found) return `${kind}:${kind === "openalex" ? found.toUpperCase() : found.toLowerCase()}`;
  }
  return /^[a-z][a-z0-9-]*:\S/.test(plain) && !plain.includes("://") ? plain : null;
}

/** As we write it: the commonest of all, in lists of references. */
const OPENALEX = /^openalex:W\d{3,}$/;

const FORMS = [
  {
    kind: "openalex",
    form: /^(?:openalex:\s*|https?:\/\/(?:api\.)?openalex\.org\/(?:works\/)?)?(W\d{3,})$/i,
  },
  {
    kind: "pmid",
    form: /^(?:pmid:?\s*|https?:\/\/(?:www\.ncbi\.nlm\.nih\.gov\/pubmed|pubmed\.ncbi\.nlm\.nih\.gov)\/)(\d{1,9})\/?(?:[?#].*)?$/i,
  },
  {
    kind: "pmcid",
    form: /^(?:pmc(?:id)?:?\s*|https?:\/\/(?:www\.ncbi\.nlm\.nih\.gov\/pmc|pmc\.ncbi\.nlm\.nih\.gov)\/articles\/)?(PMC\d{3,9})\/?$/i,
  },
  {
    kind: "s2",
    form: /^(?:s2:|https?:\/\/(?:www\.)?semanticscholar\.org\/paper\/(?:[^/]*\/)?)([0-9a-f]{40})$/i,
  },
] as const;

/** The DOI that the text is, with any words before and signs behind it, its letters as they stand; else null. */
export function doiAlone(text: string): string | null {
  if (!text.includes("10.")) return null;
  if (PLAIN_DOI.test(text)) return text;
  const named = withoutNames(text);
  const found = doiIn(decodedSlash(named));
  return found === null ? null : trimmedDoi(found);
}

/** With nothing before it and nothing behind it that could be a sentence's. */
const PLAIN_DOI = /^10\.\d{4,9}\/[\w.()/-]*\w$/;

/** The first DOI inside a text, for instance of a reference; else null. */
export function doiWithin(text: string): string | null {
  if (!text.includes("10.")) return null;
  const found = /10\.\d{4,9}(?:\/|%2[fF])[^\s"<>|{}[\]]+/.exec(text)?.[0];
  return found ? trimmedDoi(decodedSlash(found)) : null;
}

/** The arXiv id that the text is, with its version and other words taken off: `arXiv:arXiv:2401.12345v2 [cs.LG]`; else null. */
export function arxivAlone(text: string): string | null {
  if (!/\d\.\d{4}|\/\d{7}/.test(text)) return null;
  const doi = /10\.48550\/arxiv\.(\S+)$/i.exec(text)?.[1];
  const named = (doi ?? text)
    .trim()
    .replace(
      /^(?:(?:e-?print\s*)?arxiv\s*(?:preprint\s*)?[:/]?\s*)+(?=\d{4}\.\d|[a-z-]+(?:\.[a-z]{2})?\/\d{7})/i,
      "",
    )
    .replace(/\s*\[[\w.-]+\]$/, "");
  return arxivIdIn(named.replace(/\/(?=$)/, ""));
}

/** Of a PMID as any source writes it; else null. */
export function pmidIn(text: string): string | null {
  const plain = plainText(text).replace(/\.0$/, "");
  return /^\d{1,9}$/.test(plain) ? plain : (FORMS[1].form.exec(plain)?.[1] ?? null);
}

function withoutNames(text: string): string {
  return text
    .trim()
    .replace(/^(?:doi\s*[:=]?\s*)+(?=10\.|https?:)/i, "")
    .replace(
      /^(https?:\/\/)(?:www\.)?(?:dx\.)?doi\.org\/+(?:https?:\/\/(?:dx\.)?doi\.org\/+|doi:\s*)+/i,
      "$1doi.org/",
    )
    .replace(/^(?:dx\.)?doi\.org\//i, "https://doi.org/")
    .replace(/^https?:\/\/www\.doi\.org\//i, "https://doi.org/");
}

function decodedSlash(text: string): string {
  return text.replace(/(^|\/)(10\.\d{4,9})%2[fF]/, "$1$2/");
}

/** A sentence's sign behind a DOI is not of it; a closing bracket is, where it was opened inside (`10.1016/s0140-6736(20)30183-5`). */
function trimmedDoi(doi: string): string {
  let rest = doi.replace(/[\u200b\ufeff]/g, "");
  for (let last = ""; last !== rest; ) {
    last = rest;
    rest = rest.replace(/[.,;:'"”’»]+$/, "");
    if (rest.endsWith(")") && count(rest, ")") > count(rest, "(")) rest = rest.slice(0, -1);
  }
  return rest;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
