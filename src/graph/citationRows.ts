/**
 * What a paper cites and, among the papers, what cites it, as rows whose cosine is bibliographic coupling (Kessler, Bibliographic
 * coupling between scientific papers, 1963) together with citation among the papers. Works that many cite weigh less.
 */
import { compareText } from "../lib/order";
import { ln } from "../lib/portableMath";
import { sparseRows } from "../lib/sparseRows";
import { normaliseTitle } from "../lib/titles";
import type { Citation, Hub, Paper } from "../model/bibliography";
import type { TextEvidence } from "../model/graph";

/** @param papers in the order of `CitationGraph.paperIds`. */
export function citationRows(
  hub: Hub | null,
  papers: readonly Paper[],
  citations: readonly Citation[],
): TextEvidence["citations"] {
  const works = worksOf(hub, papers, citations);
  const citedBy = new Map<string, number>();
  for (const row of works) for (const work of row) citedBy.set(work, (citedBy.get(work) ?? 0) + 1);
  const shared = [...citedBy]
    .filter(([, count]) => count > 1 && count < papers.length)
    .sort((a, b) => compareText(a[0], b[0]));
  if (shared.length === 0) return null;
  const column = new Map(shared.map(([work], i) => [work, i]));
  const weights = shared.map(([, count]) => ln(papers.length / count));
  const rows = works.map((row) => {
    const entries = [...row]
      .flatMap((work): [number, number][] => {
        const at = column.get(work);
        return at === undefined ? [] : [[at, weights[at]!]];
      })
      .sort((a, b) => a[0] - b[0]);
    const length = Math.sqrt(entries.reduce((sum, [, weight]) => sum + weight * weight, 0));
    return entries.map(([at, weight]): [number, number] => [at, weight / length]);
  });
  return { rows: sparseRows(rows), columnCount: shared.length };
}

/**
 * The works of each paper: its references and the papers that it cites or is cited by, with itself where there are any, so that a citation
 * between two papers is a work in common. A hub, which nearly all cite, is not among them.
 */
function worksOf(hub: Hub | null, papers: readonly Paper[], citations: readonly Citation[]): Set<string>[] {
  const known = new Map<string, string>();
  for (const { id, doi, title, untitled } of hub ? [hub, ...papers] : papers) {
    known.set(id, id);
    if (doi) known.set(`doi:${doi.toLowerCase()}`, id);
    if (!untitled && normaliseTitle(title)) known.set(`title:${normaliseTitle(title)}`, id);
  }
  const index = new Map(papers.map(({ id }, i) => [id, i]));
  const works = papers.map(() => new Set<string>());
  const join = (a: string, b: string) => {
    const i = index.get(a);
    const j = index.get(b);
    if (i === undefined || j === undefined || i === j) return;
    works[i]!.add(b).add(a);
    works[j]!.add(a).add(b);
  };
  for (const { source, target } of citations) join(source, target);
  papers.forEach((paper, i) => {
    for (const { id, title } of paper.references ?? []) {
      const plain = normaliseTitle(title ?? "");
      const key = plain ? `title:${plain}` : id;
      if (!key) continue;
      const work = (id && known.get(id)) ?? known.get(key) ?? key;
      if (work === hub?.id) continue;
      if (index.has(work)) join(paper.id, work);
      else works[i]!.add(work);
    }
  });
  return works;
}
