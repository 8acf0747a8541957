/** Are the topics right? Against experts' headings, beside the ways of the peers; with names, stability and speed. */
import type { Bench, BenchOptions } from "../table";
import { type CloseLook, closeLook, closeLookRow, namesToRead } from "./closeLook";
import { Comparison, resultOf } from "./comparison";
import { decimal, difference, markdown, mean } from "./figures";
import type { LabelledSet } from "./labelledSet";
import { labelledSets } from "./labelledSets";
import { openKnowledgeMaps } from "./openKnowledgeMaps";
import { orrery, orreryWords } from "./orreryWay";
import { sentenceEncoder } from "./sentenceEncoder";
import { speedRows } from "./speed";
import { tfidfLsa } from "./tfidfLsa";
import { vosviewer } from "./vosviewer";
import type { Way } from "./way";

const ways: readonly Way[] = [orrery, orreryWords, tfidfLsa, sentenceEncoder, openKnowledgeMaps, vosviewer];

/** With `--quick`: so many papers a set at most. */
const QUICK_PAPERS = 600;

export const topics: Bench = {
  id: "topics",
  question:
    "topics against experts' headings (AMI, number of groups found by each way itself), names, stability, worker time",
  async run(options) {
    const sets = labelledSets(options.quick ? QUICK_PAPERS : 0, options.sets);
    if (options.sets.join() !== "survey" && sets.every(({ kind }) => kind === "survey"))
      console.log("No labelled sets at ../shared/data/labelled: without them only the survey is looked at.");
    const seeds = options.quick ? [1, 2, 3] : [1, 2, 3, 4, 5];
    const comparison = new Comparison();
    const looks: CloseLook[] = [];
    for (const set of sets) {
      for (const way of chosenWays(options)) {
        const result = await resultOf(set, way, seeds);
        if (result) comparison.add(result);
      }
      if (set.kind !== "part" && comparison.ways.includes(orrery))
        looks.push(await closeLook(set, options.quick ? 3 : 10));
      console.error(`${set.id}, ${set.texts}: done after ${Math.round(performance.now() / 1000)} s`);
    }
    const tables = [
      comparison.bySet(),
      comparison.leads(),
      comparison.others(),
      markdown(looks.map(closeLookRow)),
    ];
    console.log(`\nAMI, mean ± spread of ${seeds.length} seeds`);
    for (const table of tables.filter(Boolean)) console.log(`\n${table}`);
    console.log();
    if (options.names) for (const look of looks) console.log(`${namesToRead(look)}\n`);
    return { rows: looks.length > 0 ? speedRows(options.quick) : [], verdict: verdict(comparison, looks) };
  },
};

function chosenWays({ ways: wanted }: BenchOptions): Way[] {
  const unknown = wanted.find((id) => !ways.some((way) => way.id === id));
  if (unknown !== undefined)
    throw new Error(`There is no way "${unknown}"; there are ${ways.map(({ id }) => id).join(", ")}.`);
  return ways.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
}

/** What the project wants to reach, and whether it is. */
function verdict(comparison: Comparison, looks: readonly CloseLook[]): string {
  const whole = (texts: LabelledSet["texts"]) => (set: LabelledSet) =>
    set.kind === "whole" && set.texts === texts;
  const software = (set: LabelledSet) => set.softwareEngineering && whole("titles")(set);
  const survey = comparison.ami(orrery, ({ kind }) => kind === "survey");
  const names = looks
    .filter(({ set }) => set.kind === "whole" && !set.machineHeadings)
    .flatMap((look) => look.names);
  const stability = looks.flatMap((look) => (look.stability.length > 0 ? [mean(look.stability)] : []));
  const lines: [
    what: string,
    value: number | null,
    wanted: number,
    write: (value: number | null) => string,
  ][] = [
    ["survey, AMI", survey, 0.45, decimal],
    ["titles, more than TF-IDF + LSA", comparison.lead(tfidfLsa, whole("titles")), 0.1, difference],
    [
      "titles, more than Open Knowledge Maps",
      comparison.lead(openKnowledgeMaps, whole("titles")),
      0.12,
      difference,
    ],
    ["abstracts, more than TF-IDF + LSA", comparison.lead(tfidfLsa, whole("abstracts")), 0.06, difference],
    ["software engineering, more than USE + LSA", comparison.lead(sentenceEncoder, software), 0, difference],
    ["names with a word of the heading", share(names.map(({ shares }) => Number(shares))), 0.85, decimal],
    ["names, token F1", share(names.map(({ f1 }) => f1)), 0.55, decimal],
    ["stability over 300 papers, mean ARI", share(stability), 0.8, decimal],
  ];
  const repeatable = looks.every((look) => look.repeatable);
  return [
    ...lines.map(([what, value, wanted, write]) => {
      const kept = value === null ? "not measured" : value >= wanted ? "reached" : "NOT REACHED";
      return `${what}: ${write(value)}, wanted ${write(wanted)}: ${kept}`;
    }),
    `repeated and shuffled: ${repeatable ? "the same" : "DIFFERS"}`,
  ].join("\n");
}

function share(values: readonly number[]): number | null {
  return values.length > 0 ? mean(values) : null;
}
