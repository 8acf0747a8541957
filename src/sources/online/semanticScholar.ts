/**
 * Semantic Scholar (api.semanticscholar.org/api-docs/graph): papers by id or title, the papers that cite one with their sentences, and what
 * is known of many. With a key one question a second; without one it mostly refuses.
 */
import { normaliseTitle } from "../../lib/titles";
import type { FoundWork, Wire } from "../../model/online";
import { ServiceError } from "../../model/serviceError";
import { objectsAt, textAt } from "../answers/pick";
import { isJsonObject, type JsonObject } from "../json/fields";
import type { RawRecord } from "../records/rawRecord";
import { semanticScholarRecord } from "../semanticScholar/record";
import { idOfQuery } from "./asked";
import { foundWork } from "./foundWork";
import { hosts } from "./hosts";
import { citingPages } from "./semanticScholar/citingPages";
import { fillBatches } from "./semanticScholar/fillBatches";
import { askPapers, DESCRIBED, isRefused, paperName, paperPath, RECOGNISED } from "./semanticScholar/papers";
import type { Service } from "./service";
import { wordsOf } from "./words";

/** So many hits of a search are offered. */
const HITS = 10;

export const semanticScholar: Service = {
  id: "semantic-scholar",
  label: hosts["semantic-scholar"].label,
  host: "api.semanticscholar.org",
  inPage: true,
  async find(query, wire) {
    const id = idOfQuery(query);
    const isAddress = id === null && /^https?:\/\/\S+$/i.test(query);
    if (id === null && !isAddress) return searchByTitle(query, wire);
    const name = id === null ? `URL:${query}` : paperName(id);
    if (name === null) return [];
    try {
      const paper = await askPapers(wire, { path: paperPath(name) }, RECOGNISED);
      return isJsonObject(paper) ? foundIn([paper]) : [];
    } catch (error) {
      // So it answers to ids that cannot be any, and to addresses of sites that it does not know.
      if (isRefused(error)) return [];
      throw error;
    }
  },
  citing: citingPages,
  async hub({ key, title }, wire): Promise<RawRecord> {
    const paper = await askPapers(wire, { path: paperPath(key) }, [...DESCRIBED, "tldr"]);
    if (isJsonObject(paper)) return semanticScholarRecord(paper, `the paper ${key}`);
    throw new ServiceError(
      "semantic-scholar",
      "unknown",
      `Semantic Scholar does not know the paper ${key} (“${title}”) any more.`,
    );
  },
  fill: fillBatches,
};

/** The search looks for words; where no hit bears the title itself, the nearest title is offered before them. */
async function searchByTitle(title: string, wire: Wire): Promise<readonly FoundWork[]> {
  const query = wordsOf(title);
  if (query === "") return [];
  const path = "/paper/search";
  const hits = foundIn(
    objectsAt(await askPapers(wire, { path, query: { query, limit: HITS } }, RECOGNISED), "data"),
  );
  const wanted = normaliseTitle(title);
  if (hits.some((hit) => normaliseTitle(hit.title) === wanted)) return hits;
  const nearest = foundIn(
    objectsAt(await askPapers(wire, { path: `${path}/match`, query: { query } }, RECOGNISED), "data"),
  );
  const known = new Set(nearest.map(({ key }) => key));
  return [...nearest, ...hits.filter(({ key }) => !known.has(key))];
}

function foundIn(papers: readonly JsonObject[]): FoundWork[] {
  return papers.flatMap((paper) =>
    foundWork("semantic-scholar", textAt(paper, "paperId"), semanticScholarRecord(paper, "the answer")),
  );
}
