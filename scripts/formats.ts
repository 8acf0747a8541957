/**
 * `npm run formats [-- --write] [-- --all]`: every real file of ../shared/data through the readers, a row a format, as Markdown. `--write`
 * puts the table into docs/formats.md, `--all` lists every file.
 */
import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { sources } from "../src/sources/index";
import { hasRealFiles, realInputs } from "./formats/files";
import { type Outcome, outcomeOf } from "./formats/outcome";
import { asMain, fromRoot } from "./project";

const PAGE = "docs/formats.md";
const TABLE = /(<!-- formats: begin -->\n)[\s\S]*?(<!-- formats: end -->)/;

/** At most this many kinds of sentence a row. */
const MOST_KINDS = 4;

await asMain(import.meta.url, async () => {
  const { values } = parseArgs({ options: { write: { type: "boolean" }, all: { type: "boolean" } } });
  if (!hasRealFiles()) {
    console.log("The real files (../shared/data) are not here: there is nothing to read.");
    return;
  }
  const outcomes: Outcome[] = [];
  for await (const group of realInputs()) outcomes.push(await outcomeOf(group));
  if (values.all) for (const outcome of outcomes) console.log(line(outcome));
  const table = tableOf(outcomes);
  console.log(table);
  if (!values.write) return;
  const page = await readFile(fromRoot(PAGE), "utf8");
  await writeFile(
    fromRoot(PAGE),
    page.replace(TABLE, (_all, begin: string, end: string) => `${begin}${table}\n${end}`),
  );
});

function line({ name, format, entries, read, refused, sentence }: Outcome): string {
  const counted = entries === null ? "" : entries === read + refused ? "" : ` BUT ${entries} entries`;
  return `${name}: ${format ?? "of no known kind"}, ${sentence ?? `read ${read}, refused ${refused}${counted}`}`;
}

function tableOf(outcomes: readonly Outcome[]): string {
  const rows = sources.flatMap(({ id, label }) => {
    const own = outcomes.filter(({ format }) => format === id);
    return own.length === 0 ? [] : [row(label, own)];
  });
  const unknown = outcomes.filter(({ format }) => format === null);
  return [
    "| format | files | refused whole | entries | read | refused | why, and what was lost or repaired |",
    "|---|--:|--:|--:|--:|--:|---|",
    ...rows,
    ...(unknown.length > 0 ? [row("of no known kind", unknown)] : []),
  ].join("\n");
}

function row(label: string, own: readonly Outcome[]): string {
  const whole = own.filter(({ sentence }) => sentence !== null);
  const readable = own.filter(({ sentence }) => sentence === null);
  const sum = (of: (outcome: Outcome) => number) =>
    readable.reduce((total, outcome) => total + of(outcome), 0);
  const counted = readable.filter(({ entries }) => entries !== null);
  const wrong = counted.filter(({ entries, read, refused }) => entries !== read + refused);
  const entries =
    counted.length === 0 ? "–" : String(sum((outcome) => outcome.entries ?? outcome.read + outcome.refused));
  const why = commonest([
    ...whole.map(({ sentence }) => `whole: ${sentence}`),
    ...readable.flatMap(({ refusals, notes }) => [...refusals, ...notes].map(({ what }) => what)),
  ]);
  const cells = [
    label,
    own.length,
    whole.length,
    entries,
    sum(({ read }) => read),
    sum(({ refused }) => refused),
  ];
  return `| ${[...cells, [...(wrong.length > 0 ? [`**${wrong.length} files with another sum**`] : []), ...why].join("; ")].join(" | ")} |`;
}

/** Sentences without what they quote and count, the commonest first, each with how often it was said. */
function commonest(sentences: readonly string[]): string[] {
  const kinds = new Map<string, number>();
  for (const sentence of sentences) {
    const kind = sentence
      .replace(/["“][^"”]*["”]/g, "“…”")
      .replace(/\d[\d,.]*\d|\d/g, "n")
      .replace(/\|/g, "/")
      .replace(/</g, "&lt;")
      .slice(0, 140);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return [...kinds]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_KINDS)
    .map(([kind, times]) => `${kind} (${times} ×)`);
}
