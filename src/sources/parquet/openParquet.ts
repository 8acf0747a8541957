/** The bytes of a Parquet file → its columns, and its rows by row group (parquet.apache.org, by hyparquet). Sizes that a file claims are not trusted. */
import type { AsyncBuffer, FileMetaData } from "hyparquet";
import { InputError } from "../../model/inputError";
import type { JsonObject } from "../json/fields";
import { arePagesSound } from "./pages";

export interface RowGroup {
  /** Number of its first row, from 0. */
  readonly start: number;
  readonly count: number;
  /** False where the file contradicts itself on what the group holds. */
  readonly isSound: boolean;
}

export interface ParquetTable {
  readonly names: readonly string[];
  readonly count: number;
  readonly groups: readonly RowGroup[];
  /** The first rows, at most 50; none where they cannot be decoded. */
  first(): Promise<readonly JsonObject[]>;
  /** Null where the group cannot be decoded. @param columns absent: all. */
  rows(group: RowGroup, columns: string[] | undefined): Promise<readonly JsonObject[] | null>;
}

/** So many rows make a table of works that no map could show; what claims more is broken. */
const MOST_ROWS = 20_000_000;
/** Values of one column in one row group: items of lists count. */
const MOST_VALUES = 100_000_000;
/** Of one page, unpacked, in bytes; writers make pages of about a megabyte. */
const LARGEST_PAGE = 500_000_000;
/** Unpacked, in bytes: more than a browser can hold. */
const LARGEST = 2_000_000_000;

/** Throws `InputError`. */
export async function openParquet(bytes: Uint8Array): Promise<ParquetTable> {
  const { parquetMetadataAsync, parquetReadObjects, parquetSchema } = await import("hyparquet");
  const { metadata, names } = await sound(async () => {
    const known = await parquetMetadataAsync(bufferOf(bytes));
    return { metadata: known, names: parquetSchema(known).children.map(({ element }) => element.name) };
  });
  const groups = groupsOf(metadata, bytes);
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  refuseCodecs(metadata);
  const { gunzipSync } = await import("fflate");
  const read = (rowStart: number, rowEnd: number, columns?: string[]): Promise<JsonObject[] | null> =>
    decoded(() =>
      parquetReadObjects({
        file: bufferOf(bytes),
        metadata,
        rowStart,
        rowEnd,
        ...(columns ? { columns } : {}),
        compressors: {
          GZIP: (input, length) => gunzipSync(input, { out: new Uint8Array(Math.min(length, LARGEST)) }),
        },
      }),
    );
  return {
    names,
    count,
    groups,
    first: async () => (groups[0]?.isSound ? ((await read(0, Math.min(50, groups[0].count))) ?? []) : []),
    rows: async ({ start, count: size, isSound }, columns) =>
      isSound ? read(start, start + size, columns) : null,
  };
}

function groupsOf(metadata: FileMetaData, bytes: Uint8Array): RowGroup[] {
  let start = 0;
  let unpacked = 0;
  const groups = metadata.row_groups.map(({ num_rows, columns }): RowGroup => {
    const group = {
      start,
      count: Number(num_rows),
      isSound: columns.every((column) => isColumnSound(column, bytes)),
    };
    start += group.count;
    for (const { meta_data } of columns) unpacked += Number(meta_data?.total_uncompressed_size ?? 0);
    return group;
  });
  if (groups.some(({ count }) => !(count >= 0)) || start > MOST_ROWS || unpacked > LARGEST)
    throw new InputError(
      `This Parquet file claims ${start} rows and ${Math.round(unpacked / 1e6)} MB unpacked, which is more than can be read. Write one with the columns and rows that the map needs.`,
    );
  return groups;
}

type Column = FileMetaData["row_groups"][number]["columns"][number];

function isColumnSound({ meta_data: known }: Column, bytes: Uint8Array): boolean {
  if (!known) return false;
  const starts = [known.dictionary_page_offset, known.data_page_offset].flatMap((offset) =>
    offset ? [Number(offset)] : [],
  );
  const chunk = {
    start: Math.min(...starts),
    size: Number(known.total_compressed_size),
    values: Number(known.num_values),
  };
  return chunk.values <= MOST_VALUES && arePagesSound(bytes, chunk, LARGEST_PAGE);
}

function refuseCodecs({ row_groups }: FileMetaData): void {
  const codecs = new Set(
    row_groups.flatMap(({ columns }) => columns.map(({ meta_data }) => meta_data?.codec)),
  );
  const unknown = [...codecs].find((codec) => codec && !["UNCOMPRESSED", "SNAPPY", "GZIP"].includes(codec));
  if (unknown)
    throw new InputError(
      `This Parquet file is packed with ${unknown}, which is not read here. Write it again with Snappy, gzip or nothing (DuckDB: COMPRESSION snappy; Spark: the option "compression" set to "snappy"; pandas: compression="snappy").`,
    );
}

/** What the library throws on broken bytes are errors of many kinds. */
async function sound<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error)
      throw new InputError(
        "This begins as a Parquet file but its end, where it says what it holds, is missing or broken.",
      );
    throw error;
  }
}

async function decoded(read: () => Promise<JsonObject[]>): Promise<JsonObject[] | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

function bufferOf(bytes: Uint8Array): AsyncBuffer {
  return {
    byteLength: bytes.length,
    slice: (start, end) => new Uint8Array(bytes.subarray(start, end)).buffer,
  };
}
