/** What the readers of XML bibliographies have in common: an element is a record, and the file is read as it comes. */
import type { Reading } from "../../model/mapFile";
import type { ReadContext, Source, SourceInput } from "../../model/plugins";
import { type Collector, collectRecords } from "../records/collector";
import type { RawRecord } from "../records/rawRecord";
import type { XmlElement } from "./element";

export interface XmlRecords {
  readonly id: string;
  readonly label: string;
  accepts(input: SourceInput): number;
  /** Names of the elements that are records. */
  readonly records: readonly string[];
  /** @returns the record, or a sentence why it is none. */
  read(element: XmlElement, where: string): RawRecord | string;
  /** The sentence if there is no record: what was looked for. */
  readonly nothing: string;
}

export function xmlRecordsSource(format: XmlRecords): Source {
  const { id, label } = format;
  return {
    id,
    label,
    accepts: (input) => format.accepts(input),
    async read([input], context) {
      const records = collectRecords({ format: id, origin: input.name });
      return await readRecords(input, format, records, context);
    },
  };
}

/** Lines are given to the parser in pieces of about so many characters. */
const PIECE = 65_536;
/** So many records are read between two looks at whether the user has cancelled. */
const STRIDE = 500;

async function readRecords(
  input: SourceInput,
  { records: names, read, nothing }: XmlRecords,
  records: Collector,
  { step }: ReadContext,
): Promise<Reading> {
  const { RecordWalker } = await import("./walkRecords");
  let seen = 0;
  let asked = 0;
  let errors = 0;
  let firstError = { line: 0, what: "" };
  let firstRefusal = "";
  const refuse = (where: string, why: string) => {
    firstRefusal ||= ` ${why}`;
    records.refuse(where, why);
  };
  const place = (line: number) => `record ${++seen} (line ${line})`;
  const walker = new RecordWalker({
    names: new Set(names),
    record(element, line) {
      const where = place(line);
      const record = read(element, where);
      if (typeof record === "string") refuse(where, record);
      else records.add(record);
    },
    broken: (line, why) => refuse(place(line), why),
    error(line, what) {
      if (errors++ === 0) firstError = { line, what };
    },
  });
  let lines: string[] = [];
  let length = 0;
  for await (const line of input.lines()) {
    lines.push(line, "\n");
    length += line.length + 1;
    if (length < PIECE) continue;
    walker.write(lines.join(""));
    lines = [];
    length = 0;
    if (walker.isOver) break;
    if (seen - asked < STRIDE) continue;
    asked = seen;
    // The length of a file that comes in lines is not known: the share draws near to 1.
    await step?.(seen / (seen + 20 * STRIDE));
  }
  walker.write(lines.join(""));
  walker.close();
  if (errors > 0)
    records.note(
      `line ${firstError.line}`,
      `This is no proper XML (${firstError.what}${errors === 1 ? "" : `; ${errors} such places in all`}): it was read as far as it can be understood.`,
    );
  return records.finish(nothing + firstRefusal);
}
