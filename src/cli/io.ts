/** Files and streams as the command needs them: an argument of `run`, so that tests bring their own. */
import { randomUUID } from "node:crypto";
import { openAsBlob } from "node:fs";
import { open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { codeOf } from "./errors";
import { type Net, nodeNet } from "./net";

/** Says something short on standard error, unless told to be quiet. */
export type Tell = (note: string) => void;

export interface Io {
  /** All methods that touch files reject with the system's error. */
  readFile(path: string): Promise<Uint8Array>;
  /** For reading a large file piece by piece. */
  openFile(path: string): Promise<Uint8Array | Blob>;
  readStdin(): Promise<Uint8Array>;
  /** The packed table of word vectors that ships with the command. */
  readWordVectors(): Promise<Uint8Array>;
  /** The page in one file, as it was built. */
  readPage(): Promise<string>;
  /** The whole file or none of it: a reader never sees half, and a failure leaves the old one. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  writeStdout(bytes: Uint8Array): Promise<void>;
  writeStderr(text: string): void;
  /** For looking up. */
  readonly net: Net;
}

export function nodeIo(): Io {
  // Whoever reads our output may stop early (`orrery … | head`): that is his right and no failure.
  process.stdout.on("error", () => {});
  process.stderr.on("error", () => {});
  return {
    readFile,
    openFile,
    readStdin,
    readWordVectors,
    readPage,
    writeFile: writeWhole,
    writeStdout: (bytes) =>
      new Promise((resolve, reject) => {
        process.stdout.write(bytes, (error) => {
          if (error && codeOf(error) !== "EPIPE") reject(error);
          else resolve();
        });
      }),
    writeStderr: (text) => process.stderr.write(text),
    net: nodeNet(),
  };
}

/** Larger files stay on disk until they are read. In bytes. */
const LARGE = 16_000_000;

/** Pipes and devices have no size, and are read whole. */
async function openFile(path: string): Promise<Uint8Array | Blob> {
  const { size } = await stat(path);
  return size > LARGE ? openAsBlob(path) : readFile(path);
}

async function readStdin(): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

/** It lies beside the built command; run from its source, the command finds it among the project's data. */
async function readWordVectors(): Promise<Uint8Array> {
  const here = dirname(fileURLToPath(import.meta.url));
  try {
    return await readFile(join(here, "word-vectors.bin"));
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    return readFile(join(here, "../../data/word-vectors.bin"));
  }
}

/** The build puts it a folder above the command; run from its source, the command finds it among what was built last. */
async function readPage(): Promise<string> {
  const here = dirname(fileURLToPath(import.meta.url));
  const above = basename(here) === "cli" && basename(dirname(here)) === "src" ? "../../dist" : "..";
  return readFile(join(here, above, "orrery.html"), "utf8");
}

/** Into a neighbour first, then renamed over the target. Devices and pipes (`/dev/stdout`) can only be written to directly. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const old = await stat(path).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  });
  if (old && !old.isFile()) return writeInto(path, "w", bytes, 0o666);
  const target = old ? await realpath(path) : path;
  const draft = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomUUID()}.tmp`);
  try {
    await writeInto(draft, "wx", bytes, old ? old.mode & 0o777 : 0o666);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function writeInto(path: string, flag: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, flag, mode);
  try {
    await file.writeFile(bytes);
  } finally {
    await file.close();
  }
}
