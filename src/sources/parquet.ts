/** Works or citations as a Parquet file, from DuckDB, Spark, BigQuery, ClickHouse or pandas; columns are known by their names, as those of a table. */
import type { Source } from "../model/plugins";

export const parquet: Source = {
  id: "parquet",
  label: "Table (Parquet)",
  accepts: ({ head }) => (MAGIC.every((byte, i) => head[i] === byte) ? 0.95 : 0),
  // What the columns are stands at the end of the file, which nobody has seen yet; read whole, each file is taken for what it is.
  completes: ({ name }) => /(?:edge|link|citation|reference)s?[^/]*$/i.test(name),
  async read(inputs, context) {
    const { readParquet } = await import("./parquet/readParquet");
    return readParquet(inputs, context, parquet.id);
  },
};

/** `PAR1` */
const MAGIC = [0x50, 0x41, 0x52, 0x31];
