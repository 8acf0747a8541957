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
export function workNames({ id, ids, doi, arxivId, pmid }: Paper): string[] {
  const names: string[] = [];
  // "doi:10.1/x~2" is a second record of that DOI, not a DOI, nor does it say an arXiv id.
  const isNumbered = id.includes("~") && /~\d+$/.test(id);
  if (doi !== undefined) addName(names, `doi:${doi.toLowerCase()}`);
  if (arxivId !== undefined) addName(names, `arxiv:${arxivId.toLowerCase()}`);
  if (pmid !== undefined) addName(names, `pmid:${pmid}`);
  if (!isNumbered) addName(names, id);
  for (const name of ids ?? []) if (!isNumbered || name !== id) addName(names, name);
  return names;
}

/** Works have a handful of names. */
function addName(names: string[], name: string): void {
  if (!isKnownEverywhere(name)) return;
  if (!names.includes(name)) names.push(name);
  const alias = aliasOf(name);
  if (alias !== null && !names.includes(alias)) names.push(alias);
}

/** What the name says beside itself: the arXiv id of an arXiv DOI. */
export function aliasOf(name: string): string | null {
  if (!name.startsWith("doi:10.48550/")) return null;
  const arxiv = /^doi:10\.48550\/arxiv\.(.+?)(?:v\d+)?$/.exec(name)?.[1];
  return arxiv ? `arxiv:${arxiv}` : null;
}
