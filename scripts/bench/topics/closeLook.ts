/** Orrery on one set, looked at closely: topics and their sizes, weak papers, names for the experts' groups, stability. */
import { decimal, mean, spread } from "./figures";
import type { LabelledSet } from "./labelledSet";
import { type Named, namesForHeadings } from "./naming";
import { graphOf, groupingOf, inOrderOf, orrery, topicsOf } from "./orreryWay";
import { agreementOfResamples, isRepeatable } from "./stability";

export interface CloseLook {
  readonly set: LabelledSet;
  readonly topics: readonly {
    readonly label: string;
    readonly detail: readonly string[];
    readonly size: number;
  }[];
  /** Share of the papers that fit their topic weakly, or none. */
  readonly weak: number;
  readonly names: readonly Named[];
  /** ARI between the groups of all papers and those of 80 %, one a resample; empty for small sets. */
  readonly stability: readonly number[];
  readonly repeatable: boolean;
}

/** Sets above are asked for stability. */
const LARGE = 300;
const SEED = 1;

export async function closeLook(set: LabelledSet, resamples: number): Promise<CloseLook> {
  const { bibliography } = set;
  const graph = graphOf(bibliography);
  const grouping = groupingOf(bibliography, graph, SEED);
  const { topics, assignments } = topicsOf(bibliography, graph, grouping);
  const groups = inOrderOf(bibliography, graph, grouping.labels);
  const whole = { way: orrery, bibliography, seed: SEED, groups };
  const isLarge = bibliography.papers.length > LARGE;
  return {
    set,
    topics,
    weak: mean(assignments.map(({ topic, weak }) => (topic === null || weak ? 1 : 0))),
    names: namesForHeadings(set, graph),
    stability: isLarge ? await agreementOfResamples(whole, resamples) : [],
    repeatable: await isRepeatable(whole),
  };
}

export function closeLookRow({ set, topics, weak, names, stability, repeatable }: CloseLook) {
  const sizes = topics.map(({ size }) => size).sort((a, b) => a - b);
  return {
    set: `${set.id}, ${set.texts}`,
    headings: `${names.length}`,
    topics: `${topics.length}`,
    "smallest, middle, largest": [
      sizes[0],
      sizes[Math.floor(sizes.length / 2)],
      sizes[sizes.length - 1],
    ].join(", "),
    "weak papers": `${Math.round(100 * weak)} %`,
    "names with a word of the heading": decimal(mean(names.map(({ shares }) => Number(shares))), 2),
    "token F1": decimal(mean(names.map(({ f1 }) => f1)), 2),
    "ARI of resamples":
      stability.length > 0 ? `${decimal(mean(stability))} ± ${decimal(spread(stability))}` : "–",
    "repeated, shuffled": repeatable ? "the same" : "DIFFERS",
  };
}

/** Every name beside what experts wrote, and the topics as found, to be read. */
export function namesToRead({ set, names, topics }: CloseLook): string {
  const given = names.map(({ heading, name, shares }) => `  ${shares ? " " : "≠"} ${heading} → ${name}`);
  const found = topics.map(({ label, detail, size }) => `    ${size}  ${label} (${detail.join(", ")})`);
  return [`${set.id}, ${set.texts}: headings → names`, ...given, "  topics as found", ...found].join("\n");
}
