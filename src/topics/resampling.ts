/**
 * Topics against the groups found in resamples of 80 % of the papers: which topic each paper was in there, and how well each topic is found
 * again. A group of a resample stands for the topic with which its Jaccard similarity, among the papers of the resample, is largest; so
 * topics that the user has corrected are matched as any other.
 */

export interface Resampling {
  /** For each resample, for each paper: the topic in which it was there; -1: left out, or in no group that stands for a topic. */
  readonly found: readonly Int32Array[];
  /**
   * For each topic: mean over the resamples of its largest Jaccard similarity with a group (Hennig, Cluster-wise assessment of cluster
   * stability, Comput. Stat. Data Anal. 52, 2007), in 0..1; null where no resample tells.
   */
  readonly stability: readonly (number | null)[];
}

/** @param topicOf topic of each paper, from 0; -1: none. @param resamples as `Grouping.resamples`. */
export function compareResamples(
  topicOf: Int32Array,
  topics: number,
  resamples: readonly Int32Array[],
): Resampling {
  const sums = new Float64Array(topics);
  const times = new Float64Array(topics);
  const found = resamples.map((labels) => {
    const { standsFor, best } = matchGroups(topicOf, topics, labels);
    best.forEach((jaccard, t) => {
      if (jaccard < 0) return;
      sums[t]! += jaccard;
      times[t]!++;
    });
    return labels.map((label) => (label < 0 ? -1 : standsFor[label]!));
  });
  return {
    found,
    stability: Array.from(sums, (sum, t) => (times[t]! > 0 ? sum / times[t]! : null)),
  };
}

/** @returns the topic of each group, -1 where its papers are in none; and each topic's largest similarity, -1 where it has no paper. */
function matchGroups(topicOf: Int32Array, topics: number, labels: Int32Array) {
  const groups = labels.reduce((most, label) => Math.max(most, label), -1) + 1;
  const shared = new Uint32Array(groups * topics);
  const groupSizes = new Uint32Array(groups);
  const topicSizes = new Uint32Array(topics);
  labels.forEach((label, i) => {
    if (label < 0) return;
    groupSizes[label]!++;
    const topic = topicOf[i]!;
    if (topic < 0) return;
    topicSizes[topic]!++;
    shared[label * topics + topic]!++;
  });
  const standsFor = new Int32Array(groups).fill(-1);
  const best = new Float64Array(topics).fill(-1);
  for (let g = 0; g < groups; g++) {
    let most = 0;
    for (let t = 0; t < topics; t++) {
      if (topicSizes[t] === 0) continue;
      const both = shared[g * topics + t]!;
      const jaccard = both / (groupSizes[g]! + topicSizes[t]! - both);
      best[t] = Math.max(best[t]!, jaccard);
      if (jaccard <= most) continue;
      most = jaccard;
      standsFor[g] = t;
    }
  }
  return { standsFor, best };
}
