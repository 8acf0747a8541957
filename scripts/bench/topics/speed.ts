/**
 * Worker time from bibliography to topics, without the layout, against JSON.parse of the same bibliography in the same run. Time of the
 * processor, not of the clock: what else the machine does changes it little.
 */
import { readFileSync } from "node:fs";
import type { Bibliography } from "../../../src/model/bibliography";
import { readInputs } from "../../../src/reading";
import { fromRoot } from "../../project";
import { median, milliseconds, type Row } from "../table";
import { allLabelledPapers } from "./labelledSets";
import { graphOf, groupingOf, topicsOf } from "./orreryWay";
import { shuffled } from "./shuffled";

const PAGE = "survey-code-generation.txt";
/** A single one takes too little time to be measured. */
const PARSED = 30;
/** Limits of the project for papers with titles, in milliseconds on the machine that it is made on. */
const LIMITS: readonly (readonly [papers: number, ms: number])[] = [
  [50, 100],
  [1_000, 1_000],
  [10_000, 5_000],
];

export function speedRows(quick: boolean): Row[] {
  const rows = [measured("the survey, titles and summaries", surveyPage, quick ? 5 : 9)];
  const papers = allLabelledPapers();
  const titles = shuffled(papers, 1).map(({ abstract: _, ...paper }) => paper);
  const withAbstract = shuffled(
    papers.filter(({ abstract }) => abstract),
    1,
  );
  const part = (of: Bibliography["papers"], size: number): Bibliography => ({
    ...surveyPage,
    hub: { id: "hub", title: "" },
    papers: of.slice(0, size),
    citations: [],
  });
  if (titles.length >= 1_000) rows.push(measured("titles", part(titles, 1_000), 5));
  if (withAbstract.length >= 1_000)
    rows.push(measured("titles and abstracts", part(withAbstract, 1_000), quick ? 1 : 3));
  if (titles.length >= 10_000) rows.push(measured("titles", part(titles, 10_000), quick ? 1 : 3));
  return rows;
}

const bytes = new Uint8Array(readFileSync(fromRoot(`data/${PAGE}`)));
const { bibliography: surveyPage } = await readInputs([{ bytes, name: PAGE }]);

function measured(texts: string, bibliography: Bibliography, runs: number): Row {
  const json = JSON.stringify(bibliography);
  const times = {
    parse: [] as number[],
    graph: [] as number[],
    group: [] as number[],
    describe: [] as number[],
  };
  // One run more, not counted, warms the engine up as the worker is by a first map.
  for (let run = 0; run <= runs; run++) {
    const parse = processorTime(() => {
      for (let i = 0; i < PARSED; i++) JSON.parse(json);
    });
    const graph = processorTime(() => graphOf(bibliography));
    const grouping = processorTime(() => groupingOf(bibliography, graph.value, 1));
    const topics = processorTime(() => topicsOf(bibliography, graph.value, grouping.value));
    if (run === 0 && runs > 1) continue;
    times.parse.push(parse.ms / PARSED);
    times.graph.push(graph.ms);
    times.group.push(grouping.ms);
    times.describe.push(topics.ms);
  }
  const [parse, graph, group, describe] = [times.parse, times.graph, times.group, times.describe].map(median);
  const all = graph! + group! + describe!;
  const papers = bibliography.papers.length;
  const limit = LIMITS.find(([size]) => size === papers && texts !== "titles and abstracts")?.[1];
  return {
    papers: `${papers}`,
    texts,
    "JSON.parse": milliseconds(parse!),
    graph: milliseconds(graph!),
    groups: milliseconds(group!),
    "names, evidence": milliseconds(describe!),
    all: milliseconds(all),
    "of JSON.parse": `${Math.round(all / parse!)} ×`,
    limit: limit === undefined ? "–" : `${limit} ms${all > limit ? ": OVER" : ""}`,
  };
}

/** Milliseconds that the threads of this process have worked for one call. */
function processorTime<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const start = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(start);
  return { ms: (user + system) / 1000, value };
}
