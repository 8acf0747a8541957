/** Records → newline-delimited JSON, one record a line, as DuckDB, BigQuery and jq read it. */
import { cleanText } from "./cleanText";

/** No record is one empty line. Fields that are undefined are left out; all texts, also those inside, are cleaned: a database refuses half a surrogate pair. */
export function ndjson(records: readonly object[]): string {
  return `${records.map((record) => JSON.stringify(record, cleaned)).join("\n")}\n`;
}

function cleaned(_field: string, value: unknown): unknown {
  return typeof value === "string" ? cleanText(value) : value;
}
