/** Whether the groups stay when papers go: the same way on random 80 % of the papers, and on the same papers in another order. */
import type { Bibliography } from "../../../src/model/bibliography";
import { adjustedRand } from "./agreement";
import { shuffled } from "./shuffled";
import type { Grouped, Way } from "./way";

const KEPT_SHARE = 0.8;

/** A way's groups of all papers of a bibliography, by some seed. */
export interface Whole {
  readonly way: Way;
  readonly bibliography: Bibliography;
  readonly seed: number;
  readonly groups: Grouped;
}

/** @returns for each resample the adjusted Rand index between the groups of all and those of the resample, over the papers of both. */
export async function agreementOfResamples(whole: Whole, resamples: number): Promise<number[]> {
  const { papers } = whole.bibliography;
  const size = Math.round(KEPT_SHARE * papers.length);
  const values: number[] = [];
  for (let resample = 1; resample <= resamples; resample++)
    values.push(adjustedRand(...(await again(whole, shuffled(papers, resample).slice(0, size)))));
  return values;
}

/** True if the same papers get the very same groups when all is done once more, with the papers in another order. */
export async function isRepeatable(whole: Whole): Promise<boolean> {
  const [before, after] = await again(whole, shuffled(whole.bibliography.papers, 1));
  return before.every((group, i) => group === after[i]);
}

/** Groups of these papers in the whole, and when made anew from them alone. */
async function again(
  { way, bibliography, seed, groups }: Whole,
  papers: Bibliography["papers"],
): Promise<[Grouped, Grouped]> {
  const groupOf = new Map(bibliography.papers.map(({ id }, i) => [id, groups[i]!]));
  const run = await way.prepare({ ...bibliography, papers });
  if (!run) throw new Error(`The way "${way.id}" ran before and does not now.`);
  return [Int32Array.from(papers, ({ id }) => groupOf.get(id)!), run(seed)];
}
