/** A file of BibTeX or BibLaTeX → its entries as papers. Each entry is read for itself, so that a broken one costs itself only. */
import { excerpt } from "../../lib/plainText";
import type { Reading } from "../../model/mapFile";
import type { ReadContext, SourceInput } from "../../model/plugins";
import { collectRecords } from "../records/collector";
import { abbreviations } from "./abbreviations";
import { type Block, blocksOf } from "./blocks";
import { fieldsOf } from "./fields";
import { type Donor, donorsIn, inheritance } from "./inherit";
import { latexReader } from "./latex";
import { recordOf } from "./record";

const UNCLOSED = "Its closing brace is missing; what stands before the next entry was read.";
const CUT = "The file ends in the middle of this entry; it was read as far as it goes.";

/** Throws `InputError` if no entry can be read. */
export async function readBibtex(input: SourceInput, { step }: ReadContext): Promise<Reading> {
  const { text, assumed } = await input.text();
  const collector = collectRecords({ format: "bibtex", origin: input.name });
  if (assumed !== null) collector.note(input.name, assumed);
  const parser = /[\\$]/.test(text) ? (await import("@retorquere/bibtex-parser")).parse : null;
  const latex = latexReader(parser);
  const complete = inheritance(donorsOf(text));
  const strings = new Map(abbreviations);
  let count = 0;
  let firstRefusal: string | null = null;
  const refuse = (where: string, why: string) => {
    firstRefusal ??= `${where}: ${why}`;
    collector.refuse(where, why);
  };
  for (const block of blocksOf(text)) {
    if (++count % BETWEEN_STEPS === 0) await step?.(block.end / text.length);
    if (define(block, strings) || SILENT.has(block.type)) continue;
    const isCut = !block.isClosed && block.end === text.length;
    const { key, fields, unknown } = fieldsOf(block, strings, isCut);
    const where = `entry ${key === "" ? "without a key" : `"${excerpt(key)}"`} (line ${block.line})`;
    if (CONTAINERS.has(block.type)) {
      refuse(where, `It is @${block.type}: it holds fields for other entries and is no work of its own.`);
      continue;
    }
    if (fields.size === 0) {
      refuse(where, "It has no fields, such as title = {…}, that can be read.");
      continue;
    }
    const all = complete(block.type, fields);
    if (!NAMING.some((name) => all.has(name))) {
      refuse(where, "It has neither a title nor authors nor an id; left out.");
      continue;
    }
    if (!block.isClosed) collector.note(where, isCut ? CUT : UNCLOSED);
    for (const name of new Set(unknown))
      collector.note(
        where,
        `The abbreviation "${excerpt(name)}" is defined nowhere in the file; it is kept as a word.`,
      );
    const before = collector.count;
    collector.add(recordOf({ where, key, type: block.type }, all, latex));
    if (collector.count === before) firstRefusal ??= `${where}: It has neither a title nor an id.`;
  }
  return collector.finish(
    firstRefusal === null
      ? "No entry of BibTeX was found in it, such as @article{key, title = {…}}."
      : `No entry of it can be read. ${firstRefusal}`,
  );
}

const BETWEEN_STEPS = 100;
/** No entries: they speak to BibTeX or to the reader. */
const SILENT: ReadonlySet<string> = new Set(["comment", "preamble"]);
const CONTAINERS: ReadonlySet<string> = new Set(["xdata", "set", "control", "ieeetranbstctl", "bibnote"]);
/** An entry without any of them names no work. */
const NAMING =
  "title maintitle booktitle eventtitle shorttitle author authors editor editors doi di eprint arxivid arxiv pmid pubmedid url uniqueid ut".split(
    " ",
  );

function define(block: Block, strings: Map<string, string>): boolean {
  if (block.type !== "string") return false;
  for (const [name, values] of fieldsOf(block, strings).fields) strings.set(name, values[0] ?? "");
  return true;
}

/** The entries from which others inherit, by key in small letters; they may stand behind those. */
function donorsOf(text: string): ReadonlyMap<string, Donor> {
  const donors = new Map<string, Donor>();
  const wanted = donorsIn(text);
  if (wanted.size === 0) return donors;
  const strings = new Map(abbreviations);
  for (const block of blocksOf(text)) {
    if (define(block, strings) || SILENT.has(block.type)) continue;
    const key = /^\s*([^,={}"\r\n]*?)\s*,/.exec(block.body)?.[1]?.toLowerCase() ?? "";
    if (wanted.has(key) && !donors.has(key))
      donors.set(key, { type: block.type, fields: fieldsOf(block, strings).fields });
  }
  return donors;
}
