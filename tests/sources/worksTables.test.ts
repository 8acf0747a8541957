/** Tables of works and citations as databases hand them over: JSON lines and Parquet. */
import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { gzipSync } from "fflate";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { count as countRows } from "../../scripts/formats/counts/parquet";
import { count as countLines } from "../../scripts/formats/counts/works-json-lines";
import { InputError } from "../../src/model/inputError";
import type { Source } from "../../src/model/plugins";
import { parquet } from "../../src/sources/parquet";
import { worksJsonLines } from "../../src/sources/worksJsonLines";
import { fixture, fixtureText, inputOf, notesOf } from "./inputs";

async function read(
  source: Source,
  content: string | Uint8Array,
  columns?: Readonly<Record<string, string>>,
) {
  return (await source.read([await inputOf(content, "t")], columns ? { columns } : {})).bibliography;
}

describe("rows of works as JSON lines", () => {
  it("are read in snake_case and camelCase, with lists, objects and numbers", async () => {
    const { papers, files } = await read(worksJsonLines, fixtureText("works.jsonl"));
    expect(papers[0]).toMatchObject({
      doi: "10.5555/fold.1",
      authors: ["Ada Example", "Ben Sample"],
      keywords: ["folding", "robots"],
      year: 2021,
      citedByCount: 7,
    });
    expect(files?.[0]?.refusals.map(({ where }) => where)).toEqual(["line 4", "line 5"]);
    expect(files![0]!.records + files![0]!.refused).toBe(countLines(fixtureText("works.jsonl")));
  });

  it("are completed by rows of citations, whose names turn up whenever they are first filled", async () => {
    const works = await inputOf(fixtureText("works.jsonl"), "works.jsonl");
    const edges = await inputOf(fixtureText("citations.jsonl"), "citations.jsonl");
    expect([works, edges].map((input) => worksJsonLines.completes?.(input))).toEqual([false, true]);
    const { bibliography } = await worksJsonLines.read([works, edges], {});
    expect(bibliography.citations).toEqual([
      expect.objectContaining({
        source: "doi:10.5555/fold.1",
        role: "background",
        contexts: ["Folding is old [1]."],
        influential: true,
      }),
    ]);
    expect(notesOf(bibliography)).toMatch(/1 citation names a paper that is not in the table/);
    const late = `${'{"id":"a","title":"A paper on folds"}\n'.repeat(60)}{"id":"b","title":"Another","abstract":"Said late."}\n`;
    expect((await read(worksJsonLines, late)).papers.at(-1)?.abstract).toBe("Said late.");
  });

  it("leave to Orrery's own reader what says the kind of each record", async () => {
    expect(worksJsonLines.accepts(await inputOf(fixtureText("map.works.ndjson")))).toBe(0);
    expect(worksJsonLines.accepts(await inputOf('{"context":"words","label":"background"}\n'))).toBe(0);
  });

  it("take columns by the user's word, and are refused with their names where none is known", async () => {
    const text = '{"alpha":"A paper on folds","beta":1}\n';
    await expect(read(worksJsonLines, text)).rejects.toThrow(/“alpha”, “beta”/);
    expect((await read(worksJsonLines, text, { title: "alpha" })).papers[0]?.title).toBe("A paper on folds");
  });

  const real = new URL("../../../shared/data/hub/openalex_net/works.jsonl", import.meta.url);
  it.skipIf(!existsSync(real))(
    "3,684 real ones have their references (skipped where ../shared/data is absent)",
    async () => {
      const text = readFileSync(real, "utf8");
      const { papers, files } = await read(worksJsonLines, text);
      expect(files![0]!.records + files![0]!.refused).toBe(countLines(text));
      expect(papers.filter(({ references }) => references?.length).length).toBeGreaterThan(1000);
      expect(papers.some(({ standing }) => standing === "retracted")).toBe(true);
    },
  );
});

type Columns = Parameters<typeof parquetWriteBuffer>[0]["columnData"];

function written(
  columnData: Columns,
  options: { codec?: "SNAPPY" | "UNCOMPRESSED"; rowGroupSize?: number } = {},
): Uint8Array {
  return new Uint8Array(parquetWriteBuffer({ columnData, ...options }));
}

const WORKS: Columns = [
  { name: "work_id", data: [10n, 20n, 30n], type: "INT64" },
  {
    name: "title",
    data: ["A Made-Up Survey of Paper Folding", "Folding by Machines", "Creases Without Names"],
    type: "STRING",
  },
  { name: "publication_year", data: [2020, 2021, null], type: "INT32" },
  { name: "references", data: [null, ["10"], ["10", "20"]] },
];

describe("a Parquet file", () => {
  it("of works is read: lists, int64, dates; packed with Snappy or not; in several row groups", async () => {
    const { papers } = await read(parquet, fixture("works.parquet"));
    expect(papers[0]).toMatchObject({
      doi: "10.5555/fold.0",
      date: "2020-03-01",
      year: 2020,
      authors: ["Ada Example", "Ben Sample"],
    });
    expect(papers[2]?.references).toHaveLength(2);
    for (const options of [{ codec: "SNAPPY" }, { codec: "UNCOMPRESSED" }, { rowGroupSize: 1 }] as const) {
      const bytes = written(WORKS, options);
      const { papers: same, files } = await read(parquet, bytes);
      expect(same.map(({ title }) => title)).toEqual([...WORKS[1]!.data]);
      expect(same.map(({ year }) => year)).toEqual([2020, 2021, undefined]);
      expect(files![0]!.records + files![0]!.refused).toBe(countRows(bytes));
    }
  });

  it("of citations completes one of works, in whatever order they are given", async () => {
    const works = await inputOf(written(WORKS), "works.parquet");
    const edges = await inputOf(
      written([
        { name: "source", data: [20n, 30n], type: "INT64" },
        { name: "target", data: [10n, 99n], type: "INT64" },
        { name: "contexts", data: [["Folding is old [1]."], null] },
      ]),
      "edges.parquet",
    );
    expect(parquet.completes?.(edges)).toBe(true);
    for (const inputs of [
      [works, edges],
      [edges, works],
    ] as const) {
      const { bibliography } = await parquet.read(inputs, {});
      expect(bibliography.papers).toHaveLength(3);
      expect(bibliography.citations).toHaveLength(1);
      expect(bibliography.citations[0]?.contexts).toEqual(["Folding is old [1]."]);
      expect(bibliography.files?.[0]?.columns?.fields.title).toBe("title");
    }
  });

  it("without columns that are known is refused with their names, which the user can choose from", async () => {
    const bytes = written([{ name: "alpha", data: ["A paper on folds"], type: "STRING" }]);
    await expect(read(parquet, bytes)).rejects.toThrow(/“alpha”/);
    expect((await read(parquet, bytes, { title: "alpha" })).papers).toHaveLength(1);
  });

  it("that is cut, changed or something else never costs more than a sentence", async () => {
    const whole = fixture("works.parquet");
    expect(parquet.accepts(await inputOf(gzipSync(whole)))).toBe(0);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, value, isCut) => {
        const bytes = isCut
          ? whole.slice(0, at)
          : Uint8Array.from(whole, (byte, i) => (i === at ? value : byte));
        const error: unknown = await read(parquet, bytes).catch((thrown: unknown) => thrown);
        if (error instanceof Error) expect(error).toBeInstanceOf(InputError);
      }),
      { numRuns: 1500 },
    );
  }, 60_000);
});
