/** Names that several papers bear → a sentence each: a wrong id is to be mended by who has the file. */
import { excerpt } from "../../lib/plainText";
import type { Note } from "../../model/bibliography";
import type { ContestedName } from "./joinByNames";
import type { MatchRecord } from "./matchRecord";

/** Titles told; more are counted. */
const MOST_TOLD = 3;
/** Characters of a title that is quoted. */
const MOST_QUOTED = 80;

/** @param groupOf record → its paper: what another name has joined is not told. @param hasBase what its papers are called was told before. */
export function contestedNotes(
  contested: readonly ContestedName[],
  records: readonly MatchRecord[],
  groupOf: (i: number) => number,
  hasBase: boolean,
): Note[] {
  const told = new Set<string>();
  return contested.flatMap(({ name, bearers }) => {
    const papers = [...new Map(bearers.map((i) => [groupOf(i), i])).values()];
    const pair = papers.join(" ");
    const isOld = hasBase && papers.every((i) => records[i]!.source === 0);
    if (papers.length < 2 || isOld || told.has(pair)) return [];
    told.add(pair);
    const titles = papers.map((i) => `"${excerpt(records[i]!.paper.title, MOST_QUOTED)}"`).sort();
    const more = titles.length - MOST_TOLD;
    const list =
      more > 0
        ? `${titles.slice(0, MOST_TOLD).join(", ")} and ${more} more`
        : `${titles.slice(0, -1).join(", ")} and ${titles.at(-1)}`;
    const what = `${list} have one ${wordFor(name)} but different titles and authors: kept apart. It can be right in one of them only.`;
    return [{ where: placeOf(name), what }];
  });
}

function wordFor(name: string): string {
  return name.startsWith("doi:")
    ? "DOI"
    : name.startsWith("arxiv:")
      ? "arXiv id"
      : name.startsWith("pmid:")
        ? "PMID"
        : "id";
}

function placeOf(name: string): string {
  const id = name.replace(/^own:/, "");
  const value = id.slice(id.indexOf(":") + 1);
  return id.startsWith("doi:")
    ? `DOI ${value}`
    : id.startsWith("arxiv:")
      ? `arXiv ${value}`
      : id.startsWith("pmid:")
        ? `PMID ${value}`
        : id;
}
