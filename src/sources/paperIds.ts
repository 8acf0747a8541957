/** Papers → ids: DOI, else arXiv id, else a hash of the title; one id a paper. */
import { compareText } from "../lib/order";
import { normaliseTitle, titleId } from "../lib/titles";
import type { Paper } from "../model/bibliography";

/** The id that follows from what is known of a paper. */
export function derivedId(paper: { doi?: string; arxivId?: string; title: string }): string {
  if (paper.doi !== undefined) return `doi:${paper.doi.toLowerCase()}`;
  if (paper.arxivId !== undefined) return `arxiv:${paper.arxivId.toLowerCase()}`;
  return titleId(paper.title);
}

/** What two spellings of one title share; never empty. */
export function titleKey(title: string): string {
  return normaliseTitle(title) || title;
}

/**
 * Papers of one id get `~2`, `~3` … behind it, in the order of their texts, so that the order of the input changes nothing. Ids in `taken`
 * are not given to any.
 */
export function withUniqueIds(papers: readonly Paper[], taken: ReadonlySet<string>): Paper[] {
  const groups = new Map<string, Paper[]>();
  for (const paper of papers) {
    const group = groups.get(paper.id);
    if (group) group.push(paper);
    else groups.set(paper.id, [paper]);
  }
  const used = new Set([...taken, ...groups.keys()]);
  const ids = new Map<Paper, string>();
  for (const [id, group] of groups) {
    const isFree = !taken.has(id);
    const inOrder = group.length === 1 ? group : [...group].sort((a, b) => compareText(textOf(a), textOf(b)));
    let number = 2;
    for (const [i, paper] of inOrder.entries()) {
      if (i === 0 && isFree) continue;
      while (used.has(`${id}~${number}`)) number++;
      ids.set(paper, `${id}~${number}`);
      used.add(`${id}~${number}`);
    }
  }
  return papers.map((paper) => {
    const id = ids.get(paper);
    return id === undefined ? paper : { ...paper, id };
  });
}

function textOf(paper: Paper): string {
  return `${paper.title}\n${paper.summary ?? ""}\n${paper.abstract ?? ""}`;
}
