/** Every name by which a work is known everywhere: what records share if they are of one paper, and what references use. */
import type { Paper } from "../../model/bibliography";

/**
 * Kinds of ids that mean the same in every file. Others (`key:jiang2024`) are of one file only: those of two files say nothing. An ISBN names
 * the book, not the chapter, and is not among them.
 */
const EVERYWHERE =
  /^(?:doi|arxiv|pmid|pmcid|openalex|s2|corpusid|mag|dblp|wos|scopus|lens|epmc|inspire|acl):/;

export function isKnownEverywhere(id: string): boolean {
  // The two commonest, told without the expression: lists of references hold millions.
  return id.startsWith("openalex:") || id.startsWith("doi:") || EVERYWHERE.test(id);
}

/** The names of the work, each once: `doi:…`, `arxiv:…`, … An arXiv DOI counts as the arXiv id too. */
export function workNames(paper: Paper): string[] {
  const { id, ids = [], doi, arxivId, pmid } = paper;
  const names = new Set<string>();
  // "doi:10.1/x~2" is a second record of that DOI, not a DOI.
  const isNumbered = id.includes("~") && /~\d+$/.test(id);
  const add = (stated: string) => {
    if (!isKnownEverywhere(stated)) return;
    for (const name of withAlias(stated)) if (!isNumbered || name !== id) names.add(name);
  };
  if (doi !== undefined) add(`doi:${doi.toLowerCase()}`);
  if (arxivId !== undefined) add(`arxiv:${arxivId.toLowerCase()}`);
  if (pmid !== undefined) add(`pmid:${pmid}`);
  add(id);
  for (const name of ids) add(name);
  return [...names];
}

/** The name, and what else it says: the arXiv id of an arXiv DOI. */
export function withAlias(name: string): string[] {
  if (!name.startsWith("doi:10.48550/")) return [name];
  const arxiv = /^doi:10\.48550\/arxiv\.(.+?)(?:v\d+)?$/.exec(name)?.[1];
  return arxiv ? [name, `arxiv:${arxiv}`] : [name];
}
