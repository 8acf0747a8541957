/** A question to arXiv's interface → the records of its answer, which is Atom. */
import type { Wire } from "../../../model/online";
import { arxivRecord } from "../../arxivAtom";
import type { RawRecord } from "../../records/rawRecord";
import { ask, type Question } from "../http";

/** Entries that report an error are left out. Throws as `ask`. */
export async function askEntries(
  wire: Wire,
  query: NonNullable<Question["query"]>,
): Promise<readonly RawRecord[]> {
  const { RecordWalker } = await import("../../xml/walkRecords");
  const recordsIn = (text: string): RawRecord[] | undefined => {
    if (!WHOLE.test(text)) return undefined;
    const records: RawRecord[] = [];
    const walker = new RecordWalker({
      names: new Set(["entry"]),
      record(element) {
        const record = arxivRecord(element, "the answer");
        if (typeof record !== "string") records.push(record);
      },
      // What is not whole cannot be a record; the others are.
      broken: () => undefined,
      error: () => undefined,
    });
    walker.write(text);
    walker.close();
    return records;
  };
  const question = { path: "/query", query, headers: { accept: "application/atom+xml" } };
  return (await ask(wire, "arxiv", question, recordsIn))?.value ?? [];
}

/** An answer that was cut lacks its end. */
const WHOLE = /<\/feed>\s*$/;
