/**
 * Five planted fields of papers, all of them invented for these tests: no such paper exists. Titles and summaries are strewn with what
 * must not become a name: words of the hub's title, names of systems, numerals, verbs of reporting.
 */
import { seededRandom } from "../../src/lib/random";
import type { Bibliography, Paper } from "../../src/model/bibliography";
import { bibliographyOf } from "./make";

export interface Planted {
  readonly bibliography: Bibliography;
  /** Paper id → the field that it was written for. */
  readonly fields: ReadonlyMap<string, string>;
}

/** Its words stand in most of the titles below. */
const plantedHubTitle = "Weather Indoors: A Made-Up Survey";

/** Names that the titles give systems of theirs, each in more than one paper. */
export const plantedSystems = ["Hivekin", "Spoq3", "LeafOracle", "Tailwhip", "DingBench"];

const WRITTEN: Readonly<Record<string, readonly (readonly [title: string, summary: string])[]>> = {
  bees: [
    ["Hivekin: honey bees on a windowsill in indoor weather", "Shows how honey bees keep a bee hive warm."],
    [
      "Honey bees and the smell of wet carpets",
      "Three honey bees were followed for seven days through a kitchen.",
    ],
    [
      "Queen bees that dislike indoor weather",
      "Reports that queen bees leave the bee hive when a door is slammed.",
    ],
    [
      "How warm is a bee hive in a cupboard?",
      "Hivekin measures a bee hive and its honey bees at 31.5 degrees.",
    ],
    [
      "Two queen bees, one teapot-shaped bee hive",
      "Finds that queen bees share a bee hive for nine minutes.",
    ],
    ["Dancing honey bees and the weather of corridors", "Proposes to read the dances of honey bees aloud."],
    ["Counting honey bees with Hivekin", "Hivekin counts honey bees 4 times faster than a grandmother."],
    ["A bee hive made of newspapers", "Describes a bee hive that honey bees read before moving in."],
    ["Winter sleep of queen bees under a sofa", "Demonstrates that queen bees snore, and honey bees do not."],
  ],
  bicycles: [
    ["Spoq3: bicycle wheels in indoor weather", "Shows that bicycle wheels bend when nobody looks."],
    ["Spoke tension of bicycle wheels in a hallway", "Measures spoke tension with two fingers and one ear."],
    ["Seven bicycle wheels and no bicycle", "Reports what bicycle wheels do when the spoke tension is lost."],
    ["Spoke tension under a humid ceiling", "Finds that spoke tension follows the weather of the bathroom."],
    ["Truing bicycle wheels with Spoq3", "Spoq3 straightens bicycle wheels by asking them kindly."],
    ["Bicycle wheels as clocks for the indoor weather", "Proposes bicycle wheels of 28 spokes as clocks."],
    ["Singing spokes: spoke tension by ear", "Demonstrates spoke tension to a choir of 12 cyclists."],
    ["Rust on bicycle wheels in a dry drawer", "Describes rust that bicycle wheels caught from a spoon."],
    ["Loose spoke tension and slow bicycle wheels", "Spoq3 improves spoke tension by 3.2% in dreams."],
  ],
  tea: [
    [
      "LeafOracle: tea leaves that foretell indoor weather",
      "Shows that tea leaves foretell rain in the pantry.",
    ],
    ["Brewing time of green tea in a cold room", "Measures the brewing time of green tea with an hourglass."],
    ["Tea leaves at the bottom of 40 cups", "Reports how tea leaves settle when the brewing time is long."],
    ["Green tea and the weather over a saucer", "Finds clouds over green tea after four minutes."],
    ["Reading tea leaves with LeafOracle", "LeafOracle reads tea leaves aloud in a low voice."],
    ["Does green tea remember its brewing time?", "Proposes that tea leaves keep a diary."],
    ["Brewing time by the length of a song", "Demonstrates brewing time for green tea with six songs."],
    ["Lost tea leaves in the indoor weather", "Describes tea leaves that were found behind a radiator."],
    [
      "Patient tea leaves, hasty brewing time",
      "LeafOracle improves the brewing time of green tea by a yawn.",
    ],
  ],
  kites: [
    ["Tailwhip: kite tails in indoor weather", "Shows how kite tails knot round a lamp."],
    ["Kite strings across a ballroom", "Measures the pull of kite strings with a kitchen scale."],
    ["Nine paper kites under one ceiling", "Reports that paper kites fear kite strings of wool."],
    ["Kite tails longer than the house", "Finds that kite tails steady paper kites in draughts."],
    ["Untangling kite strings with Tailwhip", "Tailwhip unties kite strings in 2 hours."],
    [
      "Paper kites and the weather of staircases",
      "Proposes stairs for launching paper kites by kite strings.",
    ],
    ["The colour of kite tails", "Demonstrates that kite tails look best on paper kites at noon."],
    ["Kite strings that hum indoors", "Describes the hum of kite strings in a draught of weather."],
    ["Folding paper kites from maps", "Tailwhip improves paper kites and their kite tails five times."],
  ],
  bells: [
    [
      "DingBench: church bells heard as indoor weather",
      "Shows how church bells ring when a cloud sits down.",
    ],
    ["Bell ropes and sore hands", "Measures bell ropes before and after 100 weddings."],
    ["Cracked church bells in a cellar", "Reports the sound of church bells without bell ropes."],
    ["Bell towers built of biscuits", "Finds that bell towers of biscuits carry small church bells."],
    ["Scoring church bells on DingBench", "DingBench scores church bells from zero to eleven."],
    ["Bell ropes in the weather of attics", "Proposes bell ropes of liquorice for bell towers."],
    ["Eight church bells that disagree", "Demonstrates church bells to a meeting of neighbours."],
    ["The shadow of bell towers at breakfast", "Describes bell towers, bell ropes and toast."],
    ["Quiet church bells for indoor weather", "DingBench improves bell ropes by tying two of them."],
  ],
};

/** Forty-five papers, nine a field, in an order that mixes the fields. */
export function writtenPapers(): Planted {
  const rows = Object.entries(WRITTEN).flatMap(([field, papers]) =>
    papers.map(([title, summary], k) => ({ field, title, summary, k })),
  );
  rows.sort((a, b) => a.k - b.k || (a.field < b.field ? -1 : 1));
  return planted(rows);
}

/** What the generated papers of a field speak of; each phrase recurs in a good part of them. */
const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  bees: ["honey bees", "queen bees", "bee hives", "beeswax candles"],
  bicycles: ["bicycle wheels", "spoke tension", "saddle springs", "brake cables"],
  tea: ["tea leaves", "green tea", "brewing time", "porcelain cups"],
  kites: ["kite strings", "paper kites", "kite tails", "draught maps"],
  bells: ["church bells", "bell ropes", "bell towers", "bronze casting"],
};
const PLACES = ["attic", "bathroom", "cellar", "corridor", "cupboard", "garden shed", "kitchen", "staircase"];
const FRAMES: readonly ((a: string, b: string, place: string, n: number) => string)[] = [
  (a, b, place, n) => `${n} notes on ${a} and ${b} in the ${place}`,
  (a, b, place) => `Why ${a} improve ${b}: indoor weather of a ${place}`,
  (a, b, place, n) => `Machine${n}: ${a} without ${b} in a ${place}`,
  (a, b, place) => `Novel findings about ${b} reveal ${a} (${place})`,
];

/** Papers put together by chance from phrases of their field: enough of them for the way of large sets. */
export function generatedPapers(perField: number, seed = 1): Planted {
  const random = seededRandom(seed);
  const pick = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)]!;
  const rows = Array.from({ length: perField }, (_, k) =>
    Object.entries(SUBJECTS).map(([field, subjects]) => {
      const first = pick(subjects);
      const second = pick(subjects.filter((subject) => subject !== first));
      const title = pick(FRAMES)(first, second, pick(PLACES), k + 2);
      return { field, title, summary: `Made-up paper ${k + 1} shows ${second} beside ${first}.` };
    }),
  );
  return planted(rows.flat());
}

function planted(rows: readonly { field: string; title: string; summary: string }[]): Planted {
  const papers = rows.map(({ title, summary }, i): Paper => ({ id: `made:${i}`, title, summary }));
  return {
    bibliography: bibliographyOf(papers, plantedHubTitle),
    fields: new Map(papers.map(({ id }, i) => [id, rows[i]!.field])),
  };
}
