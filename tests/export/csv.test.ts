import { describe, expect, it } from "vitest";
import { csvExporter } from "../../src/export/csv";
import type { CitationMap } from "../../src/model/map";
import type { Marks } from "../../src/model/view";
import { makeUpMap } from "../make/map";
import { contextOf, hostileMap, hostileTitles, sceneOf } from "./make";

function write(map: CitationMap, marks: Marks = {}): string {
  return csvExporter.write(sceneOf(map), map, {}, { ...contextOf(map), marks }) as string;
}

/** A reader by RFC 4180, as strict as that: throws where a quote stands in an unquoted cell. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/y;
  const row: string[] = [];
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const match = cell.exec(text);
    if (!match) throw new Error(`not CSV at ${at}: ${text.slice(at, at + 40)}`);
    const raw = match[1]!;
    row.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (match[2] === "\r\n") rows.push(row.splice(0));
  }
  return rows;
}

function records(text: string): Record<string, string>[] {
  const [head = [], ...rows] = readCsv(text.slice(1));
  return rows.map((row) => {
    expect(row).toHaveLength(head.length);
    return Object.fromEntries(head.map((name, k) => [name, row[k]!]));
  });
}

describe("the table of papers", () => {
  it("begins with a byte order mark, for Excel, and has one row a paper in the order of the map", () => {
    const map = makeUpMap({ papers: 12 });
    const text = write(map);
    expect(text.startsWith("\ufeffid,title,topic,strength,secondTopic,weak,byHand,authors,")).toBe(true);
    expect(records(text).map(({ id }) => id)).toEqual(map.graph.paperIds);
  });

  it("names topics and says places with three decimals", () => {
    const map = makeUpMap({ papers: 5, topics: 2 });
    const [first] = records(write(map));
    expect(first?.topic).toBe(
      map.topics.topics.find(({ id }) => id === map.topics.assignments[0]?.topic)?.label,
    );
    expect(Number(first?.x)).toBeCloseTo(map.layout.positions[0]!, 3);
    expect(Number(first?.y)).toBeCloseTo(map.layout.positions[1]!, 3);
    expect(first?.x).toMatch(/^-?\d+(\.\d{1,3})?$/);
  });

  it("leaves empty what the source does not say, also strength and weakness of a paper that fits nowhere", () => {
    const map = makeUpMap({ papers: 1 });
    const lost = {
      paper: map.graph.paperIds[0]!,
      topic: null,
      strength: 0,
      weak: true,
      terms: [],
      neighbours: [],
    };
    const row = records(write({ ...map, topics: { ...map.topics, topics: [], assignments: [lost] } }))[0];
    for (const name of [
      "topic",
      "strength",
      "secondTopic",
      "weak",
      "byHand",
      "authors",
      "date",
      "year",
      "doi",
      "star",
    ])
      expect(row?.[name], name).toBe("");
  });

  it("takes the year from the date where the source gives no year", () => {
    const map = makeUpMap({ papers: 4 });
    const said = [{ date: "2025-11-03" }, { year: 2024, date: "2025-01" }, { date: "2023" }, {}];
    const papers = map.bibliography.papers.map((paper, k) => ({ ...paper, ...said[k] }));
    const rows = records(write({ ...map, bibliography: { ...map.bibliography, papers } }));
    expect(rows.map(({ year }) => year)).toEqual(["2025", "2024", "2023", ""]);
  });

  it("carries star, note and tags", () => {
    const map = makeUpMap({ papers: 2 });
    const marks = { [map.graph.paperIds[1]!]: { star: true, note: "read,\nsoon", tags: ["one", "two"] } };
    const [without, marked] = records(write(map, marks));
    expect([without?.star, without?.note, without?.tags]).toEqual(["", "", ""]);
    expect([marked?.star, marked?.note, marked?.tags]).toEqual(["true", "read,\nsoon", "one; two"]);
  });

  it("lets no cell run as a formula, and keeps negative numbers numbers", () => {
    const rows = records(write(hostileMap()));
    for (const row of rows)
      for (const name of ["title", "summary", "venue", "authors"])
        expect(row[name], name).not.toMatch(/^[=+\-@\t\r\n]/);
    expect(rows.map(({ title }) => title)).toContain("'=cmd|' /C calc'!A0");
    expect(rows.map(({ title }) => title)).toContain("'-2+3");
    const negative = rows.flatMap(({ x, y }) => [x!, y!]).filter((text) => text.includes("-"));
    expect(negative.length).toBeGreaterThan(0);
    for (const text of negative) expect(text).toMatch(/^-\d/);
  });

  it("keeps line breaks inside cells and replaces controls", () => {
    const titles = records(write(hostileMap())).map(({ title }) => title);
    expect(titles).toContain(hostileTitles[9]);
    expect(titles[3]).toBe("control \ufffd\ufffd\ufffd[31m\u0085 characters");
  });
});
