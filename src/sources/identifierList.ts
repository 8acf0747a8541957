/**
 * A pasted or saved list of identifiers (DOIs, arXiv ids, PMIDs, OpenAlex and Semantic Scholar ids, or addresses with one), one a line or
 * several → records of ids without titles, to be looked up.
 */
import type { Source } from "../model/plugins";
import { identifiersIn, type ListLine } from "./identifiers/lines";
import { counted } from "./network/counted";
import { collectRecords } from "./records/collector";
import type { RawRecord } from "./records/rawRecord";

export const identifierList: Source = {
  id: "identifiers",
  label: "List of DOIs or other ids",
  accepts({ headText }) {
    let known = 0;
    let other = 0;
    let bare = 0;
    for (const [i, line] of headText.split(/\r\n|\n|\r/).entries()) {
      if (i >= LOOKED_AT) break;
      const { ids, words, isBare } = identifiersIn(line);
      if (i === 0 && ids.length === 0 && PAIRS.test(line)) return 0;
      known += ids.length;
      other += words.length;
      if (isBare) bare++;
    }
    if (known === 0 || other > known * MOST_OTHER) return 0;
    return bare === known ? 0.3 : other > known * FEW_OTHER ? 0.4 : 0.85;
  },
  async read([input], { step }) {
    const records = collectRecords({ format: identifierList.id, origin: input.name });
    let number = 0;
    let beside = 0;
    let example = "";
    for await (const line of input.lines()) {
      const where = `line ${++number}`;
      const { ids, words }: ListLine = identifiersIn(line);
      for (const id of ids) records.add({ where, ...named(id) });
      if (ids.length > 0) {
        beside += words.length;
        example ||= words.find((word) => PLAIN.test(word)) ?? "";
      }
      if (ids.length === 0 && words.length > 0 && !(number === 1 && HEADER.test(line)))
        records.refuse(where, `No identifier was found in “${shortened(line)}”; left out.`);
      if (number % STRIDE === 0) await step?.(input.share());
    }
    if (beside > 0) {
      const what = `${counted(beside, "word or number", "words or numbers")} beside the identifiers`;
      const such = example && ` (such as “${shortened(example)}”)`;
      records.note(input.name, `${what}${such}: of such a list only identifiers are read.`);
    }
    return records.finish(
      "No identifier was found: a list holds DOIs, arXiv ids, PMIDs or OpenAlex ids, for instance one a line.",
    );
  },
};

/** Of the other words there may be so many a identifier; with few of them the text is surely a list. */
const MOST_OTHER = 0.7;
const FEW_OTHER = 0.25;
const LOOKED_AT = 2000;
const STRIDE = 500;
/** A table of pairs is none: its rows say who cites whom. */
const PAIRS = /\b(?:source|target|citing|cited|from|to)\b/i;
const PLAIN = /^[\p{L}\p{N}]\S+[\p{L}\p{N}]$/u;
const HEADER = /^\W*(?:dois?|pmids?|ids?|identifiers?|openalex(?:[ _]id)?|arxiv(?:[ _]id)?)\W*$/i;

function named(id: string): Omit<RawRecord, "where"> {
  const [kind, name] = [id.slice(0, id.indexOf(":")), id.slice(id.indexOf(":") + 1)];
  if (kind === "doi") return { doi: name };
  if (kind === "arxiv") return { arxivId: name };
  return kind === "pmid" ? { pmid: name } : { ids: [id] };
}

function shortened(line: string): string {
  const text = line.trim();
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
