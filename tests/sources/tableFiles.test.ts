/** Real tables of many programs: entries read and refused are as many as an independent count says. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { count } from "../../scripts/formats/counts/table";
import { InputError } from "../../src/model/inputError";
import { table } from "../../src/sources/table";
import { inputOf } from "./inputs";

const DATA = new URL("../../../shared/data/", import.meta.url);
const FOLDERS = [
  "api/opencitations_index",
  "api/openalex_fixtures",
  "biblio/bibliometrix",
  "biblio/litstudy",
  "biblio/tethne",
  "graphs/gephi",
  "big",
];
const isThere = existsSync(DATA);
const files = isThere
  ? FOLDERS.flatMap((folder) =>
      readdirSync(new URL(`${folder}/`, DATA)).flatMap((name) =>
        /\.(?:csv|tsv)$/.test(name) ? [`${folder}/${name}`] : [],
      ),
    )
  : [];

/** Matrices, adjacency lists, a table without a row, and one of other things than papers. */
const NO_PAPERS = /adj_list|matrix\.csv|spreadsheet__empty|coverage-works/;

describe.skipIf(!isThere)("real tables (skipped where ../shared/data is absent)", () => {
  it.each(files)(
    "%s",
    async (name) => {
      const input = await inputOf(readFileSync(new URL(name, DATA)), name);
      const reading = await (async () => table.read([input], {}))().catch((error: unknown) => error);
      if (NO_PAPERS.test(name)) {
        expect(reading).toBeInstanceOf(InputError);
        return;
      }
      expect(reading).not.toBeInstanceOf(Error);
      const { files } = (reading as Awaited<ReturnType<typeof table.read>>).bibliography;
      expect(files![0]!.records + files![0]!.refused).toBe(count((await input.text()).text));
      expect(table.accepts(input)).toBeGreaterThan(0.1);
    },
    60_000,
  );

  it("34,546 papers and 421,578 citations in two files are read as one", async () => {
    const inputs = await Promise.all(
      ["big/cit-hep-ph.nodes.tsv", "big/cit-hep-ph.edges.tsv"].map((name) =>
        inputOf(readFileSync(new URL(name, DATA)), name),
      ),
    );
    expect(inputs.map((input) => table.completes?.(input))).toEqual([false, true]);
    const { bibliography } = await table.read([inputs[0]!, inputs[1]!], {});
    expect(bibliography.papers).toHaveLength(34_546);
    expect(bibliography.papers[0]).toMatchObject({
      arxivId: "hep-ph/9907233",
      date: "1999-07",
      untitled: true,
    });
    // 44 papers cite themselves.
    expect(bibliography.citations).toHaveLength(421_578 - 44);
  }, 60_000);
});
