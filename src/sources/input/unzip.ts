/** A zip archive → the files in it, and those in an archive within it. A file is unpacked only as far, and as often, as it is read. */
import { digits } from "../../lib/digits";
import { InputError } from "../../model/inputError";
import type { SourceInput } from "../../model/plugins";
import { BOMB, inflated, isBomb, stored } from "./inflate";
import { gzipInput, packingOf, type RefusedInput, refusedInput } from "./packing";
import {
  type BytesOrBlob,
  type Chunks,
  chunksOf,
  Meter,
  partOf,
  sizeOf,
  sourceInput,
  streamedInput,
} from "./sourceInput";

import { dataStart, type ZipEntry, zipDirectory } from "./zipDirectory";

/** Of one archive with those in it. */
const MOST_FILES = 1000;

interface Found {
  readonly inputs: SourceInput[];
  readonly refused: RefusedInput[];
}

/** Adds what is in the archive to `found`. Throws `InputError` if it is no archive of files to read. */
export async function unzipped(archive: BytesOrBlob, name: string, found: Found): Promise<void> {
  await new Unzipping(sizeOf(archive), found).open(archive, name, true);
}

class Unzipping {
  readonly #packed: number;
  readonly #found: Found;
  #unpacked = 0;
  #files = 0;

  constructor(packed: number, found: Found) {
    this.#packed = packed;
    this.#found = found;
  }

  /** @param isOuter archives within this one are opened too. */
  async open(archive: BytesOrBlob, name: string, isOuter: boolean): Promise<void> {
    const entries = await zipDirectory(archive);
    await refuseDocuments(archive, entries);
    const files = entries.filter(({ path }) => isFile(path));
    if (files.length === 0) throw new InputError("The zip archive holds no files.");
    for (const { size } of files) this.#unpacked += size;
    if (isBomb(this.#unpacked, this.#packed)) throw new InputError(BOMB);
    for (const [i, entry] of files.entries()) {
      const path = `${name}/${pathWithin(entry.path)}`;
      if (++this.#files > MOST_FILES) {
        const left = `It holds more than ${digits(MOST_FILES)} files; the last ${digits(files.length - i)} are left out.`;
        this.#found.refused.push(refusedInput(name, new InputError(left)));
        return;
      }
      try {
        await this.#add(archive, entry, path, isOuter);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        this.#found.refused.push(refusedInput(path, error));
      }
    }
  }

  async #add(archive: BytesOrBlob, entry: ZipEntry, name: string, isOuter: boolean): Promise<void> {
    const input = await inputOfEntry(archive, entry, name);
    const packing = packingOf(input.head);
    if (packing === "zip" && isOuter) await this.open(await input.bytes(), name, false);
    else this.#found.inputs.push(packing === "gzip" ? await gzipInput(await input.bytes(), name) : input);
  }
}

async function inputOfEntry(archive: BytesOrBlob, entry: ZipEntry, name: string): Promise<SourceInput> {
  const { isEncrypted, method, packed, size } = entry;
  if (isEncrypted)
    throw new InputError("It is locked with a password: unpack the archive and open what is in it.");
  if (method !== 0 && method !== 8)
    throw new InputError(
      `It is packed by a method that is not known here (number ${method}): unpack the archive and open what is in it.`,
    );
  const start = await dataStart(archive, entry);
  const data =
    archive instanceof Uint8Array
      ? archive.subarray(start, start + packed)
      : archive.slice(start, start + packed);
  if (size === 0) return sourceInput(data, name);
  const meter = new Meter(packed);
  const unpack = method === 0 ? stored : inflated;
  const chunks: Chunks = (tell) => unpack(meter.counted(chunksOf(data)), entry, tell);
  return streamedInput(chunks, name, meter);
}

/** Throws `InputError` if the archive is a document of an office program. */
async function refuseDocuments(archive: BytesOrBlob, entries: readonly ZipEntry[]): Promise<void> {
  const has = (start: string) => entries.some(({ path }) => path.startsWith(start));
  if (has("[Content_Types].xml"))
    throw new InputError(
      has("xl/")
        ? "This is an Excel workbook: save its sheet as CSV (UTF-8) and open that."
        : `This is ${has("word/") ? "a Word" : "an Office"} document: save what it holds as text or CSV and open that.`,
    );
  const [first] = entries;
  if (first?.path !== "mimetype" || first.method !== 0 || first.size > 200) return;
  const start = await dataStart(archive, first);
  const kind = new TextDecoder().decode(await partOf(archive, start, start + first.size));
  if (kind.includes("spreadsheet"))
    throw new InputError("This is a table document: save it as CSV (UTF-8) and open that.");
  if (/opendocument|epub/.test(kind))
    throw new InputError("This is a document or a book: save what it holds as text and open that.");
}

/** False for folders, and for what systems put beside the files. */
function isFile(path: string): boolean {
  const parts = path.split(/[/\\]/);
  const isHidden = parts.some((part) => part === "__MACOSX" || /^\.(?!\.?$)/.test(part));
  return parts.at(-1) !== "" && !isHidden && !/^(?:thumbs\.db|desktop\.ini)$/i.test(parts.at(-1)!);
}

/** A path is only a name here; of one that leads out of the archive the last part is kept. */
function pathWithin(path: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  const parts = path.replace(/[\u0000-\u001f\u007f]/g, "").split(/[/\\]/);
  const leadsOut =
    parts.some((part) => part === "" || part === "." || part === "..") || /^[a-z]:$/i.test(parts[0]!);
  return leadsOut ? parts.at(-1)! : parts.join("/");
}
