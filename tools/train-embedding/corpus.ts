/** The training text: a file of papers, one JSON a line, packed with gzip, to its papers in order. */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";

export interface TrainingPaper {
  readonly title: string;
  /** Empty where there is none. */
  readonly abstract: string;
  /** Parted by full stops, so that no phrase runs from one into the next; empty where there are none. */
  readonly keywords: string;
  /** Where the row came from. */
  readonly source: string;
}

/** @param limit read no more papers than this. @throws Error that names the line where one is not a paper. */
export async function* readCorpus(path: string, limit = Infinity): AsyncGenerator<TrainingPaper> {
  const file = createReadStream(path);
  const unpacked = createGunzip();
  file.on("error", (error) => unpacked.destroy(error));
  let line = 0;
  for await (const text of createInterface({ input: file.pipe(unpacked) })) {
    if (line >= limit) break;
    line++;
    yield readPaper(text, line);
  }
}

function readPaper(text: string, line: number): TrainingPaper {
  let row: unknown;
  try {
    row = JSON.parse(text);
  } catch (cause) {
    throw new Error(`Line ${line} of the training text is not JSON.`, { cause });
  }
  const { title, abstract, keywords, source } = (row ?? {}) as Record<string, unknown>;
  if (typeof title !== "string") throw new Error(`Line ${line} of the training text has no title.`);
  return {
    title,
    abstract: typeof abstract === "string" ? abstract : "",
    keywords: keywordText(keywords),
    source: typeof source === "string" ? source : "",
  };
}

function keywordText(keywords: unknown): string {
  if (Array.isArray(keywords)) return keywords.filter((word) => typeof word === "string").join(" . ");
  return typeof keywords === "string" ? keywords.replace(/[;,|\n]/g, " . ") : "";
}
