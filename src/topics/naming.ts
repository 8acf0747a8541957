/** Names for the groups of a set, corrected or not, without the words that the user has excluded. */
import { type Cut, cutExcluded } from "../lib/excludedWords";
import { tokenise } from "../lib/tokens";
import type { Paper } from "../model/bibliography";
import type { CitationGraph } from "../model/graph";
import { facetMentions, isSign } from "./facetMentions";
import { mentionsIn, passagesOf } from "./mentions";
import { type NamingEvidence, nameTopics, type TopicName } from "./names";
import { phraseTable } from "./phraseTable";
import { facetSubjects } from "./subjects";
import type { TopicTerms } from "./terms";

/** Up to so many papers abstracts are read for names; beyond, titles and summaries hold enough phrases. */
const READ_ABSTRACTS = 400;
/** Where a title is all there is, and it has no word that may be used. */
const UNTITLED = "Untitled topic";

/** A group with what its name is taken from. */
export interface Nameable {
  /** By index, ascending. */
  readonly papers: readonly number[];
  readonly terms: TopicTerms["terms"];
  /** The most typical paper. */
  readonly typical: number;
  /** Index of the correction that changed it last; null: it is as inferred. */
  readonly changedBy: number | null;
  /** Label of the inferred group whose name it keeps; null: it is another topic. */
  readonly keeps: number | null;
}

/** What all names of a set are taken from. */
export interface Texts {
  readonly hubTitle: string;
  readonly papers: readonly Paper[];
  readonly phrases: NamingEvidence["phrases"];
  readonly facets: NamingEvidence["facets"];
  readonly cut: Cut;
}

/**
 * As `textsOf`, which takes most of the time that naming takes, but read once for a graph as long as nothing that is read changes: a correction
 * asks for names anew, and mostly of the same texts.
 */
export function textsFor(
  graph: CitationGraph,
  hubTitle: string,
  papers: readonly Paper[],
  excluded: readonly string[],
): Texts {
  const known = read.get(graph);
  const isSame =
    known?.texts.hubTitle === hubTitle &&
    known.excluded.join("\n") === excluded.join("\n") &&
    known.texts.papers.every((paper, i) => paper === papers[i]);
  if (isSame) return known.texts;
  const texts = textsOf(hubTitle, papers, excluded);
  read.set(graph, { texts, excluded });
  return texts;
}

const read = new WeakMap<CitationGraph, { readonly texts: Texts; readonly excluded: readonly string[] }>();

/** @param papers of the set. @param excluded words and phrases as the user wrote them. */
function textsOf(hubTitle: string, papers: readonly Paper[], excluded: readonly string[]): Texts {
  const cut = cutExcluded(excluded);
  const passages = papers.map((paper) => passagesOf(paper, papers.length <= READ_ABSTRACTS, cut));
  return {
    hubTitle,
    papers,
    phrases: phraseTable(hubTitle, passages),
    facets: facetSubjects(facetMentions(passages.map((paper) => mentionsIn(paper, isSign)))).filter(
      ({ label }) => !hasExcluded(label, cut),
    ),
    cut,
  };
}

/** Groups before, and after, the user's corrections. */
export interface Naming {
  readonly groups: readonly Nameable[];
  /** Those before any correction. */
  readonly inferred: () => readonly Nameable[];
  /** The broader ones that the inferred groups are parts of; empty where these are the method's own choice. */
  readonly broader: readonly Nameable[];
}

/**
 * No group is called what the broader one is that it is a part of. A correction renames no topic that it leaves alone, and none that papers only
 * join or leave: these are called what they were called among the inferred ones; then the new ones are named, those of the first correction first.
 */
export function nameGroups(texts: Texts, { groups, inferred, broader }: Naming): TopicName[] {
  const broadNames = broader.length > 0 ? namesOf(texts, broader, []) : [];
  const avoid = (list: readonly Nameable[]) =>
    list.map(({ papers }) => broaderName(papers, broader, broadNames));
  if (groups.every(({ changedBy }) => changedBy === null)) return namesOf(texts, groups, avoid(groups));
  const before = inferred();
  const originals = new Map(
    namesOf(texts, before, avoid(before)).map(({ label }, g) => [before[g]!.keeps, label] as const),
  );
  const labels = groups.map(({ keeps }) => (keeps === null ? null : originals.get(keeps)!));
  const steps = [...new Set(groups.flatMap(({ changedBy }) => changedBy ?? []))].sort((a, b) => a - b);
  for (const step of steps) {
    if (!groups.some(({ changedBy }, g) => changedBy === step && labels[g] === null)) continue;
    const next = namesOf(texts, groups, avoid(groups), labels);
    groups.forEach(({ changedBy }, g) => {
      if (changedBy === step) labels[g] ??= next[g]!.label;
    });
  }
  return namesOf(texts, groups, avoid(groups), labels);
}

/** Of the broader group that holds most of the papers, where that is more than these. */
function broaderName(
  papers: readonly number[],
  broader: readonly Nameable[],
  names: readonly TopicName[],
): string[] {
  let most = 0;
  let label: string[] = [];
  broader.forEach((group, b) => {
    const inside = new Set(group.papers);
    const shared = papers.filter((paper) => inside.has(paper)).length;
    if (shared <= most) return;
    most = shared;
    label = shared === papers.length && shared === group.papers.length ? [] : [names[b]!.label];
  });
  return label;
}

/**
 * @param avoid for each group names that it must not take. @param given the names that groups have already. All others are named, so that none takes
 * a name that suits another better.
 */
function namesOf(
  { hubTitle, papers, phrases, facets, cut }: Texts,
  groups: readonly Nameable[],
  avoid: readonly (readonly string[])[],
  given: readonly (string | null)[] = [],
): TopicName[] {
  const evidence = {
    phrases,
    facets,
    hubTitle,
    terms: groups.map(({ terms }) => terms),
    titles: groups.map(({ typical }) => titleWithout(papers[typical]!, cut).trim() || UNTITLED),
  };
  return nameTopics(
    groups.map((group) => group.papers),
    evidence,
    avoid,
    given,
  );
}

function titleWithout({ title, untitled }: Paper, cut: Cut): string {
  if (untitled) return "";
  if (!hasExcluded(title, cut)) return title;
  return cut(tokenise(title))
    .map((run) => run.map(({ surface, joint }, k) => (k > 0 ? joint : "") + surface).join(""))
    .join(" ");
}

function hasExcluded(text: string, cut: Cut): boolean {
  const runs = tokenise(text);
  return cut(runs).flat().length < runs.flat().length;
}
