/** Agreement with the experts of every way on every set, and its tables in Markdown: sets by ways, means, and Orrery's lead over the others. */
import { adjustedMutualInformation, adjustedRand } from "./agreement";
import { decimal, difference, markdown, mean, spread } from "./figures";
import type { LabelledSet } from "./labelledSet";
import type { Way } from "./way";

/** One way on one set: a value a seed. */
interface Result {
  readonly set: LabelledSet;
  readonly way: Way;
  readonly ami: readonly number[];
  readonly ari: readonly number[];
  /** Number of groups, without those that are in none. */
  readonly groups: readonly number[];
}

/** Means of a table: which sets each is over. */
interface Summary {
  readonly label: string;
  has(set: LabelledSet): boolean;
}

const summaries: readonly Summary[] = [
  { label: "mean, titles only", has: ({ kind, texts }) => kind === "whole" && texts === "titles" },
  { label: "mean, with abstracts", has: ({ kind, texts }) => kind === "whole" && texts === "abstracts" },
  {
    label: "mean, software engineering, titles only",
    has: (set) => set.softwareEngineering && set.kind === "whole" && set.texts === "titles",
  },
  {
    label: "mean, parts of 50 to 120, titles only",
    has: ({ kind, texts }) => kind === "part" && texts === "titles",
  },
  {
    label: "mean, parts of 50 to 120, with abstracts",
    has: ({ kind, texts }) => kind === "part" && texts === "abstracts",
  },
];

export async function resultOf(set: LabelledSet, way: Way, seeds: readonly number[]): Promise<Result | null> {
  const run = await way.prepare(set.bibliography);
  if (!run) return null;
  const labels = (way.seeded ? seeds : seeds.slice(0, 1)).map(run);
  return {
    set,
    way,
    ami: labels.map((found) => adjustedMutualInformation(found, set.headings)),
    ari: labels.map((found) => adjustedRand(found, set.headings)),
    groups: labels.map((found) => new Set(found.filter((label) => label >= 0)).size),
  };
}

export class Comparison {
  readonly #results: Result[] = [];

  add(result: Result): void {
    this.#results.push(result);
  }

  /** Ways that have run, in the order in which they did. */
  get ways(): Way[] {
    return [...new Set(this.#results.map(({ way }) => way))];
  }

  /** Mean AMI over sets and seeds; null where the way has none of them. */
  ami(way: Way, has: (set: LabelledSet) => boolean): number | null {
    const values = this.#bySeed(way, has);
    return values.length > 0 ? mean(values) : null;
  }

  /** AMI: mean of the seeds ± their spread. */
  bySet(): string {
    const rows = [...new Set(this.#results.map(({ set }) => `${set.row}\n${set.texts}`))].map((key) => {
      const [row, texts] = key.split("\n");
      const has = (set: LabelledSet) => set.row === row && set.texts === texts;
      const sets = [...new Set(this.#results.map(({ set }) => set).filter(has))];
      const papers = mean(sets.map(({ headings }) => headings.length));
      const kinds = mean(sets.map(({ headings }) => new Set(headings).size));
      return {
        set: `${row}, ${texts}`,
        papers: papers.toFixed(0),
        headings: kinds.toFixed(0),
        ...this.#cells((way) => withSpread(this.#bySeed(way, has))),
      };
    });
    const means = this.#summaries().map(({ label, has }) => ({
      set: label,
      papers: "",
      headings: "",
      ...this.#cells((way) => withSpread(this.#bySeed(way, has))),
    }));
    return markdown([...rows, ...means]);
  }

  /** How much more AMI the first way has than each of the others, where there are others. */
  leads(): string {
    const [own, ...others] = this.ways;
    if (others.length === 0) return "";
    return markdown(
      this.#summaries().map(({ label, has }) => ({
        [`${own?.label} less`]: label.replace(/^mean, /, ""),
        ...Object.fromEntries(others.map((way) => [way.label, difference(this.lead(way, has))])),
      })),
    );
  }

  lead(other: Way, has: (set: LabelledSet) => boolean): number | null {
    const [own] = this.ways;
    const [a, b] = [own ? this.ami(own, has) : null, this.ami(other, has)];
    return a === null || b === null ? null : a - b;
  }

  /** Adjusted Rand index, and groups found for each heading of the experts. */
  others(): string {
    return markdown(
      this.#summaries().flatMap(({ label, has }) => [
        {
          figure: `ARI, ${label}`,
          ...this.#cells((way) => decimal(mean(this.#of(way, has).flatMap(({ ari }) => mean(ari))))),
        },
        {
          figure: `groups a heading, ${label}`,
          ...this.#cells((way) =>
            mean(
              this.#of(way, has).map(({ set, groups }) => mean(groups) / new Set(set.headings).size),
            ).toFixed(2),
          ),
        },
      ]),
    );
  }

  #summaries(): Summary[] {
    return summaries.filter(({ has }) => this.#results.some(({ set }) => has(set)));
  }

  #of(way: Way, has: (set: LabelledSet) => boolean): Result[] {
    return this.#results.filter((result) => result.way === way && has(result.set));
  }

  /** For each seed the mean over the sets. */
  #bySeed(way: Way, has: (set: LabelledSet) => boolean): number[] {
    const results = this.#of(way, has);
    return (results[0]?.ami ?? []).map((_, seed) => mean(results.map(({ ami }) => ami[seed]!)));
  }

  #cells(value: (way: Way) => string): Record<string, string> {
    return Object.fromEntries(this.ways.map((way) => [way.label, value(way)]));
  }
}

function withSpread(values: readonly number[]): string {
  if (values.length < 2) return decimal(values[0] ?? null);
  return `${decimal(mean(values))} ± ${decimal(spread(values))}`;
}
