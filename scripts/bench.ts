/**
 * `npm run bench [-- NAME …]`: ratios within one run, quality beside time. Without a name all of them. For topics: `--quick`, `--names`,
 * `--sets a,b`, `--ways a,b`.
 */
import { arch, cpus, platform } from "node:os";
import { parseArgs } from "node:util";
import { exportsBench } from "./bench/exports";
import { firstMap } from "./bench/firstMap";
import { layoutBench } from "./bench/layout/layout";
import { pageToPicture } from "./bench/pageToPicture";
import { pan } from "./bench/pan";
import { readersBench } from "./bench/readers";
import { scaleBench } from "./bench/scale/scale";
import { scriptSize } from "./bench/scriptSize";
import type { Bench } from "./bench/table";
import { printTable } from "./bench/table";
import { topics } from "./bench/topics/topics";
import { asMain } from "./project";

const benches: readonly Bench[] = [
  pageToPicture,
  scriptSize,
  firstMap,
  exportsBench,
  topics,
  readersBench,
  layoutBench,
  scaleBench,
  pan,
];

await asMain(import.meta.url, async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: "boolean", default: false },
      names: { type: "boolean", default: false },
      sets: { type: "string", default: "" },
      ways: { type: "string", default: "" },
    },
  });
  const list = (text: string) => text.split(",").filter(Boolean);
  const options = { ...values, sets: list(values.sets), ways: list(values.ways) };
  const unknown = positionals.find((name) => !benches.some(({ id }) => id === name));
  if (unknown !== undefined)
    throw new Error(`There is no bench "${unknown}"; there are ${benches.map(({ id }) => id).join(", ")}.`);
  const [cpu] = cpus();
  console.log(
    `${cpu?.model.trim() ?? "unknown processor"} × ${cpus().length}, ${platform()} ${arch()}, Node ${process.version}`,
  );
  for (const bench of benches) {
    if (positionals.length > 0 && !positionals.includes(bench.id)) continue;
    console.log(`\n${bench.id}: ${bench.question}`);
    const { rows, verdict } = await bench.run(options);
    printTable(rows);
    console.log(verdict);
  }
});
