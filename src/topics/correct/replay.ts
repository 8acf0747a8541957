/**
 * The user's corrections on inferred groups: applied one after another, in the order in which they were made, each on the outcome of those
 * before it. So a later one wins, and groups that none of them touches keep exactly their papers.
 */
import type { Correction } from "../../model/corrections";
import { Draft } from "./draft";
import type { Hindrance } from "./hindrance";

export interface Corrected {
  /** The papers of each group, ascending; largest first, of equals the one with the first paper. */
  readonly groups: readonly CorrectedGroup[];
  /** True for papers that the user has put where they are. */
  readonly placed: readonly boolean[];
  readonly hindered: readonly { readonly correction: number; readonly hindrance: Hindrance }[];
}

export interface CorrectedGroup {
  readonly papers: readonly number[];
  readonly locked: boolean;
  /** The same for all parts of a group that the user has split. */
  readonly family: number;
  /** Index of the correction that changed it last; null: it has the papers that inference gave it. */
  readonly changedBy: number | null;
  /** Label of the inferred group that it still is: papers may have joined it, and fewer than half left. Null: it is another. */
  readonly keeps: number | null;
}

/** Parts a group of at least two papers in two, null where its papers do not differ. */
export type PartInTwo = (group: readonly number[]) => readonly [number[], number[]] | null;

/** @param labels inferred group of each paper, -1: none. @param paperIds in the same order. */
export function correctGroups(
  labels: Int32Array,
  paperIds: readonly string[],
  corrections: readonly Correction[],
  partInTwo: PartInTwo,
): Corrected {
  const draft = new Draft(labels, paperIds);
  const hindered = corrections.flatMap((correction, index) => {
    const hindrance = apply(draft, correction, index, partInTwo);
    return hindrance ? [{ correction: index, hindrance }] : [];
  });
  return { groups: groupsOf(draft, labels), placed: draft.placed, hindered };
}

function apply(draft: Draft, correction: Correction, index: number, partInTwo: PartInTwo): Hindrance | null {
  switch (correction.kind) {
    case "merge":
      return merge(draft, correction, index);
    case "split":
      return split(draft, correction, index, partInTwo);
    case "move":
      return move(draft, correction, index);
    case "lock":
      return lock(draft, correction, index);
    case "rename":
    case "exclude":
      // Names are given when all groups are known; words are left out before there are groups.
      return null;
  }
}

type Kind<K extends Correction["kind"]> = Extract<Correction, { kind: K }>;

/** Joins the groups of both, and brings in those of their papers that inference put elsewhere. */
function merge(draft: Draft, { from, into }: Kind<"merge">, index: number): Hindrance | null {
  const [leaving, staying] = [draft.present(from), draft.present(into)];
  if (leaving.length === 0) return { kind: "gone", of: "from" };
  if (staying.length === 0) return { kind: "gone", of: "into" };
  const [source, home] = [draft.home(from), draft.home(into)];
  const target = home >= 0 ? home : source >= 0 ? source : draft.create();
  const before = draft.groupOf.slice();
  if (source >= 0) draft.put(draft.members(source), target, index);
  const both = [...new Set([...leaving, ...staying])];
  bring(
    draft,
    both.filter((i) => !draft.placed[i]),
    target,
    index,
  );
  if (source >= 0 && source !== target) {
    draft.locked.delete(source);
    draft.related(source, target);
  }
  return draft.groupOf.every((group, i) => group === before[i]) ? { kind: "together" } : null;
}

function split(
  draft: Draft,
  { topic }: Kind<"split">,
  index: number,
  partInTwo: PartInTwo,
): Hindrance | null {
  const present = draft.present(topic);
  if (present.length === 0) return { kind: "gone", of: "topic" };
  const group = draft.home(topic);
  const members = group < 0 ? present.slice(0, 1) : draft.members(group);
  if (members.length < 2) return { kind: "alone" };
  if (isParted(draft, present)) return { kind: "apart" };
  const parts = partInTwo(members);
  if (!parts) return { kind: "alike" };
  const second = draft.create();
  draft.put(parts[1], second, index);
  draft.related(second, group);
  draft.locked.delete(group);
  draft.parted.add(group);
  return null;
}

/** True if inference itself has parted the papers, a quarter of them at least from the others. What the user has split counts as one. */
function isParted(draft: Draft, papers: readonly number[]): boolean {
  const families = new Map<number, number>();
  let all = 0;
  for (const [group, count] of draft.votes(papers)) {
    const family = draft.family(group);
    families.set(family, (families.get(family) ?? 0) + count);
    all += count;
  }
  const [, second = 0] = [...families.values()].sort((a, b) => b - a);
  return second > 0 && 4 * second >= all;
}

function move(draft: Draft, { papers, to }: Kind<"move">, index: number): Hindrance | null {
  const moving = draft.present(papers);
  if (moving.length === 0) return { kind: "gone", of: "papers" };
  const hosts = draft.present(to);
  if (to.length > 0 && hosts.length === 0) return { kind: "gone", of: "to" };
  const home = draft.home(to);
  const target = home >= 0 ? home : draft.create();
  // Of a topic whose papers no longer resemble any other, the moved papers and those are one.
  if (home < 0) draft.put(hosts, target, index);
  draft.put(moving, target, index);
  for (const i of moving) draft.placed[i] = true;
  return null;
}

function lock(draft: Draft, { topic }: Kind<"lock">, index: number): Hindrance | null {
  const present = draft.present(topic);
  if (present.length === 0) return { kind: "gone", of: "topic" };
  const home = draft.home(topic);
  const target = home >= 0 ? home : draft.create();
  bring(draft, present, target, index);
  for (const i of present) draft.placed[i] = true;
  draft.locked.add(target);
  return null;
}

/** Puts papers that belong together into one group. Of a group that they make up for the half at least, no crumbs are left: it comes whole. */
function bring(draft: Draft, papers: readonly number[], target: number, index: number): void {
  for (const [group, count] of draft.votes(papers)) {
    const members = draft.members(group);
    const isFree = members.every((i) => !draft.placed[i]) && !draft.locked.has(group);
    if (isFree && 2 * count >= members.length) draft.put(members, target, index);
  }
  draft.put(papers, target, index);
}

function groupsOf(draft: Draft, labels: Int32Array): CorrectedGroup[] {
  const members = new Map<number, number[]>();
  draft.groupOf.forEach((group, i) => {
    if (group < 0) return;
    const papers = members.get(group);
    if (papers) papers.push(i);
    else members.set(group, [i]);
  });
  const inferred = new Map<number, number>();
  for (const label of labels) inferred.set(label, (inferred.get(label) ?? 0) + 1);
  const isAsInferred = (papers: readonly number[]) => {
    const label = labels[papers[0]!]!;
    return label >= 0 && papers.length === inferred.get(label) && papers.every((i) => labels[i] === label);
  };
  const keepsMost = (group: number, papers: readonly number[]) =>
    !draft.parted.has(group) &&
    2 * papers.filter((i) => labels[i] === group).length >= (inferred.get(group) ?? Number.POSITIVE_INFINITY);
  return [...members]
    .map(([group, papers]) => {
      const asInferred = isAsInferred(papers);
      return {
        papers,
        locked: draft.locked.has(group),
        family: draft.family(group),
        changedBy: asInferred ? null : (draft.changed.get(group) ?? null),
        keeps: asInferred ? labels[papers[0]!]! : keepsMost(group, papers) ? group : null,
      };
    })
    .sort((a, b) => b.papers.length - a.papers.length || a.papers[0]! - b.papers[0]!);
}
