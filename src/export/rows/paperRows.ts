/** A map → one row a paper with all that is known of it: what tables and graph files are written from. */
import type { Paper } from "../../model/bibliography";
import type { CitationMap } from "../../model/map";
import type { Topic } from "../../model/topics";

export interface PaperRow {
  readonly paper: Paper;
  /** Null: the paper fits nowhere. */
  readonly topic: Topic | null;
  readonly second: Topic | null;
  /** In 0..1; undefined without a second topic. */
  readonly secondStrength: number | undefined;
  /** 1 for the most typical paper of its topic, 2 for the next; undefined for those that do not represent it. */
  readonly typical: number | undefined;
  /** As the source says it, else that of the date. */
  readonly year: number | undefined;
  /** In 0..1, see `Assignment`. */
  readonly strength: number;
  readonly weak: boolean;
  /** True if the user has put it into its topic. */
  readonly byUser: boolean;
  /** Map units, y up. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** In the order of `CitationGraph.paperIds`. */
export function paperRows(map: CitationMap): PaperRow[] {
  const papers = new Map(map.bibliography.papers.map((paper) => [paper.id, paper]));
  const topics = new Map(map.topics.topics.map((topic) => [topic.id, topic]));
  const typical = new Map(
    map.topics.topics.flatMap(({ representative }) => representative.map((id, k) => [id, k + 1] as const)),
  );
  const named = (id: string | null | undefined) => (id == null ? null : (topics.get(id) ?? null));
  return map.graph.paperIds.map((id, i) => {
    const assignment = map.topics.assignments[i]!;
    const paper = papers.get(id)!;
    return {
      paper,
      year: yearOf(paper),
      topic: named(assignment.topic),
      second: named(assignment.second?.topic),
      secondStrength: assignment.second?.strength,
      typical: typical.get(id),
      strength: assignment.strength,
      weak: assignment.weak,
      byUser: assignment.byUser ?? false,
      x: map.layout.positions[2 * i]!,
      y: map.layout.positions[2 * i + 1]!,
      radius: map.layout.radii[i]!,
    };
  });
}

/** Undefined where the source gives neither year nor date. */
export function yearOf({ year, date }: Paper): number | undefined {
  const ofDate = /^\d{4}(?=$|-)/.exec(date ?? "")?.[0];
  return year ?? (ofDate === undefined ? undefined : Number(ofDate));
}

/** Rounds for writing. -0 becomes 0. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals)) + 0;
}
