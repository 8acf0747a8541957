/** `orrery inspect`: what an input holds and what it lacks, as text for a person or as JSON for a program. */

import { readableJson } from "../export/rows/readableJson";
import { digits } from "../lib/digits";
import { singleLine } from "../lib/wrap";
import { headingOf } from "../model/about";
import type { Reading } from "../model/mapFile";
import { type InspectedFile, inspectReading } from "../sources/inspect";
import type { Command } from "./arguments";
import { inWords } from "./hub";
import { readWithFacts, type Tell } from "./input";
import type { Io } from "./io";

type InspectCommand = Extract<Command, { kind: "inspect" }>;

const FIELDS = [
  "format",
  "name",
  "hub",
  "title",
  "papers",
  "citations",
  "records",
  "merged",
  "refused",
  "fields",
  "missing",
  "files",
  "hubCandidates",
  "where",
  "what",
  "notes",
];

/** Throws `FileError` and `InputError`. */
export async function inspect(command: InspectCommand, io: Io, tell: Tell): Promise<string> {
  // The result has the notes.
  const reading = await readWithFacts(command, io, tell, { tellNotes: false });
  return command.json ? readableJson(inspectReading(reading), FIELDS) : asText(reading);
}

function asText(reading: Reading): string {
  const { bibliography } = reading;
  const { hub } = bibliography;
  const inspected = inspectReading(reading);
  const { papers, notes, fields, files, records, merged, refused } = inspected;
  const present = Object.entries(fields).map(([field, count]) => `${field} ${digits(count)}`);
  const rows = [
    ["read as", inspected.format],
    ...(hub ? [] : [["hub", "none"]]),
    ...(hub ? [] : inspected.hubCandidates.slice(0, 3).map((work) => ["cited most", inWords(work)])),
    ["records", `${digits(records)} read, ${digits(merged)} merged, ${digits(refused)} refused`],
    ...(files.length > 1 ? files.map((file) => ["", fileInWords(file)]) : []),
    ["papers", digits(papers)],
    ["citations", digits(inspected.citations)],
    [`of ${digits(papers)}`, present.join(", ")],
    ["notes", notes.length === 0 ? "none" : digits(notes.length)],
  ];
  const lines = rows.map(([name = "", value]) => `${name.padEnd(12)}${value}`);
  const refusals = (bibliography.files ?? []).flatMap((file) => file.refusals);
  const noted = [...refusals, ...notes].map(
    ({ where, what }) => `  ${singleLine(where)}: ${singleLine(what)}`,
  );
  return `${[singleLine(hub ? hub.title : headingOf(bibliography)), ...lines, ...noted].join("\n")}\n`;
}

function fileInWords({ name, format, records, refused }: InspectedFile): string {
  return `${singleLine(name)}: ${format}, ${digits(records)} read, ${digits(refused)} refused`;
}
