/** The WASM UMAP of Embedding Atlas, unpacked beside the build: installed, it would bring a whole viewer along. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { fromRoot } from "../../project";

const PACKAGE = "embedding-atlas";
const VERSION = "0.26.0";
const FOLDER = `dist/peers/${PACKAGE}-${VERSION}`;

interface EmbeddingAtlas {
  createUMAPFromKNN(
    count: number,
    dimensions: number,
    indices: Int32Array,
    distances: Float32Array,
    options: { nEpochs: number; seed: number },
  ): Promise<{ readonly embedding: Float32Array; run(): Promise<void>; destroy(): void }>;
}

let loaded: Promise<EmbeddingAtlas | null> | null = null;

/** Null, and said so, where the package registry cannot be reached. */
export function embeddingAtlas(): Promise<EmbeddingAtlas | null> {
  loaded ??= load().catch((error: unknown) => {
    console.log(
      `${PACKAGE} ${VERSION} cannot be had: ${error instanceof Error ? error.message : String(error)}`,
    );
    return null;
  });
  return loaded;
}

async function load(): Promise<EmbeddingAtlas> {
  const main = fromRoot(`${FOLDER}/package/dist/umap.js`);
  if (!existsSync(main)) {
    const folder = fromRoot(FOLDER);
    await mkdir(folder, { recursive: true });
    const run = promisify(execFile);
    await run("npm", ["pack", `${PACKAGE}@${VERSION}`, "--pack-destination", folder]);
    await run("tar", ["-xzf", `${PACKAGE}-${VERSION}.tgz`], { cwd: folder });
  }
  return (await import(pathToFileURL(main).href)) as EmbeddingAtlas;
}
