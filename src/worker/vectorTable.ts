/** The worker's word vectors: asked of the page when first needed, kept once they have come. */
import { gunzip } from "../lib/gunzip";
import type { WordVectors } from "../lib/wordVectors";
import type { Answer } from "./protocol";

export interface VectorTable {
  /** Null where they cannot be had now; the next call asks again. */
  vectors(): Promise<WordVectors | null>;
  /** The page's answer: the packed table, or null. */
  receive(table: ArrayBuffer | null): Promise<void>;
}

export function createVectorTable(post: (answer: Answer) => void): VectorTable {
  let asked: Promise<WordVectors | null> | null = null;
  let answer: (vectors: WordVectors | null) => void = () => {};
  return {
    vectors() {
      asked ??= new Promise((resolve) => {
        answer = resolve;
        post({ kind: "wants-vectors" });
      });
      return asked;
    },
    async receive(table) {
      const vectors = table && (await unpacked(table));
      if (!vectors) asked = null;
      answer(vectors);
    },
  };
}

/** Null for what is no such table, for instance the page that some servers send in place of a missing file. */
async function unpacked(table: ArrayBuffer): Promise<WordVectors | null> {
  // The reader brings the kernels of comparing papers with it, which a first visit need not wait for.
  const { readWordVectors } = await import("../lib/wordVectors");
  try {
    return readWordVectors(await gunzip(new Uint8Array(table)));
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
