/**
 * Which facets a topic's papers speak of in words only: "evaluation" in papers on teeth is no benchmark of language models. Each field belongs to a
 * domain. A facet of plain words, and a whole field, is a stranger where the topic speaks of another domain more than of its own by other facets.
 */
import type { Subject } from "./subjects";

/** Fields that read like each other. */
export const DOMAINS: readonly (readonly string[])[] = [
  [
    "Software engineering",
    "Databases & information",
    "Systems & networks",
    "Security",
    "Language models",
    "Natural language processing",
    "Computer vision",
    "Machine learning",
    "Artificial intelligence",
    "Human-computer interaction",
  ],
  ["Medicine & health", "Biology"],
  ["Chemistry", "Materials science", "Physics"],
  ["Earth science", "Environment", "Petroleum"],
  ["Energy", "Engineering"],
  ["Mathematics & statistics"],
  ["Operations research", "Economics & business"],
  ["Psychology & education", "Society, politics & law", "Humanities & arts"],
];
const domainOf = new Map(DOMAINS.flatMap((fields, d) => fields.map((field) => [field, d] as const)));

/** What lies between two domains speaks for neither. */
export const BETWEEN: ReadonlySet<string> = new Set([
  "Geographic information",
  "Surveys & reviews",
  "Bibliometrics",
  "Medical imaging",
  "Digital health",
  "Biomedical & clinical text",
  "Legal & financial text",
  "Computational social science",
  "Remote sensing images",
  "Online & technology-based learning",
  "Learning analytics & tutoring",
  "Programming education",
  "Science policy & communication",
  "Social research methods",
]);

/** Facets with words of every field: "evaluation", "memory", "policy", "summary". They name a topic only where no other domain is spoken of more. */
export const PLAIN_WORDS: ReadonlySet<string> = new Set([
  "Security & safety",
  "Large language models",
  "Benchmarks & evaluation",
  "Empirical studies",
  "Datasets & corpora",
  "Alignment & preferences",
  "Reinforcement learning",
  "Long context & memory",
  "Multimodal models",
  "Uncertainty & calibration",
  "Fine-tuning & adaptation",
  "Inference & serving",
  "Model compression",
  "Social simulation & personas",
  "Human-AI interaction",
  "Decoding & sampling",
  "Privacy",
  "Information extraction",
  "Question answering",
  "Summarization",
  "Dialogue & conversation",
  "Morphology & phonology",
  "Discourse & pragmatics",
  "Argument & stance mining",
  "Lexical semantics",
  "Multimedia",
  "Computer vision",
  "Computer networks",
  "Marketing & consumers",
  "Cognition & perception",
  "Transfer & continual learning",
  "Interpretability & explanation",
  "Fairness & ethics of AI",
  "Planning & scheduling",
  "Game theory & economics",
  "Game playing",
  "Code changes & commits",
  "Logs & incident management",
  "Specifications & invariants",
  "Developer practice",
  "Operating systems & storage",
  "Plasma & fusion",
  "Vulnerability detection",
  "Green AI & efficiency",
]);

/** Share of a topic's papers that speak of the domain anyway: in topics with few facets none is strange. */
const GRACE = 0.05;
/** A whole field that is spoken of so many times less than another domain does not name the topic. */
const FOREIGN = 2;

/**
 * @param facets those that papers speak of. @returns for a topic and a facet, by index, true where the facet's words mean something else than the facet.
 */
export function strangers(
  groups: readonly (readonly number[])[],
  facets: readonly Subject[],
): (group: number, facet: number) => boolean {
  const size = 1 + facets.reduce((most, { papers }) => Math.max(most, papers.at(-1) ?? -1), -1);
  const groupOf = new Int32Array(size).fill(-1);
  groups.forEach((group, g) => {
    for (const paper of group) if (paper < size) groupOf[paper] = g;
  });
  const count = DOMAINS.length;
  /** Of each paper and domain: the clearest mention, the facet that it is of, and the clearest of any other facet. */
  const best = new Float64Array(size * count);
  const bestOf = new Int32Array(size * count).fill(-1);
  const next = new Float64Array(size * count);
  const mass = groups.map(() => new Float64Array(count));
  /** What its domain would lose in a topic without a facet; of a whole field what speaks of it at all. */
  const share = groups.map(() => new Float64Array(facets.length));
  facets.forEach(({ label, field, isArea, papers, weights }, f) => {
    if (isArea) {
      for (let at = 0; at < papers.length; at++) {
        const g = groupOf[papers[at]!]!;
        if (g >= 0) share[g]![f]! += weights[at]!;
      }
    }
    if (isArea || BETWEEN.has(label)) return;
    for (let at = 0; at < papers.length; at++) {
      const cell = papers[at]! * count + domainOf.get(field!)!;
      const weight = weights[at]!;
      if (weight > best[cell]!) {
        next[cell] = best[cell]!;
        best[cell] = weight;
        bestOf[cell] = f;
      } else if (weight > next[cell]!) next[cell] = weight;
    }
  });
  for (let cell = 0; cell < best.length; cell++) {
    const g = groupOf[Math.floor(cell / count)]!;
    if (g < 0 || bestOf[cell]! < 0) continue;
    mass[g]![cell % count]! += best[cell]!;
    share[g]![bestOf[cell]!]! += best[cell]! - next[cell]!;
  }
  return (g, f) => {
    const { label, field, isArea } = facets[f]!;
    const isPlain = PLAIN_WORDS.has(label);
    if (!isPlain && !isArea) return false;
    const own = domainOf.get(field!)!;
    const other = mass[g]!.reduce((most, value, d) => (d === own ? most : Math.max(most, value)), 0);
    const spoken = isArea && !isPlain ? share[g]![f]! : mass[g]![own]!;
    // A field of which the topic speaks by one facet alone is no better at home than that facet.
    const byOne = isArea ? largestOf(share[g]!, field!) : share[g]![f]!;
    const rest = spoken - byOne + GRACE * groups[g]!.length;
    return (isPlain ? rest : FOREIGN * rest) < other;
  };

  function largestOf(shares: Float64Array, field: string): number {
    return shares.reduce(
      (most, value, f) => (!facets[f]!.isArea && facets[f]!.field === field ? Math.max(most, value) : most),
      0,
    );
  }
}
