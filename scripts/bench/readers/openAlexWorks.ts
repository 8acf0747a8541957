/**
 * JSON lines of OpenAlex, made while they are read and stored nowhere → how fast and in how much memory they are read, put together and linked.
 * A process of its own, as the peak of its memory is what is measured.
 */
import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { createGunzip } from "node:zlib";
import type { Bibliography } from "../../../src/model/bibliography";
import type { Reading } from "../../../src/model/mapFile";
import { Meter, streamedInput } from "../../../src/sources/input/sourceInput";
import { putTogether } from "../../../src/sources/merge/putTogether";
import { openAlex } from "../../../src/sources/openalex";
import { load } from "../../../tests/contracts/fixtures";
import { asMain, fromRoot } from "../../project";

/** Times in ms, memory in MB: of the process before and, at its peak, after reading. */
export interface WorksReport {
  readonly works: number;
  readonly read: number;
  readonly references: number;
  readonly citations: number;
  readonly megabytes: number;
  readonly making: number;
  readonly reading: number;
  readonly memoryBefore: number;
  readonly memoryPeak: number;
  /** Merging and linking: of half of the works, and of all. */
  readonly joiningHalf: number;
  readonly joining: number;
}

/** Where this file is, for the process that starts it. */
export const WORKS_SCRIPT = "scripts/bench/readers/openAlexWorks.ts";

/** So many real works are told again and again, with other ids and titles each time. */
const PATTERNS = 400;
const REAL = fromRoot("../shared/data/api/openalex/idb_works_full_raw.jsonl.gz");
const MEGABYTE = 1e6;

await asMain(import.meta.url, async () => {
  const { values } = parseArgs({ options: { works: { type: "string", default: "100000" } } });
  console.log(JSON.stringify(await measured(Number(values.works))));
});

async function measured(works: number): Promise<WorksReport> {
  const patterns = await patternsOf();
  let bytes = 0;
  const started = performance.now();
  for (const chunk of chunksOf(patterns, works)) bytes += chunk.length;
  const making = performance.now() - started;

  const meter = new Meter(bytes);
  const chunks = async function* () {
    yield* chunksOf(patterns, works);
  };
  const input = await streamedInput(() => meter.counted(chunks()), "works.jsonl", meter);
  const memoryBefore = process.memoryUsage.rss() / MEGABYTE;
  const begun = performance.now();
  const reading = await openAlex.read([input], {});
  const readingTime = performance.now() - begun - making;
  const memoryPeak = (process.resourceUsage().maxRSS * 1024) / MEGABYTE;

  const { bibliography } = reading;
  const half = { ...bibliography, papers: bibliography.papers.slice(0, works / 2) };
  const joiningHalf = joinedIn({ bibliography: half }).ms;
  const { ms: joining, joined } = joinedIn(reading);
  return {
    works,
    read: bibliography.files?.[0]?.records ?? 0,
    references: bibliography.papers.reduce((sum, paper) => sum + (paper.references?.length ?? 0), 0),
    citations: joined.citations.length,
    megabytes: bytes / MEGABYTE,
    making,
    reading: readingTime,
    memoryBefore,
    memoryPeak,
    joiningHalf,
    joining,
  };
}

function joinedIn(reading: Reading): { readonly ms: number; readonly joined: Bibliography } {
  const begun = performance.now();
  const { bibliography } = putTogether(null, [{ name: "works.jsonl", reading }], () => {});
  return { ms: performance.now() - begun, joined: bibliography };
}

/** Works cut where the number of the round comes in: behind `W`, into DOIs, before titles. */
type Pattern = readonly string[];

async function patternsOf(): Promise<readonly Pattern[]> {
  const patterns: Pattern[] = [];
  for await (const line of realWorks()) {
    patterns.push(
      line.split(
        /(?<=openalex\.org\/W)(?=\d)|(?<=doi\.org\/10\.\d{4,9}\/)|(?<="(?:title|display_name)":\s?")/,
      ),
    );
    if (patterns.length === PATTERNS) break;
  }
  return patterns;
}

function realWorks(): AsyncIterable<string> | readonly string[] {
  if (existsSync(REAL)) return createInterface({ input: createReadStream(REAL).pipe(createGunzip()) });
  const { results } = JSON.parse(new TextDecoder().decode(load("openalex.json"))) as { results: unknown[] };
  return results.map((work) => JSON.stringify(work));
}

/** About a megabyte each. */
function* chunksOf(patterns: readonly Pattern[], works: number): Generator<Uint8Array, void> {
  const encoder = new TextEncoder();
  let lines: string[] = [];
  let length = 0;
  for (let made = 0; made < works; made++) {
    const line = patterns[made % patterns.length]!.join(String(1 + Math.floor(made / patterns.length)));
    lines.push(line, "\n");
    length += line.length + 1;
    if (length < MEGABYTE && made < works - 1) continue;
    yield encoder.encode(lines.join(""));
    lines = [];
    length = 0;
  }
}
