/**
 * Large topics → their parts: communities (Leiden) of the graph of shared neighbours within each topic, small ones merged into the one that they
 * have the strongest links to. What one reads on zooming in; groups, strengths and firmness do not hang on it.
 */
import { leiden } from "../lib/leiden";
import { seededRandom } from "../lib/random";
import type { Steps } from "../lib/steps";
import { inducedGraph, type WeightedGraph } from "../lib/weightedGraph";
import type { CitationGraph } from "../model/graph";
import { largeSet } from "./largeSets";
import { membersOf, mergeGroups } from "./mergeGroups";
import type { TopicName } from "./names";
import type { Nameable } from "./naming";
import { namesOfParts } from "./partNames";
import { sharedGraph } from "./sharedGraph";
import type { Texts } from "./texts";

/** Smaller maps are read whole. */
const LEAST_PAPERS = 300;
/** A topic of fewer papers has no parts. */
const LEAST_OF_TOPIC = 40;
/** Fewer papers do not bear out a name of their own. */
const LEAST_OF_PART = 12;
const MOST_PARTS = 8;
/** Plain modularity within the topic. */
const RESOLUTION = 1;
/** One round: parts need not be the best there are. */
const ROUNDS = 1;
/** Parts are the same whatever the seed of the map. */
const SEED = 1;

/** A part with a name. */
export interface NamedPart {
  readonly label: string;
  readonly papers: readonly number[];
}

/**
 * @param topics as corrected, with the name of each.
 * @returns of each topic the parts that have a name, largest first, of equals the one with the first paper. Papers that resemble few others of the
 * topic are in none.
 */
export function* namedParts(
  graph: CitationGraph,
  texts: Texts,
  topics: readonly Pick<Nameable, "papers" | "read">[],
  names: readonly TopicName[],
): Steps<NamedPart[][]> {
  if (graph.paperIds.length <= LEAST_PAPERS) return topics.map(() => []);
  const shared = sharedGraph(graph);
  const isRead = new Uint8Array(graph.paperIds.length);
  for (const { read } of topics) for (const paper of read) isRead[paper] = 1;
  const placesOf = (papers: readonly number[]) => papers.filter((paper) => isRead[paper]).map(texts.placeOf);
  const found: number[][][] = [];
  for (const { papers } of topics) {
    yield (0.8 * found.length) / topics.length;
    found.push(partsOf(shared, papers));
  }
  yield 0.8;
  const labels = namesOfParts(
    topics.map(({ read }, t) => ({
      label: names[t]!.label,
      papers: read.map(texts.placeOf),
      parts: found[t]!.map(placesOf),
    })),
    texts,
  );
  return found.map((parts, t) =>
    parts.flatMap((papers, p) => {
      const label = labels[t]![p]!;
      return label === null ? [] : [{ label, papers }];
    }),
  );
}

/** @returns the papers of two parts at least, or of none. */
function partsOf(shared: WeightedGraph, topic: readonly number[]): number[][] {
  if (topic.length < LEAST_OF_TOPIC) return [];
  const parts = communitiesOf(shared, topic)
    .filter(({ length }) => length >= LEAST_OF_PART)
    .sort((a, b) => b.length - a.length || a[0]! - b[0]!);
  return parts.length > 1 ? parts : [];
}

function communitiesOf(shared: WeightedGraph, topic: readonly number[]): number[][] {
  const graph = inducedGraph(shared, topic);
  const found = leiden(graph, RESOLUTION, seededRandom(SEED), ROUNDS);
  const merged = mergeGroups(found, largeSet(graph), {
    smallest: LEAST_OF_PART,
    count: MOST_PARTS,
  });
  return membersOf(merged).map((part) => part.map((at) => topic[at]!));
}

/** For each paper the index of its part among those of its topic, -1: it is in none. */
export function partsOfPapers(parts: readonly (readonly NamedPart[])[], papers: number): Int8Array {
  const partOf = new Int8Array(papers).fill(-1);
  for (const ofTopic of parts) {
    ofTopic.forEach((part, at) => {
      for (const paper of part.papers) partOf[paper] = at;
    });
  }
  return partOf;
}
