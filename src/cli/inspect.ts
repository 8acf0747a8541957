/** `orrery inspect`: what an input holds and what it lacks, as text for a person or as JSON for a program. */
import { readableJson } from "../export/rows/readableJson";
import { singleLine } from "../lib/wrap";
import { headingOf } from "../model/about";
import type { Reading } from "../model/mapFile";
import { inspectReading } from "../sources/inspect";
import type { Command } from "./arguments";
import { readWithFacts, type Tell } from "./input";
import type { Io } from "./io";

type InspectCommand = Extract<Command, { kind: "inspect" }>;

const FIELDS = ["format", "hub", "title", "papers", "citations", "missing", "where", "what", "notes"];

/** Throws `FileError` and `InputError`. */
export async function inspect(command: InspectCommand, io: Io, tell: Tell): Promise<string> {
  // The result has the notes.
  const reading = await readWithFacts(command, io, tell, { tellNotes: false });
  return command.json ? readableJson(inspectReading(reading), FIELDS) : asText(reading);
}

function asText(reading: Reading): string {
  const { bibliography } = reading;
  const { hub } = bibliography;
  const { format, papers, citations, missing, notes } = inspectReading(reading);
  const lacking = Object.entries(missing).filter(([, count]) => count > 0);
  const rows = [
    ["read as", format],
    ...(hub ? [] : [["hub", "none"]]),
    ["papers", String(papers)],
    ["citations", String(citations)],
    ["missing", lacking.map(([field, count]) => `${field} ${count}`).join(", ") || "nothing"],
    ["notes", notes.length === 0 ? "none" : String(notes.length)],
  ];
  const lines = rows.map(([name = "", value]) => `${name.padEnd(12)}${value}`);
  const noted = notes.map(({ where, what }) => `  ${singleLine(where)}: ${singleLine(what)}`);
  return `${[singleLine(hub ? hub.title : headingOf(bibliography)), ...lines, ...noted].join("\n")}\n`;
}
