/** Whom or what a bibliography is about, in words that hold with a hub and without one. */
import type { Bibliography, Hub, Paper } from "./bibliography";

/** Title of the paper in the middle; without one, where the papers were read from. May be empty. */
export function titleOf({ hub, origin }: Bibliography): string {
  if (hub) return hub.title;
  const names = origin.split(", ");
  return names.length > MOST_NAMES ? `${names[0]} and ${names.length - 1} more` : origin;
}

/** More inputs than these are counted, not named, in a title. */
const MOST_NAMES = 3;

/** What stands before or over that title. True also where only some of the papers cite the hub. */
export function kickerOf(bibliography: Bibliography): string {
  const { hub, papers, origin } = bibliography;
  if (hub) return citingPapers(bibliography).size < papers.length ? "Papers around" : "Papers citing";
  return origin ? "Papers in" : "Papers";
}

/** `Papers citing A survey of agents`, `Papers in library.bib`. */
export function headingOf(bibliography: Bibliography): string {
  return [kickerOf(bibliography), titleOf(bibliography)].filter(Boolean).join(" ");
}

/** The hub, where there is one, then the papers in the order of the source. */
export function worksOf({ hub, papers }: Bibliography): readonly (Hub | Paper)[] {
  return hub ? [hub, ...papers] : papers;
}

/** A picture asks at every move of the camera, and a bibliography is never edited. */
const known = new WeakMap<Bibliography, ReadonlySet<string>>();

/** Ids of the papers that cite the hub, as the source states it: a paper that is only listed beside it is not among them. */
export function citingPapers(bibliography: Bibliography): ReadonlySet<string> {
  const before = known.get(bibliography);
  if (before) return before;
  const { hub, papers, citations } = bibliography;
  const sources = new Set<string>();
  for (const { source, target } of citations) if (target === hub?.id) sources.add(source);
  const citing = new Set<string>();
  for (const { id } of papers) if (sources.has(id)) citing.add(id);
  known.set(bibliography, citing);
  return citing;
}
