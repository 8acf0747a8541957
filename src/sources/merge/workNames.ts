/** Every name by which a work is known everywhere: what records share if they are of one paper, and what references use. */
import type { Paper } from "../../model/bibliography";

/**
 * Kinds of ids that mean the same in every file. Others (`key:jiang2024`) are of one file only: those of two files say nothing. An ISBN names
 * the book, not the chapter, and is not among them.
 */
const EVERYWHERE =
  /^(?:doi|arxiv|pmid|pmcid|openalex|s2|corpusid|mag|dblp|wos|scopus|lens|epmc|inspire|acl):/;

export function isKnownEverywhere(id: string): boolean {
  return EVERYWHERE.test(id);
}

/** The names of the work, each once: `doi:…`, `arxiv:…`, … An arXiv DOI counts as the arXiv id too. */
export function workNames(paper: Paper): string[] {
  const { id, ids = [], doi, arxivId, pmid } = paper;
  const stated = [
    ...(doi === undefined ? [] : [`doi:${doi.toLowerCase()}`]),
    ...(arxivId === undefined ? [] : [`arxiv:${arxivId.toLowerCase()}`]),
    ...(pmid === undefined ? [] : [`pmid:${pmid}`]),
  ];
  const names = [...stated, id, ...ids].filter(isKnownEverywhere).flatMap(withAlias);
  // "doi:10.1/x~2" is a second record of that DOI, not a DOI.
  return [...new Set(names.filter((name) => name !== id || !/~\d+$/.test(id)))];
}

/** The name, and what else it says: the arXiv id of an arXiv DOI. */
export function withAlias(name: string): string[] {
  const arxiv = /^doi:10\.48550\/arxiv\.(.+?)(?:v\d+)?$/.exec(name)?.[1];
  return arxiv ? [name, `arxiv:${arxiv}`] : [name];
}
