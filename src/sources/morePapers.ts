/**
 * Two bibliographies of one hub → one: the papers of both. Papers that are there already stay as they are, once, and gain what was not known
 * of them.
 */
import { excerpt } from "../lib/plainText";
import type { Bibliography, Citation, Hub, Paper } from "../model/bibliography";
import { InputError } from "../model/inputError";
import { joinNotes } from "./notes";
import { titleKey } from "./paperIds";

/** The format of what several inputs said together. */
const SEVERAL = "several";

/** What a page says of its hub as a whole: of two pages the one that was read last is taken for the later one. */
const FIGURES = ["rank", "headline", "citingCount", "roles", "polarities", "years"] as const;

/**
 * Papers are the same if they have one id or, of two sources that identify papers differently, one title.
 * @param name of the input that holds `more`.
 * @throws InputError if `more` has another hub.
 */
export function withMorePapers(base: Bibliography, more: Bibliography, name: string): Bibliography {
  if (base.hub.id !== more.hub.id && titleKey(base.hub.title) !== titleKey(more.hub.title))
    throw new InputError(
      `${name}: Its papers cite “${excerpt(more.hub.title)}”, those of the map “${excerpt(base.hub.title)}”; papers can be added to a map of the same hub only.`,
    );
  const known = new Map([base.hub, ...base.papers].map((paper) => [paper.id, paper]));
  const byTitle = papersOfOneTitle(base.papers);
  const listed = new Set(more.papers.map(({ id }) => id));
  const idOf = new Map([[more.hub.id, base.hub.id]]);
  const gains = new Map<string, Paper>();
  const added: Paper[] = [];
  for (const paper of more.papers) {
    const twin = byTitle.get(titleKey(paper.title));
    const same = known.get(paper.id) ?? (twin && !listed.has(twin.id) ? twin : undefined);
    idOf.set(paper.id, same?.id ?? paper.id);
    if (same) gains.set(same.id, completed(gains.get(same.id) ?? same, paper, more.origin));
    else added.push(paper);
  }
  const there = more.papers.length - added.length;
  const note = {
    where: name,
    what: `${papersWere(added.length)} added to the map; ${there || "none"} of its ${more.papers.length} papers ${there > 1 ? "were" : "was"} there already.`,
  };
  return {
    ...base,
    format: added.length > 0 ? SEVERAL : base.format,
    origin: base.origin.split(", ").includes(more.origin) ? base.origin : `${base.origin}, ${more.origin}`,
    hub: withFigures(completed(base.hub, more.hub, more.origin), more.hub),
    papers: [...base.papers.map((paper) => gains.get(paper.id) ?? paper), ...added],
    citations: joined(base.citations, more.citations, idOf),
    notes: joinNotes(base.notes, [note], more.notes),
  };
}

/** Title → paper, where no other has it. */
function papersOfOneTitle(papers: readonly Paper[]): Map<string, Paper | undefined> {
  const byTitle = new Map<string, Paper | undefined>();
  for (const paper of papers) {
    const key = titleKey(paper.title);
    byTitle.set(key, byTitle.has(key) ? undefined : paper);
  }
  return byTitle;
}

/** The paper with the fields that only the other has, which say where they come from. */
function completed<Known extends Paper>(paper: Known, other: Paper, origin: string): Known {
  const lacking = Object.entries(other).filter(
    ([field]) => field !== "origins" && !Object.hasOwn(paper, field),
  );
  if (lacking.length === 0) return paper;
  const origins = Object.fromEntries(lacking.map(([field]) => [field, other.origins?.[field] ?? origin]));
  return { ...paper, ...Object.fromEntries(lacking), origins: { ...paper.origins, ...origins } };
}

function withFigures(hub: Hub, later: Hub): Hub {
  const stated = FIGURES.filter((figure) => later[figure] !== undefined);
  return { ...hub, ...Object.fromEntries(stated.map((figure) => [figure, later[figure]])) };
}

/** Those of the first list, and those of the second between papers that have none yet. */
function joined(
  before: readonly Citation[],
  more: readonly Citation[],
  idOf: ReadonlyMap<string, string>,
): Citation[] {
  const key = ({ source, target }: Citation) => JSON.stringify([source, target]);
  const known = new Set(before.map(key));
  const renamed = more.map((citation) => ({
    ...citation,
    source: idOf.get(citation.source) ?? citation.source,
    target: idOf.get(citation.target) ?? citation.target,
  }));
  return [...before, ...renamed.filter((citation) => !known.has(key(citation)))];
}

function papersWere(count: number): string {
  return count === 0 ? "No paper was" : count === 1 ? "One paper was" : `${count} papers were`;
}
