/** The names of a raw record by which it is known everywhere, as `workNames` gives them of a paper. */
import { workNames } from "../merge/workNames";
import { paperOf } from "../records/paperOf";
import type { RawRecord } from "../records/rawRecord";

export function namesOfRecord(record: RawRecord): string[] {
  const { where, doi, arxivId, pmid, ids } = record;
  const paper = paperOf({ where, doi, arxivId, pmid, ids: ids ?? [] }, []);
  return typeof paper === "string" ? [] : workNames(paper);
}
