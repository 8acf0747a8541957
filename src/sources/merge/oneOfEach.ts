/**
 * Bibliographies → one in which every paper stands once (method: groups.ts). Which records were joined is kept in `merges`, so that each pair
 * can be parted again (undo.ts).
 */
import { digits } from "../../lib/digits";
import type { Bibliography, Citation, Hub, Merge, Note, Paper } from "../../model/bibliography";
import { joinNotes } from "../notes";
import { citationsTouching, joinedCitations } from "./citations";
import { contestedNotes } from "./contestedNotes";
import { gather } from "./gather";
import { groupRecords } from "./groups";
import { joinGroup } from "./joinGroup";
import { leadingFirst } from "./order";
import { recordIds } from "./recordIds";
import { isKnownEverywhere } from "./workNames";

/** A bibliography by the name of its input. */
export interface NamedBibliography {
  readonly name: string;
  readonly bibliography: Bibliography;
}

/** The format of what several inputs said together. */
const SEVERAL = "several";

/** What a page says of its hub as a whole: of two pages the one that was read last is taken for the later one. */
const FIGURES = ["rank", "headline", "citingCount", "roles", "polarities", "years"] as const;

/**
 * @param base what the others are added to: its papers stay, keep their ids and lead; null: all are alike, at least one.
 * @param others of the same hub as `base` or each other (sameHub.ts), or of none.
 */
export function oneOfEach(base: Bibliography | null, others: readonly NamedBibliography[]): Bibliography {
  const all = [...(base ? [base] : []), ...others.map(({ bibliography }) => bibliography)];
  const { records, known, apart, indexOf, loose, undone, hub: hubAt } = gather(all, base !== null);
  const { groupOf, evidence, contested } = groupRecords(records, known, apart);
  const groups = new Map<number, number[]>();
  for (const [i, root] of groupOf.entries()) {
    const group = groups.get(root);
    if (group) group.push(i);
    else groups.set(root, [i]);
  }
  const isFixed = (i: number) => i === hubAt || (base !== null && records[i]!.source === 0);
  for (const [root, group] of groups) if (group.length > 1) groups.set(root, inOrder(group));
  const ids = recordIds(records, groups.values(), isFixed);

  const holders = new Map<string, string>();
  for (const group of groups.values()) for (const i of group) holders.set(ids[i]!, ids[group[0]!]!);
  const nameIn = (source: number) => (name: string) => {
    const i = indexOf[source]!.get(name);
    return i === undefined ? name : ids[i]!;
  };
  const stated = loose.flatMap(({ citations }, source) => renamed(citations, nameIn(source)));
  const several = [...groups.values()].filter((group) => group.length > 1);
  const touching = citationsTouching(stated, new Set(several.flat().map((i) => ids[i]!)));

  const merges: Merge[] = [...(base?.merges ?? [])];
  const chains = new Map<string, Merge[]>();
  for (const merge of merges) {
    const chain = chains.get(merge.paper);
    if (chain) chain.push(merge);
    else chains.set(merge.paper, [merge]);
  }
  const by = new Map(evidence.flatMap(({ a, b, by }) => [[b, by] as const, [a, by] as const]));
  const papers: Paper[] = [];
  let hub: Hub | null = null;
  for (const group of groups.values()) {
    const named = group.map((i) => {
      const { paper, source } = records[i]!;
      const own = withReferences(paper.id === ids[i] ? paper : { ...paper, id: ids[i]! }, (id) => {
        const name = nameIn(source)(id);
        return holders.get(name) ?? name;
      });
      return {
        paper: own,
        origin: all[source]!.origin,
        isElsewhere: source !== records[group[0]!]!.source,
        by: by.get(i) ?? "id",
      };
    });
    const isHub = group[0] === hubAt;
    const joined = joinGroup(named, chains.get(ids[group[0]!]!) ?? [], touching);
    merges.push(...(isHub ? joined.merges.filter(({ other }) => !isHubRecord(other.id)) : joined.merges));
    if (isHub) hub = withFigures(joined.paper, all);
    else papers.push(joined.paper);
  }
  for (const { source, merge } of undone) {
    const name = nameIn(source);
    const [paper, other] = [holders.get(name(merge.paper))!, { ...merge.other, id: name(merge.other.id) }];
    if (paper !== holders.get(other.id)) merges.push({ ...merge, paper, other });
  }
  const { citations, toSelf } = joinedCitations(stated, (name) => holders.get(name) ?? name);
  const counted = countsOf();
  const first = all[0]!;
  const files = all.flatMap(({ files = [] }) => files);
  const isPlain =
    merges.length === 0 && all.every(({ files, merges }) => files === undefined && merges === undefined);
  return {
    ...first,
    format: counted.some(({ added }, source) => source > 0 && added > 0) ? SEVERAL : first.format,
    origin: [...new Set(all.flatMap(({ origin }) => origin.split(", ")))].join(", "),
    hub,
    papers,
    citations,
    notes: notesOf(),
    ...(files.length > 0 ? { files } : {}),
    ...(isPlain ? {} : { merges }),
  };

  function inOrder(group: readonly number[]): number[] {
    const fixed = group.filter(isFixed).sort((a, b) => (a === hubAt ? -1 : b === hubAt ? 1 : a - b));
    const rest = group.filter((i) => !isFixed(i));
    const at = new Map(rest.map((i) => [records[i]!.paper, i]));
    return [...fixed, ...leadingFirst(rest.map((i) => records[i]!.paper)).map((paper) => at.get(paper)!)];
  }

  function isHubRecord(id: string): boolean {
    return all.some(({ hub }, source) => hub !== null && nameIn(source)(hub.id) === id);
  }

  /** Of each bibliography: how many of its papers are the first of theirs. */
  function countsOf(): { readonly added: number; readonly all: number }[] {
    const counts = all.map((_, source) => ({ added: 0, all: loose[source]!.papers.length }));
    for (const group of groups.values()) {
      const firstRecord = group.reduce((first, i) => Math.min(first, i));
      const { source, paper } = records[firstRecord]!;
      if (!group.includes(hubAt) && paper.id !== all[source]!.hub?.id) counts[source]!.added++;
    }
    return counts;
  }

  function notesOf(): Note[] {
    const isFirst = (source: number) => source === 0 && base === null;
    return joinNotes(
      ...all.map(({ notes }, source) => {
        if (source === 0 && base) return notes;
        const { added, all: count } = counted[source]!;
        const where = others[source - (base ? 1 : 0)]!.name;
        if (!isFirst(source)) return [{ where, what: additionOf(added, count) }, ...notes];
        const repeated = count - added;
        const what = `${repeated === 1 ? `One of its ${digits(count)} records repeats` : `${digits(repeated)} of its ${digits(count)} records repeat`} a paper of another one; each paper stands once.`;
        return count > added ? [...notes, { where, what }] : notes;
      }),
      contestedNotes(contested, records, (i) => groupOf[i]!, base !== null),
      toSelf > 0
        ? [
            {
              where: "citations",
              what: `${toSelf === 1 ? "One of a paper to itself was" : `${digits(toSelf)} of papers to themselves were`} left out.`,
            },
          ]
        : [],
    );
  }
}

function additionOf(added: number, count: number): string {
  const there = count - added;
  const were = added === 0 ? "No paper was" : added === 1 ? "One paper was" : `${digits(added)} papers were`;
  if (count === 1)
    return `${were} added to the map${there === 1 ? "; its one paper was there already" : ""}.`;
  return `${were} added to the map; ${there === 0 ? "none" : digits(there)} of its ${digits(count)} papers ${there > 1 ? "were" : "was"} there already.`;
}

function renamed(citations: readonly Citation[], name: (id: string) => string): Citation[] {
  return citations.map((citation) => ({
    ...citation,
    source: name(citation.source),
    target: name(citation.target),
  }));
}

/** References by an id that only their own bibliography knows name the paper by its id here; a DOI and its like say the same everywhere. */
function withReferences(paper: Paper, name: (id: string) => string): Paper {
  const { references } = paper;
  const idOf = (id: string | undefined) =>
    id === undefined || (isKnownEverywhere(id) && !(id.includes("~") && /~\d+$/.test(id))) ? id : name(id);
  if (!references?.some(({ id }) => idOf(id) !== id)) return paper;
  return {
    ...paper,
    references: references.map((each) => (each.id === undefined ? each : { ...each, id: idOf(each.id)! })),
  };
}

function withFigures(hub: Hub, all: readonly Bibliography[]): Hub {
  const stated = all.flatMap(({ hub: each }) =>
    FIGURES.flatMap((figure) => (each?.[figure] === undefined ? [] : [[figure, each[figure]]])),
  );
  return { ...hub, ...Object.fromEntries(stated) };
}
