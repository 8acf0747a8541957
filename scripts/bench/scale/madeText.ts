/**
 * Made papers whose words follow a real set: each is written after one paper of it by a chain of word pairs (Markov, order one) that follows
 * that paper, the papers of its area and all papers in turn, so that frequencies, sentence lengths and areas are those of the set; and as in real text
 * new words go on appearing (Heaps' law), made of syllables. They are there for size and speed, not to be read.
 */
import { existsSync, readFileSync } from "node:fs";
import { type Random, seededRandom } from "../../../src/lib/random";
import type { Bibliography, Paper } from "../../../src/model/bibliography";
import { fromRoot } from "../../project";

const MODEL = "../shared/data/labelled/aaai2022_area.jsonl";
/** How often a word follows the paper written after, and how often the area; else it follows the whole set. */
const AFTER_PAPER = 0.45;
const AFTER_AREA = 0.9;
/** Share of words that are of syllables: 10,000 papers then have about as many distinct words as 10,000 real abstracts have, 39,000. */
const NEW_WORDS = 0.016;
const END = "";
const SYLLABLES = [
  "ba",
  "cor",
  "den",
  "fi",
  "gra",
  "hel",
  "ix",
  "jo",
  "kan",
  "lu",
  "mer",
  "nov",
  "or",
  "pra",
  "qui",
  "ron",
  "sta",
  "tem",
  "vi",
  "zon",
];

interface Model {
  readonly papers: readonly {
    readonly area: string;
    readonly year?: number;
    readonly title: Chain;
    readonly abstract: Chain;
  }[];
  readonly areas: ReadonlyMap<string, { readonly title: Chain; readonly abstract: Chain }>;
  readonly all: { readonly title: Chain; readonly abstract: Chain };
}

/** Word → the words that follow it, each as often as it does; under "" those that begin a text, and "" where one ends. */
type Chain = Map<string, string[]>;

/** Null where the set they are written after is not at hand. The same for the same arguments. */
export function madeBibliography(count: number, seed = 1): Bibliography | null {
  const file = fromRoot(MODEL);
  if (!existsSync(file)) return null;
  const model = modelOf(readFileSync(file, "utf8"));
  const random = seededRandom(seed);
  const papers = Array.from({ length: count }, (_, i): Paper => {
    const parent = model.papers[Math.floor(random() * model.papers.length)]!;
    const area = model.areas.get(parent.area)!;
    return {
      id: `made:${i}`,
      title: written([parent.title, area.title, model.all.title], random, 24),
      abstract: written([parent.abstract, area.abstract, model.all.abstract], random, 300),
      ...(parent.year === undefined ? {} : { year: parent.year }),
    };
  });
  return {
    type: "orrery-bibliography",
    version: 1,
    format: "made",
    origin: "made papers",
    hub: { id: "made:hub", title: "A made survey" },
    papers,
    citations: papers.map(({ id }) => ({ source: id, target: "made:hub" })),
    notes: [],
    files: [],
    merges: [],
  };
}

function modelOf(lines: string): Model {
  const areas = new Map<string, { title: Chain; abstract: Chain }>();
  const all = { title: new Map(), abstract: new Map() };
  const papers = lines
    .trim()
    .split("\n")
    .map((line) => {
      const record = JSON.parse(line) as { title: string; abstract?: string; label: string; year?: number };
      const own = { title: new Map(), abstract: new Map() };
      const area = areas.get(record.label) ?? { title: new Map(), abstract: new Map() };
      areas.set(record.label, area);
      for (const chains of [own, area, all]) {
        learn(chains.title, record.title);
        learn(chains.abstract, record.abstract ?? record.title);
      }
      return { area: record.label, ...(record.year === undefined ? {} : { year: record.year }), ...own };
    });
  return { papers, areas, all };
}

function learn(chain: Chain, text: string): void {
  let before = END;
  for (const word of [...text.split(/\s+/), END]) {
    const following = chain.get(before);
    if (following) following.push(word);
    else chain.set(before, [word]);
    before = word;
  }
}

/** @param chains of the paper, its area and all papers; the next one is asked where a word has no follower in one. */
function written(chains: readonly [Chain, Chain, Chain], random: Random, most: number): string {
  const words: string[] = [];
  let before = END;
  while (words.length < most) {
    const chance = random();
    const first = chance < AFTER_PAPER ? 0 : chance < AFTER_AREA ? 1 : 2;
    const following = chains[first]!.get(before) ?? chains[1].get(before) ?? chains[2].get(before)!;
    before = following[Math.floor(random() * following.length)]!;
    // A text of a word or two says too little to end there.
    if (before === END) {
      if (words.length > 3) break;
      continue;
    }
    words.push(random() < NEW_WORDS ? newWord(random) : before);
  }
  return words.join(" ");
}

function newWord(random: Random): string {
  return Array.from(
    { length: 2 + Math.floor(random() * 3) },
    () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]!,
  ).join("");
}
