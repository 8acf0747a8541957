/** `npx tsx tools/train-embedding/main.ts PAPERS.jsonl.gz OUT [--limit N]`: trains the table of word vectors that ships. */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readCorpus } from "./corpus";
import { shippedRecipe } from "./recipe";
import { trainTable } from "./trainTable";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { limit: { type: "string" } },
});
const [corpus, out] = positionals;
const limit = values.limit === undefined ? Infinity : Number(values.limit);
if (corpus === undefined || out === undefined || positionals.length > 2 || !(limit >= 1))
  throw new Error("Usage: npx tsx tools/train-embedding/main.ts PAPERS.jsonl.gz OUT [--limit N]");

const started = performance.now();
const bytes = await trainTable(readCorpus(corpus, limit), shippedRecipe, (line) => {
  process.stdout.write(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}\n`);
});
writeFileSync(out, bytes);
process.stdout.write(`${out}: ${bytes.length} bytes\n`);
