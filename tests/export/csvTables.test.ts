/** The tables of links and of topics; that of papers is in csv.test.ts. */
import { describe, expect, it } from "vitest";
import { csvLinksExporter } from "../../src/export/csvLinks";
import { csvTopicsExporter } from "../../src/export/csvTopics";
import { commaSeparated } from "../../src/export/rows/csvTable";
import type { CitationMap } from "../../src/model/map";
import type { Exporter } from "../../src/model/plugins";
import { makeUpMap } from "../make/map";
import { contextOf, hostileMap, sceneOf } from "./make";
import { withFacts } from "./richMap";

function write(exporter: Exporter, map: CitationMap): string {
  return exporter.write(sceneOf(map), map, {}, contextOf(map)) as string;
}

/** For tables without line breaks in cells. */
function records(text: string): Record<string, string>[] {
  const [head = [], ...rows] = text
    .slice(1)
    .trimEnd()
    .split("\r\n")
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^",]*)(?:,|$)/g)]
        .map(([, cell = ""]) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))
        .slice(0, line.endsWith(",") ? undefined : -1),
    );
  return rows.map((row) => Object.fromEntries(head.map((name, k) => [name, row[k] ?? ""])));
}

describe("the table of links", () => {
  const map = makeUpMap({ papers: 12, topics: 3 });
  const rows = records(write(csvLinksExporter, map));

  it("has a row an edge, with the titles of both ends; a citation has no weight", () => {
    expect(rows).toHaveLength(map.graph.graph.size);
    const titles = new Map(map.bibliography.papers.map(({ id, title }) => [id, title]));
    for (const { source, sourceTitle, kind, weight, terms } of rows) {
      expect(sourceTitle).toBe(titles.get(source!));
      if (kind === "cites") expect([weight, terms]).toEqual(["", ""]);
      else expect([Number(weight) > 0, terms !== ""]).toEqual([true, true]);
    }
  });

  it("lets no title run as a formula", () => {
    const text = write(csvLinksExporter, hostileMap());
    expect(text).not.toMatch(/(^|,|\n)"?[=@]/);
    expect(text).toContain(",'=cmd|");
  });
});

describe("the table of topics", () => {
  const map = withFacts(makeUpMap({ papers: 12, topics: 3 }), [{ year: 2020 }, { date: "2022-01" }]);
  const rows = records(write(csvTopicsExporter, map));

  it("has a row a topic, largest first, with size, terms and representative titles", () => {
    expect(rows.map(({ id, name, papers }) => [id, name, Number(papers)])).toEqual(
      map.topics.topics.map(({ id, label, size }) => [id, label, size]),
    );
    const titles = new Map(map.bibliography.papers.map(({ id, title }) => [id, title]));
    expect(rows[0]?.representative).toBe(
      map.topics.topics[0]!.representative.map((id) => titles.get(id)).join(" | "),
    );
  });

  it("has years where papers have them, and no figure that is not known", () => {
    const years = rows.flatMap(({ firstYear, lastYear }) => [firstYear, lastYear]).filter(Boolean);
    expect(new Set(years)).toEqual(new Set(["2020", "2022"]));
    for (const { stability, nearest, locked } of rows)
      expect([stability, nearest, locked]).toEqual(["", "", ""]);
  });
});

it("a table without rows is its head alone", () => {
  expect(commaSeparated([["a", () => 1]], [])).toBe("\ufeffa\r\n");
});
