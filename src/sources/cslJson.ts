/**
 * CSL-JSON (citationstyles.org, schema 1.0.2), as Zotero, Pandoc, citation-js and Orrery write it: a list of items, `{items: […]}`, or one
 * item → records. Crossref's own answers look alike but have lists for titles: crossref.ts reads them.
 */
import type { Source } from "../model/plugins";
import { itemsOf, readEntries } from "./answers/readEntries";
import { isCslItem } from "./csl/isItem";
import { recordOf } from "./csl/record";
import { isJsonObject } from "./json/fields";
import { jsonHead } from "./json/head";
import { collectRecords } from "./records/collector";

export const cslJson: Source = {
  id: "csl-json",
  label: "References (CSL-JSON)",
  accepts(input) {
    const value = jsonHead(input);
    const items = listIn(value);
    if (items) return items.slice(0, LOOKED_AT).some(isCslItem) ? 0.8 : 0;
    return isCslItem(value) ? 0.6 : 0;
  },
  async read([input], context) {
    const records = collectRecords({ format: cslJson.id, origin: input.name });
    await readEntries(input, context, records, {
      entries(answer, where) {
        const items = listIn(answer);
        return items ? itemsOf(items, where, "items") : [{ value: answer, where: where || "the only item" }];
      },
      add: (item, where) => records.add(recordOf(item, where)),
    });
    return records.finish(
      "No reference was found: CSL-JSON is a list of items, each with a title, a DOI or a PMID.",
    );
  },
};

/** Items that the format is told by: the first one may lack what is typical. */
const LOOKED_AT = 20;

function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  return isJsonObject(value) && Object.hasOwn(value, "items") && Array.isArray(value.items)
    ? value.items
    : null;
}
