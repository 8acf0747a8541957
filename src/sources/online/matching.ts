/**
 * What a service found for papers → for each paper the record that is it: by an id, unless title and authors say that the id is wrong; else
 * by its title where only one record bears it.
 */
import type { Paper } from "../../model/bibliography";
import { isGenericTitle, titleMatchKey } from "../merge/titles";
import { areUnlike, statedBy } from "../merge/unlike";
import { workNames } from "../merge/workNames";
import { paperOf } from "../records/paperOf";
import type { Filled } from "./service";

/** @returns index of the paper → what was found. */
export function matching(papers: readonly Paper[], found: readonly Filled[]): Map<number, Paper> {
  const byIndex = new Map<number, Paper[]>();
  for (const { index, record } of found) {
    const read = paperOf(record, []);
    if (typeof read === "string") continue;
    const list = byIndex.get(index);
    if (list) list.push(read);
    else byIndex.set(index, [read]);
  }
  const matched = new Map<number, Paper>();
  for (const [index, candidates] of byIndex) {
    const paper = papers[index];
    const same = paper && (byName(paper, candidates) ?? byTitle(paper, candidates));
    if (same) matched.set(index, same);
  }
  return matched;
}

function byName(paper: Paper, candidates: readonly Paper[]): Paper | undefined {
  const names = new Set(workNames(paper));
  return candidates.find(
    (each) => workNames(each).some((name) => names.has(name)) && !areUnlike(statedBy(paper), statedBy(each)),
  );
}

function byTitle(paper: Paper, candidates: readonly Paper[]): Paper | undefined {
  if (paper.untitled || isGenericTitle(paper.title)) return undefined;
  const key = titleMatchKey(paper.title);
  const same = candidates.filter((each) => !each.untitled && titleMatchKey(each.title) === key);
  const [only] = same;
  return same.length === 1 && only && isOfYear(yearOf(paper), yearOf(only)) ? only : undefined;
}

function yearOf({ year, date }: Paper): number | undefined {
  return year ?? (date ? Number(date.slice(0, 4)) : undefined);
}

/** Preprint and article may be a year apart. */
export function isOfYear(a: number | undefined, b: number | undefined): boolean {
  return a === undefined || b === undefined || Math.abs(a - b) <= 1;
}
