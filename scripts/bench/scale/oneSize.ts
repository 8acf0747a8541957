/**
 * From the text of a bibliography file to the finished scene, in a process of its own, so that its memory is that of this alone. Started by
 * scale.ts with the number of papers and of runs; prints what it measured as JSON.
 */
import { madeBibliography } from "./madeText";
import { pipelineRun } from "./pipelineRun";

const [count, runs] = process.argv.slice(2).map(Number) as [number, number];
const bibliography = madeBibliography(count);
if (!bibliography) {
  console.log("null");
} else {
  const bytes = new TextEncoder().encode(JSON.stringify(bibliography));
  const measured: Awaited<ReturnType<typeof pipelineRun>>[] = [];
  for (let run = 0; run < runs; run++) measured.push(await pipelineRun(bytes));
  console.log(
    JSON.stringify({ bytes: bytes.length, runs: measured, memory: process.resourceUsage().maxRSS * 1024 }),
  );
}
