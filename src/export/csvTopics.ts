/** A map → a table of its topics as CSV, largest first. */
import type { CitationMap } from "../model/map";
import type { Exporter } from "../model/plugins";
import type { Topic } from "../model/topics";
import { commaSeparated, type TableColumns } from "./rows/csvTable";
import { paperRows, rounded } from "./rows/paperRows";

export const csvTopicsExporter: Exporter = {
  id: "csvTopics",
  label: "Table of topics (CSV)",
  help: "a row a topic: name, size, terms, years, how firm it is",
  group: "data",
  extension: "topics.csv",
  mime: "text/csv",
  parameters: [],
  write: (_scene, map) => commaSeparated(COLUMNS, topicRows(map)),
};

interface TopicRow {
  readonly topic: Topic;
  readonly nearest: string | undefined;
  /** Titles. */
  readonly representative: readonly string[];
  readonly years: readonly number[];
}

const firm = (value: number | null | undefined) => (value == null ? undefined : rounded(value, 3));

const COLUMNS: TableColumns<TopicRow> = [
  ["id", ({ topic }) => topic.id],
  ["name", ({ topic }) => topic.label],
  ["inferredName", ({ topic }) => topic.inferredLabel],
  ["papers", ({ topic }) => topic.size],
  ["terms", ({ topic }) => topic.terms.map(({ term }) => term).join("; ")],
  ["detail", ({ topic }) => topic.detail.join("; ")],
  ["representative", ({ representative }) => representative.join(" | ")],
  ["firstYear", ({ years }) => years[0]],
  ["lastYear", ({ years }) => years.at(-1)],
  ["stability", ({ topic }) => firm(topic.firmness?.stability)],
  ["coherence", ({ topic }) => firm(topic.firmness?.coherence)],
  ["separation", ({ topic }) => firm(topic.firmness?.separation)],
  ["nearest", ({ nearest }) => nearest],
  ["locked", ({ topic }) => topic.locked],
];

function topicRows(map: CitationMap): TopicRow[] {
  const years = new Map<string, number[]>();
  for (const { id } of map.topics.topics) years.set(id, []);
  for (const { topic, year } of paperRows(map))
    if (topic && year !== undefined) years.get(topic.id)?.push(year);
  const titles = new Map(map.bibliography.papers.map(({ id, title }) => [id, title]));
  const names = new Map(map.topics.topics.map(({ id, label }) => [id, label]));
  return map.topics.topics.map((topic) => ({
    topic,
    nearest: names.get(topic.nearest ?? ""),
    representative: topic.representative.flatMap((id) => titles.get(id) ?? []),
    years: (years.get(topic.id) ?? []).sort((a, b) => a - b),
  }));
}
