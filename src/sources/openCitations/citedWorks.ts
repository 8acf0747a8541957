/** Rows `citing → cited` of the index of OpenCitations → works that are known by their ids only, the hub where all rows cite one, citations. */
import { textAt } from "../answers/pick";
import type { JsonObject } from "../json/fields";
import type { Collector } from "../records/collector";
import type { RawRecord } from "../records/rawRecord";
import { workIds } from "./record";

export interface CitationRows {
  /** False if the row does not name both works. */
  add(row: JsonObject, where: string): boolean;
  /** To be called once all rows are added. @param isAll false where the file holds described works too. */
  close(records: Collector, isAll: boolean): void;
}

interface Work {
  readonly ids: readonly string[];
  readonly where: string;
  /** When the work was published, which is the date of its citations. */
  date?: string | undefined;
}

/** Each work is one entry, however many rows name it. */
export function citationRows(): CitationRows {
  const works = new Map<string, Work>();
  const rows: { readonly citing: string; readonly cited: string }[] = [];

  const workOf = (ids: readonly string[], where: string): { key: string; work: Work } => {
    const key = ids[0]!;
    const known = works.get(key);
    const work = known ?? { ids, where };
    if (!known) works.set(key, work);
    return { key, work };
  };

  return {
    add(row, where) {
      const [citing, cited] = [workIds(textAt(row, "citing")), workIds(textAt(row, "cited"))];
      if (citing.length === 0 || cited.length === 0) return false;
      const from = workOf(citing, where);
      from.work.date ??= textAt(row, "creation");
      rows.push({ citing: from.key, cited: workOf(cited, where).key });
      return true;
    },
    close(records, isAll) {
      const first = rows[0]?.cited;
      const hub = isAll && rows.length > 1 && rows.every(({ cited }) => cited === first) ? first : undefined;
      for (const [key, work] of works) {
        if (key === hub) records.hub(recordOf(work), { isEntry: true });
        else records.add(recordOf(work));
      }
      for (const { citing, cited } of rows) records.cite(citing, cited);
    },
  };
}

function recordOf({ ids, where, date }: Work): RawRecord {
  const pmid = ids.find((id) => id.startsWith("pmid:"))?.slice("pmid:".length);
  return {
    where,
    doi: ids.find((id) => id.startsWith("doi:")),
    pmid,
    ids: ids.filter((id) => !/^(?:doi|pmid):/.test(id)),
    date,
  };
}
