import { afterEach, describe, expect, it } from "vitest";
import type { FoundWork } from "../../src/model/online";
import { europePmc } from "../../src/sources/online/europePmc";
import { lookUp } from "../../src/sources/online/lookUp";
import { europePmcPlayed, type PlayedOptions, type PlayedRecord } from "./serve/europePmc";
import { filled, gathered, playing } from "./serve/playing";
import type { Played } from "./server";

const servers: Played[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const hubRecord: PlayedRecord = {
  source: "MED",
  id: "12345678",
  pmid: "12345678",
  pmcid: "PMC7654321",
  doi: "10.5555/hub",
  title: "A made-up survey of protein folding.",
  authorString: "Example A, Example B.",
  pubYear: "2019",
  citedByCount: 2200,
  abstractText: "It surveys folding.",
  hasReferences: "Y",
};
const hub: FoundWork = { service: "europe-pmc", key: "MED:12345678", title: "A made-up survey", authors: [] };

function citations(count: number): object[] {
  return Array.from({ length: count }, (_, i) => ({
    id: String(30_000_000 + i),
    source: "MED",
    citationType: "journal article",
    title: `Folding protein number ${i + 1}.`,
    authorString: "Example C.",
    pubYear: 2024,
  }));
}

const start = (options: Partial<PlayedOptions> = {}) =>
  playing("europe-pmc", europePmcPlayed({ records: [hubRecord], ...options }), servers);

describe("finding a record at Europe PMC", () => {
  it.each(["doi:10.5555/hub", "pmid:12345678", "pmcid:pmc7654321", "A made-up survey of protein folding"])(
    "by %s",
    async (query) => {
      const title = query.startsWith("A") ? { title: "A made up survey of protein folding" } : {};
      const { wire } = await start({ records: [{ ...hubRecord, ...title }] });
      const [work, ...others] = await europePmc.find!(query, wire);
      expect(others).toEqual([]);
      expect(work).toMatchObject({ key: "MED:12345678", doi: "10.5555/hub", year: 2019, citedByCount: 2200 });
    },
  );

  it("cannot be steered by quotation marks in an id or a title", async () => {
    const { wire, server } = await start();
    expect(await europePmc.find!('x" OR TITLE:"survey', wire)).toEqual([]);
    expect(await europePmc.find!('doi:10.5555/x"y', wire)).toEqual([]);
    expect(server.asked.map(({ url }) => url.searchParams.get("query"))).toEqual([
      'TITLE:"x OR TITLE survey"',
      'DOI:"10.5555/xy"',
    ]);
  });

  it("gives nothing for ids of other kinds", async () => {
    const { wire, server } = await start();
    expect(await europePmc.find!("openalex:W12345", wire)).toEqual([]);
    expect(server.asked).toEqual([]);
  });
});

describe("the papers that cite one, from Europe PMC", () => {
  it("come a thousand at a time, around the record in full", async () => {
    const { wire, server } = await start({ citations: citations(2200) });
    const { bibliography, stopped } = await lookUp({ kind: "citing", work: hub, most: 5000 }, wire);
    expect(stopped).toBeNull();
    expect(bibliography.papers.length).toBe(2200);
    expect(bibliography.papers[0]?.pmid).toBe("30000000");
    expect(bibliography.hub).toMatchObject({ abstract: "It surveys folding.", citingCount: 2200 });
    const pages = server.asked.filter(({ url }) => url.pathname === "/MED/12345678/citations");
    expect(pages.length).toBe(3);
  });

  it("go on to the end where the total changes, pages repeat, or one is empty", async () => {
    const grown = await start({
      citations: citations(2200),
      hitCountAt: (page) => (page === 1 ? 1500 : 2200),
    });
    expect((await gathered(europePmc.citing!(hub, grown.wire))).records.length).toBe(2200);
    const repeated = await start({ citations: citations(9000), pageAt: () => citations(1000) });
    expect((await gathered(europePmc.citing!(hub, repeated.wire))).records.length).toBe(1000);
    expect(repeated.server.asked.length).toBe(3);
    const empty = await start({
      citations: citations(2200),
      pageAt: (page, items) => (page < 2 ? items : []),
    });
    const { records, totals, error } = await gathered(europePmc.citing!(hub, empty.wire));
    expect([records.length, totals.at(-1), error]).toEqual([1000, 2200, null]);
  });

  it("that are null, or lack title and id, are refused with a sentence", async () => {
    const { wire } = await start({ citations: [...citations(2), null, { pubYear: 2020 }] });
    const { bibliography } = await lookUp({ kind: "citing", work: hub, most: 100 }, wire);
    expect(bibliography.files?.[0]).toMatchObject({ records: 2, refused: 2 });
  });
});

describe("what papers lack, from Europe PMC", () => {
  const records: PlayedRecord[] = Array.from({ length: 40 }, (_, i) => ({
    source: i % 2 === 0 ? "MED" : "PPR",
    id: i % 2 === 0 ? String(100 + i) : `PPR${i}`,
    ...(i % 2 === 0 ? { pmid: String(100 + i) } : {}),
    doi: `10.5555/protein.${i + 1}`,
    title: `Protein ${i + 1}`,
    abstractText: `Protein ${i + 1} folds.`,
    hasReferences: i === 0 ? "Y" : "N",
  }));

  it("comes by PMID and by DOI in searches for any of them", async () => {
    const { wire, server } = await start({ records });
    const wanted = records.map(({ doi, pmid }, i) => ({
      ids: pmid && i > 20 ? [`pmid:${pmid}`] : [`doi:${doi}`],
    }));
    const found = await filled(
      europePmc.fill!([...wanted, { ids: ["doi:10.5555/none"] }], ["abstract"], wire),
    );
    expect(found.size).toBe(40);
    expect(found.get(39)?.[0]?.abstract).toBe("Protein 40 folds.");
    expect(server.asked.length).toBe(3);
    expect(server.asked[0]?.url.searchParams.get("resultType")).toBe("core");
  });

  it("comes with references if they are asked for, and by title where there is no id", async () => {
    const references = [
      { id: "55", source: "MED", title: "Cited" },
      { title: "Cited too", doi: "10.5555/too" },
    ];
    const { wire } = await start({ records, references });
    const found = await filled(
      europePmc.fill!([{ ids: ["pmid:100"] }, { ids: [], title: "Protein 7" }], ["references"], wire),
    );
    expect(found.get(0)?.[0]?.references?.map(({ id, doi }) => id ?? doi)).toEqual([
      "pmid:55",
      "10.5555/too",
    ]);
    expect(found.get(1)?.[0]?.title).toBe("Protein 7");
  });
});
