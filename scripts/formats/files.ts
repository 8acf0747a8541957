/** The real files of ../shared/data, folder by folder, so that a map and its network are read as one. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { SourceInput } from "../../src/model/plugins";
import { ofOneMap } from "../../src/reading";
import { unpacked } from "../../src/sources/input/unpack";
import { fromRoot } from "../project";

const DATA = fromRoot("../shared/data");

/** Recorded answers in the recorder's wrapping, labels for training, and where the files come from: no inputs. */
const NO_INPUT = /\.ya?ml$|^labelled\/|^citation_roles\/|^PROVENANCE|^README|^api\/arxiv\//;

export type Group = readonly [SourceInput, ...SourceInput[]];

export function hasRealFiles(): boolean {
  return existsSync(DATA);
}

/** What is read as one. Names are paths below the folder of the data. */
export async function* realInputs(): AsyncGenerator<Group> {
  const folders = new Map<string, string[]>();
  for (const path of paths()) folders.set(dirname(path), [...(folders.get(dirname(path)) ?? []), path]);
  for (const inFolder of folders.values()) {
    const files = inFolder.map((path) => ({
      name: path,
      bytes: new Uint8Array(readFileSync(join(DATA, path))),
    }));
    yield* ofOneMap((await unpacked(files)).inputs);
  }
}

function paths(): string[] {
  return readdirSync(DATA, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(DATA, join(entry.parentPath, entry.name)))
    .filter((path) => !NO_INPUT.test(path))
    .sort();
}
