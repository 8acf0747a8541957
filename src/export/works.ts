/** A map → its papers as newline-delimited JSON: the hub, if there is one, and papers with all that the source says, topic and place. For databases. */
import type { Paper } from "../model/bibliography";
import type { CitationMap } from "../model/map";
import type { Exporter } from "../model/plugins";
import type { Mark } from "../model/view";
import { ndjson } from "./rows/ndjson";
import { type PaperRow, paperRows, rounded, yearOf } from "./rows/paperRows";
import { marksWanted, withMarks } from "./withMarks";

export const worksExporter: Exporter = {
  id: "works",
  label: "Papers for databases (NDJSON)",
  help: "DuckDB, BigQuery, pandas; one record a paper, with abstract and references",
  group: "data",
  extension: "works.ndjson",
  mime: "application/x-ndjson",
  parameters: [withMarks],
  write: (_scene, map, settings, { marks }) => ndjson(records(map, marksWanted(settings, marks))),
};

function records(map: CitationMap, markOf: (paper: string) => Mark): object[] {
  const { hub } = map.bibliography;
  const made = { topicsFrom: map.topics.basis, seed: map.recipe.seed };
  const atCentre = { x: 0, y: 0, radius: rounded(map.layout.hubRadius, 3) };
  const papers = paperRows(map).map((row, i) => ({
    ...factsOf(row.paper, "paper"),
    // Without a hub the first record says for all how the map was made.
    ...(hub || i > 0 ? {} : made),
    ...placeOf(row),
    ...markOf(row.paper.id),
  }));
  if (!hub) return papers;
  const centre = { ...factsOf(hub, "hub"), citingCount: hub.citingCount, ...made, ...atCentre };
  return [{ ...centre, ...markOf(hub.id) }, ...papers];
}

function factsOf(paper: Paper, kind: "hub" | "paper") {
  const { id, title, summary, abstract, authors, date, venue, category, doi, arxivId, url, links } = paper;
  const { keywords, references, verdict, novelty, representative } = paper;
  const { untitled, ids, volume, issue, pages, publisher, type, standing, language, citedByCount, pmid } =
    paper;
  return {
    ...{ id, kind, title, summary, abstract, authors, date, year: yearOf(paper), venue, category },
    ...{ doi, arxivId, url, links, keywords, references, verdict, novelty, representative },
    ...{ untitled, ids, volume, issue, pages, publisher, type, standing, language, citedByCount, pmid },
  };
}

function placeOf(row: PaperRow) {
  const { topic, second, secondStrength, typical, strength, weak, byUser, x, y, radius } = row;
  return {
    topic: topic?.label,
    topicId: topic?.id,
    topicDetail: topic?.detail.length ? topic.detail : undefined,
    ...(topic ? { strength: rounded(strength, 3), weak, byHand: byUser } : {}),
    secondTopic: second?.label,
    ...(secondStrength === undefined ? {} : { secondStrength: rounded(secondStrength, 3) }),
    typical,
    x: rounded(x, 3),
    y: rounded(y, 3),
    radius: rounded(radius, 3),
  };
}
