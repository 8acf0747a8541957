/**
 * Records that were taken for one paper → apart, and together again. Each paper's merges are a chain: what it is follows from the first
 * record and those that are joined at present, so that any of them can go and come back. What came to the paper later (facts, the user's
 * corrections) stays with it; ids stay.
 */
import type { Bibliography, Citation, Hub, Merge, Paper } from "../../model/bibliography";
import { linkReferences } from "../citations/linkReferences";
import { isTelling, joinedCitations } from "./citations";
import { joinPapers } from "./joinPapers";

/** The bibliography with that pair apart; unchanged if it is, or if there is no such merge. */
export function undoMerge(bibliography: Bibliography, index: number): Bibliography {
  const merge = bibliography.merges?.[index];
  return merge && !merge.undone ? changed(bibliography, index, { ...merge, undone: true }) : bibliography;
}

/** The bibliography with that pair joined; unchanged if it is, or if there is no such merge. */
export function redoMerge(bibliography: Bibliography, index: number): Bibliography {
  const merge = bibliography.merges?.[index];
  if (!merge?.undone) return bibliography;
  // What came to the record while it stood alone stays with it.
  const alone = [bibliography.hub, ...bibliography.papers].find((work) => work?.id === merge.other.id);
  const { undone: _, ...joined } = merge;
  return changed(bibliography, index, alone ? { ...joined, other: paperIn(alone) } : joined);
}

/** All pairs apart. */
export function parted(bibliography: Bibliography): Bibliography {
  const { merges = [] } = bibliography;
  return merges.reduceRight((apart, _, i) => undoMerge(apart, i), bibliography);
}

function changed(bibliography: Bibliography, index: number, merge: Merge): Bibliography {
  const before = bibliography.merges ?? [];
  const after = before.map((each, i) => (i === index ? merge : each));
  const { paper: id, other } = merge;
  const { hub, papers } = bibliography;
  const work = hub?.id === id ? hub : papers.find((paper) => paper.id === id);
  const isAlone = hub?.id === other.id || papers.some((paper) => paper.id === other.id);
  if (!work || isAlone !== (merge.undone === undefined)) return bibliography;
  const paper = withChange(work, joinedOf(before, id), joinedOf(after, id));
  const becomesHub = hub?.id === other.id && !merge.undone;
  const replaced = papers.flatMap((each) => {
    if (each.id === id) return becomesHub ? [] : [paper, ...(merge.undone ? [other] : [])];
    return each.id === other.id ? [] : [each];
  });
  const changedHub: Hub | null = becomesHub ? { ...hub, ...paper } : hub?.id === id ? paper : hub;
  const loose: Bibliography = {
    ...bibliography,
    hub: changedHub,
    papers: hub?.id === id && merge.undone ? [...replaced, other] : replaced,
    merges: after,
  };
  return linkReferences({ ...loose, citations: citationsOf(bibliography, loose, merge) });
}

/** The paper as its chain says; null if it has none. */
function joinedOf(merges: readonly Merge[], id: string): Paper | null {
  const chain = merges.filter(({ paper }) => paper === id);
  const first = chain[0];
  if (!first) return null;
  return chain
    .filter(({ undone }) => !undone)
    .reduce((paper, { other }) => joinPapers(paper, other), first.before);
}

/** Fields that are as the chain said become what it says now; others were changed since, and stay. */
function withChange<Known extends Paper>(work: Known, before: Paper | null, after: Paper | null): Known {
  if (!before || !after) return work;
  const fields = new Map<string, unknown>(Object.entries(work));
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [before, after].map((paper) => paper[field as keyof Paper] as unknown);
    if (same(was, is)) continue;
    const now = fields.get(field);
    const next = same(now, was) ? is : mixed(now, was, is);
    if (next === undefined) fields.delete(field);
    else fields.set(field, next);
  }
  return Object.fromEntries(fields) as unknown as Known;
}

/** Of lists and records that were added to since: what the chain gave goes, what it gives comes. */
function mixed(now: unknown, was: unknown, is: unknown): unknown {
  if (Array.isArray(now)) {
    const gone = new Set((Array.isArray(was) ? was : []).map((item) => JSON.stringify(item)));
    const come: unknown[] = Array.isArray(is) ? is : [];
    const kept = now.filter((item) => !gone.has(JSON.stringify(item)));
    return [...come, ...kept.filter((item) => !come.some((each) => same(each, item)))];
  }
  if (typeof now === "object" && now !== null) {
    const gone = Object.keys((was ?? {}) as object);
    const kept = Object.entries(now).filter(([key]) => !gone.includes(key));
    const next = Object.fromEntries([...kept, ...Object.entries((is ?? {}) as object)]);
    return Object.keys(next).length > 0 ? next : undefined;
  }
  return now;
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** What was stated of the record goes with it; citations that follow from references are found anew. */
function citationsOf(before: Bibliography, after: Bibliography, { paper, other, undone }: Merge): Citation[] {
  const holder = new Map(
    (after.merges ?? []).filter((merge) => !merge.undone).map((merge) => [merge.other.id, merge.paper]),
  );
  const works = new Set([...(after.hub ? [after.hub.id] : []), ...after.papers.map(({ id }) => id)]);
  const held = (name: string): string => (works.has(name) ? name : (holder.get(name) ?? name));
  const chain = (after.merges ?? []).filter((merge) => merge.paper === paper);
  const stated = chain
    .flatMap(({ citations = [] }) => citations)
    .map((each) => ({ ...each, source: held(each.source), target: held(each.target) }));
  const touches = ({ source, target }: Citation) =>
    [source, target].some((id) => id === paper || id === other.id);
  const isOfOther = ({ source, target }: Citation) => source === other.id || target === other.id;
  const key = (source: string, target: string) => JSON.stringify([source, target]);
  const derived = linkReferences({ ...before, citations: [] }).citations;
  if (!undone) {
    const joined = (id: string) => (id === other.id ? paper : held(id));
    const told = new Set(stated.map(({ source, target }) => key(joined(source), joined(target))));
    const found = new Set(
      derived.filter((each) => touches(each)).map(({ source, target }) => key(source, target)),
    );
    const staying = before.citations.filter(
      (each) =>
        !found.has(key(each.source, each.target)) ||
        isTelling(each) ||
        told.has(key(joined(each.source), joined(each.target))),
    );
    return joinedCitations(staying, joined).citations;
  }
  const kept = new Set(
    stated.filter((each) => !isOfOther(each)).map(({ source, target }) => key(source, target)),
  );
  const back = stated.filter((each) => isOfOther(each) && works.has(each.source) && works.has(each.target));
  const name = (id: string) => (id === other.id ? paper : id);
  const gone = new Set(back.map(({ source, target }) => key(name(source), name(target))));
  for (const { source, target } of derived)
    if (source === paper || target === paper) gone.add(key(source, target));
  const staying = before.citations.filter((each) => {
    const pair = key(each.source, each.target);
    if (!gone.has(pair) || kept.has(pair)) return true;
    // A citation that only references tell has no words; one with words that no list claims was stated with the paper.
    return isTelling(each) && !back.some((own) => key(name(own.source), name(own.target)) === pair);
  });
  return joinedCitations([...staying, ...back], (id) => id).citations;
}

function paperIn(work: Hub | Paper): Paper {
  const { rank, headline, citingCount, roles, polarities, years, ...paper } = work as Hub;
  return paper;
}
