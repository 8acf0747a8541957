/** The bytes of a file, in memory, still on disk (a Blob) or still packed → what sources look at and read. */
import { decodeText, textDecoderFor } from "../../lib/decodeText";
import { InputError } from "../../model/inputError";
import type { SourceInput } from "../../model/plugins";

/** How much of an input sources look at to know their format. */
export const HEAD_BYTES = 262_144;

/** What of a Blob is used: Node's and the browsers' are both one. */
export type BytesOrBlob = Uint8Array | Blob;

/** Tells a sentence on what was lost of the bytes or had to be assumed. */
export type Tell = (sentence: string) => void;

/** The bytes from the start, as often as they are asked for. Throws `InputError` where they cannot be had. */
export type Chunks = (tell: Tell) => AsyncIterable<Uint8Array>;

/** @param name as `SourceInput.name`. */
export async function sourceInput(data: BytesOrBlob, name: string): Promise<SourceInput> {
  const head = await partOf(data, 0, HEAD_BYTES);
  const meter = new Meter(sizeOf(data));
  return inputWith({
    name,
    head,
    meter,
    chunks: () => meter.counted(chunksOf(data)),
    bytes: () => partOf(data, 0, sizeOf(data)),
  });
}

/** Counts what is read of a file. */
export class Meter {
  readonly #size: number;
  #read = 0;

  /** @param size of the file in bytes. */
  constructor(size: number) {
    this.#size = size;
  }

  get share(): number {
    return this.#size === 0 ? 1 : this.#read / this.#size;
  }

  /** The same chunks, from the start of the file. */
  async *counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    this.#read = 0;
    for await (const chunk of chunks) {
      this.#read += chunk.length;
      yield chunk;
    }
  }
}

/** An input of which only the first bytes are held. Throws `InputError` if there are none to be had. */
export async function streamedInput(chunks: Chunks, name: string, meter: Meter): Promise<SourceInput> {
  const head = await gathered(
    chunks(() => {}),
    HEAD_BYTES,
  );
  return inputWith({ name, head, meter, chunks, bytes: (tell) => gathered(chunks(tell), null) });
}

function inputWith(file: {
  readonly name: string;
  readonly head: Uint8Array;
  readonly chunks: Chunks;
  readonly meter: Meter;
  readonly bytes: (tell: Tell) => Promise<Uint8Array>;
}): SourceInput {
  const { name, head, chunks, meter, bytes } = file;
  const remarks = new Set<string>();
  const tell: Tell = (sentence) => remarks.add(sentence);
  return {
    name,
    head,
    headText: decodeText(head).text,
    bytes: () => bytes(tell),
    async text() {
      const lost: string[] = [];
      const whole = await bytes((sentence) => lost.push(sentence));
      if (whole.length > MOST_TEXT) throw new InputError(TOO_LONG);
      const { text, assumed } = decodeText(whole);
      const all = [...lost, ...(assumed ? [assumed] : [])];
      return { text, assumed: all.length > 0 ? all.join(" ") : null };
    },
    lines: () => linesOf(chunks(tell), head, tell),
    share: () => meter.share,
    remarks: () => [...remarks],
  };
}

/** What engines can hold in one text, in characters, and a little less. */
const MOST_TEXT = 500_000_000;
const TOO_LONG =
  "The file is larger than 500 MB: too large to be read as a whole. Split it, or open it as JSON lines.";

export function sizeOf(data: BytesOrBlob): number {
  return data instanceof Uint8Array ? data.length : data.size;
}

/** The bytes from `start` to before `end`, fewer where the data end. */
export async function partOf(data: BytesOrBlob, start: number, end: number): Promise<Uint8Array> {
  if (data instanceof Uint8Array) return data.subarray(start, end);
  return new Uint8Array(await data.slice(start, end).arrayBuffer());
}

/** @param piece at most so many bytes at a time. */
export async function* chunksOf(data: BytesOrBlob, piece = 1 << 20): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < sizeOf(data); at += piece) yield await partOf(data, at, at + piece);
}

/** One array of all chunks, or of the first bytes if `most` is a number. Throws `InputError` for more than can be held. */
async function gathered(chunks: AsyncIterable<Uint8Array>, most: number | null): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (most !== null && length >= most) break;
    if (length > MOST_HELD)
      throw new InputError("It unpacks to more than 1 GB, too much to be read as a whole.");
  }
  const whole = new Uint8Array(most === null ? length : Math.min(length, most));
  let at = 0;
  for (const part of parts) {
    whole.set(part.subarray(0, whole.length - at), at);
    at += part.length;
  }
  return whole;
}

/** In bytes. */
const MOST_HELD = 1_073_741_824;

/** @param head decides on the encoding. @param tell gets what had to be assumed, once all is read. */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  head: Uint8Array,
  tell: Tell = () => {},
): AsyncGenerator<string> {
  const decoder = textDecoderFor(head);
  /** What of the last line has come; joined once, as a line may span many pieces. */
  let open: string[] = [];
  let endsInReturn = false;
  for await (const chunk of chunks) {
    let text = decoder.decode(chunk, { stream: true });
    if (text === "") continue;
    // A carriage return at the end of a piece may be the first half of CR LF.
    if (endsInReturn) text = `\r${text}`;
    endsInReturn = text.endsWith("\r");
    const lines = split(endsInReturn ? text.slice(0, -1) : text);
    const last = lines.pop()!;
    if (lines.length > 0) {
      yield open.join("") + lines[0]!;
      for (let i = 1; i < lines.length; i++) yield lines[i]!;
      open = [];
    }
    open.push(last);
  }
  const rest = open.join("") + (endsInReturn ? "\r" : "") + decoder.decode();
  const last = split(rest);
  if (last.at(-1) === "") last.pop();
  if (decoder.assumed !== null) tell(decoder.assumed);
  yield* last;
}

/** A text without carriage returns, as most are, is split many times as fast. */
function split(text: string): string[] {
  return text.includes("\r") ? text.split(/\r\n|\n|\r/) : text.split("\n");
}
