/** How firm a topic is, in words, with what the figures mean. Limits of stability as Hennig gives them (Cluster-wise assessment of cluster stability, 2007). */
import type { Firmness, Topic } from "../model/topics";

export interface FirmnessLine {
  readonly name: string;
  /** One or two words. */
  readonly word: string;
  /** The figure as a sentence. */
  readonly figure: string;
}

/** One line a figure that can be told. @param all of the map: whether papers are alike is said by comparison. */
export function firmnessLines(firmness: Firmness, all: readonly Topic[]): FirmnessLine[] {
  const { stability, coherence, separation } = firmness;
  const lines: FirmnessLine[] = [];
  if (stability !== null)
    lines.push({
      name: "Stability",
      word: stabilityWord(stability),
      figure: `Without a random fifth of the papers it is found again with ${percent(stability)} of its papers in common`,
    });
  const usual = mean(all.flatMap(({ firmness: each }) => each?.coherence ?? []));
  if (coherence !== null && usual !== null)
    lines.push({
      name: "Coherence",
      word: coherenceWord(coherence, usual),
      figure: `Two of its papers are ${percent(coherence)} alike; in the topics of this map ${percent(usual)} on average`,
    });
  if (separation !== null)
    lines.push({
      name: "Separation",
      word: separationWord(separation),
      figure: `${signed(separation)} on a scale where 1 is far from the next topic, 0 is between the two, and less is nearer to the other`,
    });
  return lines;
}

export function stabilityWord(stability: number): string {
  if (stability >= 0.85) return "Firm";
  if (stability >= 0.75) return "Stable";
  return stability >= 0.6 ? "Rather loose" : "Not stable";
}

function coherenceWord(coherence: number, usual: number): string {
  if (coherence >= 1.15 * usual) return "Close-knit";
  return coherence >= 0.85 * usual ? "As usual here" : "Mixed";
}

function separationWord(separation: number): string {
  if (separation >= 0.25) return "Well apart";
  return separation >= 0.05 ? "Apart" : "Runs into the next";
}

const percent = (share: number) => `${Math.round(100 * share)} %`;
const signed = (value: number) => value.toFixed(2).replace("-", "−");

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
