/** What script each part of the export brings, beyond what the page has loaded before: gzip bytes, from a build in memory. */
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { sample } from "../../build/sample";
import { sharedWorkers } from "../../build/sharedWorkers";
import { wordVectors } from "../../build/wordVectors";
import { fromRoot } from "../../project";

export interface ScriptPart {
  /** The file that is imported when the part is first used, from `src`. */
  readonly part: string;
  readonly gzip: number;
}

interface Chunk {
  readonly type: "chunk";
  readonly fileName: string;
  readonly facadeModuleId: string | null;
  readonly imports: readonly string[];
  readonly code: string;
  readonly isEntry: boolean;
}

export async function scriptParts(): Promise<ScriptPart[]> {
  const built = (await build({
    root: fromRoot("."),
    logLevel: "error",
    mode: "site",
    plugins: [sample({ inline: false }), wordVectors({ inline: false }), sharedWorkers()],
    build: { write: false, modulePreload: false },
  })) as unknown as { output: readonly (Chunk | { readonly type: "asset" })[] };
  const chunks = new Map(
    built.output.flatMap((each) => (each.type === "chunk" ? [[each.fileName, each] as const] : [])),
  );
  const withImports = (start: readonly Chunk[]): Set<string> => {
    const reached = new Set<string>();
    const visit = ({ fileName, imports }: Chunk) => {
      if (reached.has(fileName)) return;
      reached.add(fileName);
      for (const name of imports) if (chunks.has(name)) visit(chunks.get(name)!);
    };
    for (const chunk of start) visit(chunk);
    return reached;
  };
  const all = [...chunks.values()];
  const named = (path: string) => all.filter(({ facadeModuleId }) => facadeModuleId === fromRoot(path));
  const atFirst = withImports(all.filter(({ isEntry }) => isEntry));
  const form = withImports(named("src/ui/ExportForm.tsx"));
  const size = (names: Iterable<string>, had: ReadonlySet<string>) =>
    [...names]
      .filter((name) => !had.has(name))
      .reduce((sum, name) => sum + gzipSync(chunks.get(name)!.code, { level: 9 }).length, 0);
  const parts = all
    .filter(({ facadeModuleId, isEntry }) => !isEntry && facadeModuleId?.includes("/src/export/"))
    .map((chunk) => ({
      part: chunk.facadeModuleId!.slice(fromRoot("src/").length),
      gzip: size(withImports([chunk]), new Set([...atFirst, ...form])),
    }))
    .sort((a, b) => b.gzip - a.gzip || (a.part < b.part ? -1 : 1));
  return [{ part: "ui/ExportForm.tsx, with all formats that are text", gzip: size(form, atFirst) }, ...parts];
}
