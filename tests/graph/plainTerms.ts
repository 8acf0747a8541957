/** Terms, TF-IDF rows and surface forms as their rules are said, with maps of strings: what the fast way must give. */
import { cutExcluded } from "../../src/lib/excludedWords";
import { hubTitleStems } from "../../src/lib/hubWords";
import { compareText } from "../../src/lib/order";
import { ln } from "../../src/lib/portableMath";
import { commonest, learnWordForms } from "../../src/lib/wordForms";
import type { Paper } from "../../src/model/bibliography";
import { plainTokens } from "../lib/plainTokens";

const MOST_TERMS = 40_000;

export function plainTerms(hubTitle: string, papers: readonly Paper[], excluded: readonly string[]) {
  const breaks = hubTitleStems(hubTitle);
  const cut = cutExcluded(excluded);
  const texts = papers.map((paper) =>
    [
      paper.untitled ? "" : paper.title,
      paper.summary,
      paper.abstract,
      ...(paper.keywords ?? []),
      ...(paper.references ?? []).map(({ title }) => title),
    ].map((text, i) => ({ runs: cut(plainTokens(text ?? "", breaks)), times: i === 0 ? 2 : 1 })),
  );
  const documents = texts.map((fields) => {
    const counts = new Map<string, number>();
    const add = (term: string, times: number) => counts.set(term, (counts.get(term) ?? 0) + times);
    for (const { runs, times } of fields)
      for (const run of runs)
        run.forEach(({ stem }, i) => {
          add(stem, times);
          if (i > 0) add(`${run[i - 1]!.stem} ${stem}`, times);
        });
    return counts;
  });

  const papersWith = new Map<string, number>();
  for (const counts of documents)
    for (const term of counts.keys()) papersWith.set(term, (papersWith.get(term) ?? 0) + 1);
  const least = (term: string) => (papers.length > 1000 && term.includes(" ") ? 3 : 2);
  const terms = [...papersWith]
    .filter(([term, count]) => count >= least(term))
    .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
    .slice(0, MOST_TERMS)
    .map(([term]) => term)
    .sort(compareText);

  const columns = new Map(terms.map((term, i) => [term, i]));
  const rows = documents.map((counts) => {
    const row = [...counts]
      .filter(([term]) => columns.has(term))
      .map(([term, count]): [number, number] => {
        const inverse = ln((1 + papers.length) / (1 + papersWith.get(term)!)) + 1;
        return [columns.get(term)!, (1 + ln(count)) * inverse];
      })
      .sort((a, b) => a[0] - b[0]);
    const length = Math.sqrt(row.reduce((sum, [, value]) => sum + value * value, 0));
    return row.map(([column, value]): [number, number] => [column, value / length]);
  });

  const forms = learnWordForms(texts.flatMap((fields) => fields.map(({ runs }) => runs)));
  const written = terms.map(() => new Map<string, number>());
  const note = (term: string, surface: string) => {
    const tally = written[columns.get(term) ?? -1];
    tally?.set(surface, (tally.get(surface) ?? 0) + 1);
  };
  for (const run of texts.flat().flatMap(({ runs }) => runs))
    run.forEach(({ stem, surface, joint }, i) => {
      note(stem, forms.write(surface));
      const before = run[i - 1];
      if (before) note(`${before.stem} ${stem}`, forms.write(before.surface) + joint + forms.write(surface));
    });
  return { terms, surfaces: written.map(commonest), rows };
}
