/**
 * The pages of a column chunk of a Parquet file → whether they are as the file says elsewhere: sizes within the chunk, values as many as the
 * column has. The library believes the headers of pages, and a wrong one can keep it busy for ever. Headers are in Thrift's compact protocol
 * (github.com/apache/thrift, thrift-compact-protocol.md).
 */

interface Chunk {
  /** Where its first page begins, and the bytes of all its pages with their headers. */
  readonly start: number;
  readonly size: number;
  readonly values: number;
}

/** @param largest no page may claim to be larger when unpacked, in bytes. */
export function arePagesSound(bytes: Uint8Array, { start, size, values }: Chunk, largest: number): boolean {
  const end = start + size;
  if (!(start >= 4 && size > 0 && end <= bytes.length)) return false;
  const reader = new Reader(bytes, start, end);
  let seen = 0;
  while (reader.at < end && seen < values) {
    const header = reader.struct(0);
    if (!header) return false;
    const [kind, unpacked, packed] = [header.get(1), header.get(2), header.get(3)];
    if (typeof kind !== "number" || !isSize(unpacked, largest) || !isSize(packed, end - reader.at))
      return false;
    const inner = header.get(kind === 0 ? 5 : kind === 2 ? 7 : 8);
    const count = inner instanceof Map ? inner.get(1) : undefined;
    if (kind !== 1 && !isSize(count, kind === 2 ? values + largest : values - seen)) return false;
    if (kind === 2 && (count as number) > Math.max(unpacked, 1)) return false;
    if (kind === 3 && !isRows(inner, packed)) return false;
    if (kind === 0 || kind === 3) seen += count as number;
    reader.at += packed;
  }
  return seen === values;
}

function isSize(value: unknown, most: number): value is number {
  return typeof value === "number" && value >= 0 && value <= most;
}

/** Of a page of the second version: not more nulls and rows than values, levels within the page. */
function isRows(header: unknown, packed: number): boolean {
  if (!(header instanceof Map)) return false;
  const values: unknown = header.get(1);
  return (
    typeof values === "number" &&
    isSize(header.get(2), values) &&
    isSize(header.get(3), values) &&
    isSize(header.get(5), packed) &&
    isSize(header.get(6), packed)
  );
}

type Struct = Map<number, unknown>;

class Reader {
  constructor(
    private readonly bytes: Uint8Array,
    public at: number,
    private readonly end: number,
  ) {}

  /** Null where it is cut or nested beyond reason. Lists and maps do not come up in the headers of pages. */
  struct(depth: number): Struct | null {
    const fields: Struct = new Map();
    for (let id = 0; depth < 8; ) {
      if (this.at >= this.end) return null;
      const byte = this.bytes[this.at++]!;
      const type = byte & 15;
      if (type === 0) return fields;
      id = byte >> 4 ? id + (byte >> 4) : this.#number();
      const value = this.#value(type, depth);
      if (value === null) return null;
      fields.set(id, value);
    }
    return null;
  }

  #value(type: number, depth: number): number | boolean | Struct | null {
    if (type === 1 || type === 2) return type === 1;
    if (type === 3) return this.bytes[this.at++] ?? null;
    if (type >= 4 && type <= 6) return this.#number();
    if (type === 7) return this.#skipped(8);
    if (type === 8) return this.#skipped(this.#unsigned());
    return type === 12 ? this.struct(depth + 1) : null;
  }

  #skipped(length: number): number | null {
    this.at += length;
    return this.at <= this.end ? length : null;
  }

  /** Zigzag: 0, -1, 1, -2 … */
  #number(): number {
    const value = this.#unsigned();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  #unsigned(): number {
    let value = 0;
    for (let scale = 1; this.at < this.end; scale *= 128) {
      const byte = this.bytes[this.at++]!;
      value += (byte & 127) * scale;
      if (byte < 128) break;
    }
    return value;
  }
}
