/** One input of the real files → what became of it: entries by an independent count, read, refused, and the sentences. */
import { readdirSync } from "node:fs";
import type { Note } from "../../src/model/bibliography";
import { InputError } from "../../src/model/inputError";
import type { SourceInput } from "../../src/model/plugins";
import { bestSource, readInput } from "../../src/sources/read";
import { fromRoot } from "../project";
import type { Group } from "./files";

export interface Outcome {
  readonly name: string;
  /** Id of the source; null: no source knows it. */
  readonly format: string | null;
  /** Null where no independent count is written for the format. */
  readonly entries: number | null;
  readonly read: number;
  readonly refused: number;
  /** The whole was refused with this sentence. */
  readonly sentence: string | null;
  readonly refusals: readonly Note[];
  readonly notes: readonly Note[];
}

type Count = { count(content: never, more?: readonly never[]): number };

/** Source id → the module that counts its entries by another way than the reader's. */
const counts = new Map(
  readdirSync(fromRoot("scripts/formats/counts")).map((file) => [
    file.replace(/\.ts$/, ""),
    `./counts/${file}`,
  ]),
);

export async function outcomeOf(group: Group): Promise<Outcome> {
  const name = group.map((input) => input.name).join(" + ");
  const format = bestSource(group[0])?.id ?? null;
  const nothing = { name, format, read: 0, refused: 0, refusals: [], notes: [] };
  try {
    const { bibliography } = await readInput(group);
    const { hub, papers, notes, files } = bibliography;
    const file = files?.[0] ?? { records: papers.length + (hub ? 1 : 0), refused: 0, refusals: [] };
    return {
      name,
      format,
      entries: await entriesOf(format, group[0]),
      read: file.records,
      refused: file.refused,
      sentence: null,
      refusals: file.refusals,
      notes,
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw new Error(`${name} (${format})`, { cause: error });
    return { ...nothing, entries: null, sentence: error.message.slice(group[0].name.length + 2) };
  }
}

async function entriesOf(format: string | null, input: SourceInput): Promise<number | null> {
  const path = format === null ? undefined : counts.get(format);
  if (path === undefined) return null;
  const { count } = (await import(path)) as Count;
  return count((BINARY.has(format!) ? await input.bytes() : (await input.text()).text) as never);
}

const BINARY = new Set(["parquet"]);
