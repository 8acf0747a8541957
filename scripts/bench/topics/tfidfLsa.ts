/** TF-IDF + LSA: the best that words alone give with nothing carried along, grouped by communities. */
import { meanOfZScores, wordCosines } from "./denseSimilarity";
import { neighbourGroups } from "./neighbourGroups";
import type { Way } from "./way";

export const tfidfLsa: Way = {
  id: "tfidf-lsa",
  label: "TF-IDF + LSA",
  seeded: true,
  async prepare(bibliography) {
    const n = bibliography.papers.length;
    const { terms, latent } = wordCosines(bibliography);
    return neighbourGroups(meanOfZScores([terms, latent], n), n);
  },
};
