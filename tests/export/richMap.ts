/** A made-up map whose papers have what sources can say: authors in many forms, dates, venues, ids, marks. */
import type { Bibliography, Paper } from "../../src/model/bibliography";
import type { CitationMap } from "../../src/model/map";
import type { Marks } from "../../src/model/view";
import { makeUpMap } from "../make/map";

type Facts = Partial<Omit<Paper, "id">>;

const FACTS: readonly Facts[] = [
  {
    title: "LLMs & 100% of C# {braces}: a_b^c ~ $5 \\ #1",
    authors: ["Made A. Upson", "Vera van Example", "Exemplo, Ana María"],
    date: "2025-11-03",
    venue: "Journal of Made-up Shapes 12(3):45-67 (March 2026)",
    doi: "10.9999/made_up%1",
    url: "https://example.org/?a=1&b=2",
    abstract: "Half } a brace and 5 % of a {line}.",
    keywords: ["triangles, red", "corners"],
  },
  {
    title: "Preprint of squares",
    authors: ["Three Full Words", "The Shapes Team"],
    date: "2024-06",
    arxivId: "2406.99999",
    category: "cs.SE",
  },
  { title: "Squares at a meeting", authors: ["Made A. Upson"], year: 2025, venue: "SHAPES 2025" },
  { title: "Somewhere else", authors: ["図形 太郎"], venue: "Shapes and Rooms" },
  { title: "Nothing known" },
  { title: "LLMs again", authors: ["Made A. Upson"], year: 2025 },
];

export const RICH = FACTS.length;

export function richMap(): CitationMap {
  const map = makeUpMap({
    papers: RICH,
    topics: 2,
    topicLabel: (k) => ["Red, green & blue", "100 % corners"][k]!,
  });
  return withFacts(map, FACTS);
}

/** The marks of the first paper. */
export function richMarks(map: CitationMap): Marks {
  return { [map.graph.paperIds[0]!]: { star: true, note: "reread {this},\nsoon", tags: ["to read"] } };
}

/** The same map with these facts about its papers, in their order. */
export function withFacts(map: CitationMap, facts: readonly Facts[]): CitationMap {
  const papers = map.bibliography.papers.map((paper, k) => ({ ...paper, ...facts[k] }));
  return withBibliography(map, { papers });
}

export function withBibliography(map: CitationMap, changes: Partial<Bibliography>): CitationMap {
  return { ...map, bibliography: { ...map.bibliography, ...changes } };
}
