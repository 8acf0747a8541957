/** From text to the finished scene at 1,000, 10,000 and 100,000 papers: time against JSON.parse of the same text, growth, memory. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { fromRoot } from "../../project";
import { type Bench, median, milliseconds, type Row } from "../table";
import type { PipelineTimes } from "./pipelineRun";

const SIZES = [1000, 10_000, 100_000];
const RUNS = 3;
const MOST_PARSES = 40;
const MOST_GROWTH = 11;
const MOST_BYTES = 3e9;

interface Measured {
  readonly bytes: number;
  readonly runs: readonly PipelineTimes[];
  readonly memory: number;
}

export const scaleBench: Bench = {
  id: "scale",
  question: `the text of a bibliography file → scene, made papers with abstracts, each size in a process of its own (median of ${RUNS}; quick: one run, without the largest)`,
  async run({ quick }) {
    const rows: Row[] = [];
    const totals = new Map<number, number>();
    let verdict = "The set that papers are made after is not beside the project.";
    for (const size of quick ? SIZES.slice(0, 2) : SIZES) {
      const measured = await measure(size, quick ? 1 : RUNS);
      if (!measured) return { rows, verdict };
      const middle = (of: (times: PipelineTimes) => number) => median(measured.runs.map(of));
      const total = middle((times) => times.total);
      totals.set(size, total);
      const stages = Object.keys(measured.runs[0]!.stages);
      rows.push({
        papers: size.toLocaleString("en-GB"),
        text: `${(measured.bytes / 1e6).toFixed(1)} MB`,
        "JSON.parse": milliseconds(middle(({ parse }) => parse)),
        reading: milliseconds(middle(({ read }) => read)),
        ...Object.fromEntries(
          stages.map((stage) => [
            stage.toLowerCase(),
            milliseconds(middle((times) => times.stages[stage] ?? 0)),
          ]),
        ),
        scene: milliseconds(middle(({ scene }) => scene)),
        "text → scene": milliseconds(total),
        "× JSON.parse": (total / middle(({ parse }) => parse)).toFixed(0),
        "longest step": milliseconds(middle(({ longestStep }) => longestStep)),
        memory: `${(measured.memory / 1e9).toFixed(2)} GB`,
      });
      const growth = (totals.get(100_000) ?? NaN) / (totals.get(10_000) ?? NaN);
      verdict = `Wanted: at most ${MOST_PARSES} times JSON.parse; from 10,000 to 100,000 at most ${MOST_GROWTH} times the time (here ${growth.toFixed(1)}); ${MOST_BYTES / 1e9} GB at most.`;
    }
    return { rows, verdict };
  },
};

async function measure(size: number, runs: number): Promise<Measured | null> {
  const script = fromRoot("scripts/bench/scale/oneSize.ts");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "--max-old-space-size=8000", script, String(size), String(runs)],
    { maxBuffer: 1e8, cwd: fromRoot(".") },
  );
  return JSON.parse(stdout.trim().split("\n").at(-1)!) as Measured | null;
}
