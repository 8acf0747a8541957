/**
 * arXiv (info.arxiv.org/help/api): preprints by id or title, abstracts of many. It asks for three seconds between questions and lets no page
 * of a browser ask, so the command does.
 */
import type { FoundWork, GapField, Wire } from "../../model/online";
import { ServiceError } from "../../model/serviceError";
import type { RawRecord } from "../records/rawRecord";
import { arxivAlone } from "../records/workIds";
import { askEntries } from "./arxiv/askEntries";
import { answersTo, askedBy, batchesOf, idOfQuery, nameIn } from "./asked";
import { foundWork } from "./foundWork";
import { hosts } from "./hosts";
import type { Filled, Service, Wanted } from "./service";
import { wordsOf } from "./words";

/** So many hits of a search are offered. */
const HITS = 10;
/** Ids of one question. */
const BATCH = 100;

export const arxiv: Service = {
  id: "arxiv",
  label: hosts.arxiv.label,
  host: "export.arxiv.org",
  inPage: false,
  async find(query, wire) {
    const id = idOfQuery(query);
    if (id !== null) {
      const name = arxivIdOf(id);
      return name === null ? [] : foundIn(await askByIds(wire, [name]));
    }
    const words = wordsOf(query);
    if (words === "") return [];
    return foundIn(await askEntries(wire, { search_query: `ti:"${words}"`, max_results: HITS }));
  },
  async hub({ key, title }, wire): Promise<RawRecord> {
    const [paper] = await askByIds(wire, [key]);
    if (paper) return paper;
    throw new ServiceError("arxiv", "unknown", `arXiv does not know ${key} (“${title}”) any more.`);
  },
  fill: fillBatches,
};

/** Papers without an arXiv id are not looked for: at three seconds a title that would take too long. */
async function* fillBatches(
  works: readonly Wanted[],
  _fields: readonly GapField[],
  wire: Wire,
): AsyncGenerator<readonly Filled[], void> {
  for (const batch of batchesOf(askedBy("arxiv", works, works.keys()), BATCH)) {
    const ids = [...new Set(batch.map(({ id }) => nameIn(id)))];
    yield answersTo(await askByIds(wire, ids), batch);
  }
}

/** Those that it does not know are missing from the answer, whose order is its own. */
function askByIds(wire: Wire, ids: readonly string[]): Promise<readonly RawRecord[]> {
  return askEntries(wire, { id_list: ids.join(","), max_results: ids.length });
}

/** Preprints of arXiv have DOIs too. */
function arxivIdOf(id: string): string | null {
  if (id.startsWith("arxiv:")) return nameIn(id);
  return id.startsWith("doi:10.48550/") ? arxivAlone(nameIn(id)) : null;
}

function foundIn(records: readonly RawRecord[]): FoundWork[] {
  return records.flatMap((record) =>
    foundWork("arxiv", arxivAlone(record.arxivId ?? "") ?? undefined, record),
  );
}
