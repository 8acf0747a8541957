/**
 * How strongly each paper belongs to its topic: the share of the resamples with the paper in which it stays there, and where it goes
 * otherwise.
 */

import type { GroupSimilarity } from "./groupSimilarity";
import { degreesInto } from "./memberships";

export interface Strength {
  /** In 0..1. */
  readonly strength: number;
  /** The next best topic; null where there is one topic only. */
  readonly second: { readonly topic: number; readonly strength: number } | null;
  readonly weak: boolean;
}

/** A paper is judged by resamples where so many hold it; else by its degrees of membership. */
const FEWEST_RESAMPLES = 5;
/** It fits weakly where it stays in no more than half of the resamples. */
const STAYS = 0.5;
/** By degrees of membership: where the second one is over this share of the first. */
const NEARLY_AS_MUCH = 0.8;

/** What `strengthsOf` looks at. */
export interface Standing {
  /** Topic of each paper, -1: none. */
  readonly topicOf: Int32Array;
  /** Of each topic. Parts of what the user has split share one: inference knows nothing of that border, so that either part counts. */
  readonly families: readonly number[];
  /** As `Resampling.found`. */
  readonly found: readonly Int32Array[];
  readonly near: GroupSimilarity;
}

/** @returns for each paper, null where it has no topic. */
export function strengthsOf({ topicOf, families, found, near }: Standing): (Strength | null)[] {
  const { count, toGroup } = near;
  const isSplit = new Set(families).size < families.length;
  const times = new Float64Array(count);
  const shares = new Float64Array(count);
  const strengths: (Strength | null)[] = [];
  for (let i = 0; i < topicOf.length; i++) {
    const own = topicOf[i]!;
    if (own < 0) {
      strengths.push(null);
      continue;
    }
    const similarity = toGroup.subarray(i * count, (i + 1) * count);
    times.fill(0);
    let all = 0;
    for (const topics of found) {
      const topic = topics[i]!;
      if (topic < 0) continue;
      all++;
      const isOwn = families[topic] === families[own];
      times[isOwn ? own : isSplit ? nearestRelative(topic, families, similarity) : topic]!++;
    }
    const judged = all >= FEWEST_RESAMPLES;
    if (judged) for (let t = 0; t < count; t++) shares[t] = times[t]! / all;
    else degreesInto(shares, similarity);
    let second = -1;
    for (let t = 0; t < count; t++) {
      if (t === own) continue;
      const more = second < 0 ? 1 : shares[t]! - shares[second]! || similarity[t]! - similarity[second]!;
      if (more > 0) second = t;
    }
    strengths.push(strengthOf(shares, own, second, judged));
  }
  return strengths;
}

/** @param second the next best topic; -1: there is none. */
function strengthOf(shares: Float64Array, own: number, second: number, judged: boolean): Strength {
  const strength = shares[own]!;
  if (second < 0) return { strength: judged ? strength : 1, second: null, weak: judged && strength <= STAYS };
  const weak = judged ? strength <= STAYS : shares[second]! > NEARLY_AS_MUCH * strength;
  return { strength, second: { topic: second, strength: shares[second]! }, weak };
}

/** Of the topics split from the same one, the one that the paper resembles most. */
function nearestRelative(topic: number, families: readonly number[], similarity: Float64Array): number {
  let nearest = topic;
  for (let t = 0; t < families.length; t++)
    if (families[t] === families[topic] && similarity[t]! > similarity[nearest]!) nearest = t;
  return nearest;
}
