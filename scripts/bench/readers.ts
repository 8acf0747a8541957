/**
 * Reading files of about 10 MB whole, records cleaned, as a ratio to `JSON.parse` of the papers that were read, written as JSON and repeated to
 * as many bytes; and 100,000 works of OpenAlex that are stored nowhere.
 */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { sources } from "../../src/sources/index";
import { sourceInput } from "../../src/sources/input/sourceInput";
import { fromRoot } from "../project";
import { CORPORA, type Corpus, textOf } from "./readers/corpora";
import { WORKS_SCRIPT, type WorksReport } from "./readers/openAlexWorks";
import { RIVALS } from "./readers/rivals";
import { type Bench, median, type Row, timed, timedLater } from "./table";

const RUNS = 3;
const MEGABYTE = 1e6;
/** Held: papers with their abstracts, about 6 kB each with 34 references, and what the engine leaves lying about until it must tidy up. */
const MOST_MEMORY = 2_000;
/** Merging and linking of 100,000 works, in ms. */
const LONGEST_JOINING = 2_000;

export const readersBench: Bench = {
  id: "readers",
  question: `files of about 10 MB (real ones repeated, with other ids each time) → papers; median of ${RUNS}, as a ratio to JSON.parse of the same papers`,
  async run({ quick }) {
    const rows: Row[] = [];
    for (const corpus of CORPORA) rows.push(await rowOf(corpus, (quick ? 2 : 10) * MEGABYTE));
    const report = await worksReport(quick ? 10_000 : 100_000);
    return { rows, verdict: verdictOf(report) };
  },
};

async function rowOf(corpus: Corpus, length: number): Promise<Row> {
  const { id } = corpus;
  const source = sources.find((each) => each.id === id)!;
  const text = textOf(corpus, length);
  const bytes = new TextEncoder().encode(text);
  const input = await sourceInput(bytes, id);
  const times: number[] = [];
  let json = "[]";
  let counts = { records: 0, refused: 0 };
  for (let run = 0; run < RUNS; run++) {
    const { ms, value } = await timedLater(async () => source.read([input], {}));
    times.push(ms);
    const { papers, files } = value.bibliography;
    json = JSON.stringify(papers);
    counts = files?.[0] ?? counts;
  }
  const again = Math.max(1, Math.round(bytes.length / json.length));
  const papersAsJson = `[${Array<string>(again).fill(json).join(",")}]`;
  const parsing = median(Array.from({ length: RUNS }, () => timed(() => JSON.parse(papersAsJson)).ms));
  const speed = speedOf(bytes.length, median(times));
  const jsonSpeed = speedOf(papersAsJson.length, parsing);
  const { count } = (await import(`../formats/counts/${id}.ts`)) as { count: (text: string) => number };
  return {
    format: corpus.kind ? `${source.label}: ${corpus.kind}` : source.label,
    "MB/s": speed.toFixed(0),
    "of JSON.parse": (speed / jsonSpeed).toFixed(2),
    read: `${counts.records} of ${count(text)}${counts.refused > 0 ? `, ${counts.refused} refused` : ""}`,
    ...besides(corpus, text, speed),
  };
}

/** What the library that a user would take instead does with the text, or with a part of it. */
function besides(corpus: Corpus, whole: string, speed: number): Row {
  const rival = RIVALS.get(corpus.id);
  if (!rival) return { "instead of": "", "its MB/s": "", "we are": "", "its records": "" };
  const text = rival.most < whole.length ? textOf(corpus, rival.most) : whole;
  const part = text === whole ? "" : ` of ${(text.length / MEGABYTE).toFixed(1)} MB`;
  try {
    const runs = Array.from({ length: RUNS }, () => timed(() => rival.records(text)));
    const rivalSpeed = speedOf(text.length, median(runs.map(({ ms }) => ms)));
    return {
      "instead of": rival.name,
      "its MB/s": rivalSpeed.toPrecision(2),
      "we are": `${(speed / rivalSpeed).toPrecision(2)} ×`,
      "its records": `${runs[0]!.value}${part}`,
    };
  } catch (error) {
    const [what = ""] = String(error).split("\n");
    return {
      "instead of": rival.name,
      "its MB/s": "",
      "we are": "",
      "its records": `none: ${what.slice(0, 50)}`,
    };
  }
}

/** MB/s. */
function speedOf(bytes: number, ms: number): number {
  return bytes / MEGABYTE / (ms / 1000);
}

async function worksReport(works: number): Promise<WorksReport> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--import",
    "tsx",
    fromRoot(WORKS_SCRIPT),
    "--works",
    String(works),
  ]);
  return JSON.parse(stdout) as WorksReport;
}

function verdictOf(report: WorksReport): string {
  const { works, read, references, citations, megabytes, making, reading, joining, joiningHalf } = report;
  const { memoryBefore, memoryPeak } = report;
  const share = works / 100_000;
  const kept = (value: number, most: number) => (value <= most * share ? "kept" : "NOT kept");
  const [before, peak] = [memoryBefore.toFixed(0), memoryPeak.toFixed(0)];
  return [
    `${works} works of OpenAlex, ${megabytes.toFixed(0)} MB of JSON lines made while they are read: ${read} read with ${references} references in ${seconds(reading)} (${speedOf(megabytes * MEGABYTE, reading).toFixed(0)} MB/s; making the text, ${seconds(making)}, left out).`,
    `Peak of memory ${peak} MB (${before} MB before the first work), limit for 100,000: ${MOST_MEMORY} MB, ${memoryPeak <= Math.max(MOST_MEMORY * share, 600) ? "kept" : "NOT kept"}.`,
    `Merging and linking: ${seconds(joining)} (half of the works ${seconds(joiningHalf)}), ${citations} citations; limit for 100,000: ${seconds(LONGEST_JOINING)}, ${kept(joining, LONGEST_JOINING)}.`,
  ].join("\n");
}

function seconds(ms: number): string {
  return `${(ms / 1000).toPrecision(2)} s`;
}
