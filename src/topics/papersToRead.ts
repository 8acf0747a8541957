/**
 * Which papers' texts names are taken from: all of some thousands; of more, so many of each topic as is its share, evenly spread over it.
 * (The most typical papers of a topic make worse names: they speak of its middle alone, and its facets look commoner than they are.)
 */

/** Papers read in all. Of 10,000 and of 100,000, 17 of 20 topics are called what they are where all are read; the others could be called either. */
const MOST_READ = 6_000;
/** Of a topic, where there are very many of them. */
const LEAST_OF_TOPIC = 100;

/** True where the texts of all papers of the set are read, those in no topic too. */
export function readsAll(papers: number): boolean {
  return papers <= MOST_READ;
}

/** @param group the papers of a topic, ascending. @param papers of the set. @returns those of the topic that are read, ascending. */
export function papersToRead(group: readonly number[], papers: number): readonly number[] {
  const share = Math.max(LEAST_OF_TOPIC, Math.round((MOST_READ * group.length) / papers));
  if (readsAll(papers) || group.length <= share) return group;
  return Array.from({ length: share }, (_, k) => group[Math.floor((k * group.length) / share)]!);
}
