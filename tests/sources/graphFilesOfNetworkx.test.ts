/** Graphs that Orrery wrote, read and written anew by NetworkX, which shares no code with ours: still the same map. */

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { surveyMap } from "../scene/pictures";
import { mapOf, written } from "./graphFiles";
import { readBytes } from "./inputs";

const REWRITE = `
import sys, networkx
kind, before, after = sys.argv[1:]
graph = getattr(networkx, "read_" + kind)(before)
getattr(networkx, "write_" + kind)(graph, after)
`;

const hasNetworkx = spawnSync("python3", ["-c", "import networkx"]).status === 0;

describe.skipIf(!hasNetworkx)("NetworkX (skipped where python3 has no networkx)", () => {
  it.each(["gexf", "graphml"])("gives back a .%s that is the same map", async (kind) => {
    const folder = mkdtempSync(join(tmpdir(), "orrery-rewritten-"));
    const texts = written(surveyMap(), kind);
    const [before, after] = [join(folder, "before"), join(folder, "after")];
    writeFileSync(before, texts[0]!);
    execFileSync("python3", ["-c", REWRITE, kind, before, after]);
    const reading = await readBytes(readFileSync(after), "after");
    rmSync(folder, { recursive: true });
    expect(reading.bibliography.notes).toEqual([]);
    expect(written(mapOf(reading), kind)).toEqual(texts);
  });
});
