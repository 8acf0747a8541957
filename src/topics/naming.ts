/** Names for the groups of a set, corrected or not, without the words that the user has excluded. */
import type { Cut } from "../lib/excludedWords";
import { between, type Steps } from "../lib/steps";
import { tokenise } from "../lib/tokens";
import type { Paper } from "../model/bibliography";
import { nameTopics, type TopicName } from "./names";
import type { TopicTerms } from "./terms";
import { hasExcluded, type Texts } from "./texts";

/** Where a title is all there is, and it has no word that may be used. */
const UNTITLED = "Untitled topic";

/** A group with what its name is taken from. */
export interface Nameable {
  /** By index, ascending. */
  readonly papers: readonly number[];
  /** Those of them whose texts are read. */
  readonly read: readonly number[];
  readonly terms: TopicTerms["terms"];
  /** The most typical paper. */
  readonly typical: number;
  /** Index of the correction that changed it last; null: it is as inferred. */
  readonly changedBy: number | null;
  /** Label of the inferred group whose name it keeps; null: it is another topic. */
  readonly keeps: number | null;
}

/** Groups before, and after, the user's corrections. */
export interface Naming {
  readonly groups: readonly Nameable[];
  /** Those before any correction. */
  readonly inferred: () => Steps<readonly Nameable[]>;
  /** The broader ones that the inferred groups are parts of; empty where these are the method's own choice. */
  readonly broader: readonly Nameable[];
}

/**
 * No group is called what the broader one is that it is a part of. A correction renames no topic that it leaves alone, and none that papers only
 * join or leave: these are called what they were called among the inferred ones; then the new ones are named, those of the first correction first.
 */
export function* nameGroups(
  textsOf: (groups: readonly Nameable[]) => Steps<Texts>,
  { groups, inferred, broader }: Naming,
): Steps<TopicName[]> {
  const broadNames = broader.length > 0 ? namesOf(yield* between(textsOf(broader), 0, 0.2), broader, []) : [];
  const avoid = broaderNames(broader, broadNames);
  const texts = yield* between(textsOf(groups), 0.2, 0.5);
  yield 0.5;
  if (groups.every(({ changedBy }) => changedBy === null)) return namesOf(texts, groups, avoid(groups));
  const before = yield* between(inferred(), 0.5, 0.6);
  const textsBefore = yield* between(textsOf(before), 0.6, 0.8);
  const originals = new Map(
    namesOf(textsBefore, before, avoid(before)).map(({ label }, g) => [before[g]!.keeps, label] as const),
  );
  const labels = groups.map(({ keeps }) => (keeps === null ? null : originals.get(keeps)!));
  const steps = [...new Set(groups.flatMap(({ changedBy }) => changedBy ?? []))].sort((a, b) => a - b);
  for (const step of steps) {
    if (!groups.some(({ changedBy }, g) => changedBy === step && labels[g] === null)) continue;
    yield 0.9;
    const next = namesOf(texts, groups, avoid(groups), labels);
    groups.forEach(({ changedBy }, g) => {
      if (changedBy === step) labels[g] ??= next[g]!.label;
    });
  }
  return namesOf(texts, groups, avoid(groups), labels);
}

/** For each of a list of groups the name of the broader group that holds most of its papers, where that is more than these. */
function broaderNames(
  broader: readonly Nameable[],
  names: readonly TopicName[],
): (groups: readonly Nameable[]) => string[][] {
  const homes = new Map(broader.flatMap(({ papers }, b) => papers.map((paper) => [paper, b] as const)));
  return (groups) =>
    groups.map(({ papers }) => {
      const shared = broader.map(() => 0);
      for (const paper of papers) {
        const home = homes.get(paper);
        if (home !== undefined) shared[home]!++;
      }
      const most = Math.max(0, ...shared);
      if (most === 0) return [];
      const home = shared.indexOf(most);
      const isSame = most === papers.length && most === broader[home]!.papers.length;
      return isSame ? [] : [names[home]!.label];
    });
}

/**
 * @param avoid for each group names that it must not take. @param given the names that groups have already. All others are named, so that none takes
 * a name that suits another better.
 */
function namesOf(
  { hubTitle, papers, placeOf, phrases, facets, cut }: Texts,
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
    sizes: groups.map((group) => group.papers.length),
  };
  return nameTopics(
    groups.map(({ read }) => read.map(placeOf)),
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
