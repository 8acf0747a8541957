import { afterEach, describe, expect, it } from "vitest";
import { ServiceError } from "../../src/model/serviceError";
import { crossref } from "../../src/sources/online/crossref";
import { fillGaps } from "../../src/sources/online/fillGaps";
import { lookUp } from "../../src/sources/online/lookUp";
import { paperOf } from "../../src/sources/records/paperOf";
import { hasData, recorded } from "../sources/cassettes";
import { crossrefPlayed, type PlayedOptions, type PlayedWork } from "./serve/crossref";
import { filled, playing } from "./serve/playing";
import type { Played } from "./server";

const servers: Played[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const works: PlayedWork[] = Array.from({ length: 60 }, (_, i) => ({
  DOI: `10.5555/Sheet.${i + 1}`,
  title: [`Sheet <i>number</i> ${i + 1}`],
  author: [{ family: "Example", given: "Ada" }],
  issued: { "date-parts": [[2021, 5]] },
  "container-title": ["Journal of Made-Up Folding"],
  "is-referenced-by-count": 7,
  abstract: `<jats:p>Sheet ${i + 1} is folded.</jats:p>`,
  reference: [{ DOI: "10.5555/cited", key: "r1" }],
  ...(i === 3 ? { "updated-by": [{ type: "retraction", DOI: "10.5555/notice" }] } : {}),
}));
const withComma: PlayedWork = { ...works[0]!, DOI: "10.5555/a,b", title: ["With a comma"] };

const start = (options: Partial<PlayedOptions> = {}, changes: Parameters<typeof playing>[3] = {}) =>
  playing("crossref", crossrefPlayed({ works: [...works, withComma], ...options }), servers, changes);

describe("finding a work at Crossref", () => {
  it("by DOI, whatever its case, with clean texts", async () => {
    const { wire, server } = await start({}, { mailto: "ada@example.org" });
    expect(await crossref.find!("doi:10.5555/sheet.1", wire)).toEqual([
      {
        service: "crossref",
        key: "10.5555/Sheet.1",
        title: "Sheet number 1",
        authors: ["Ada Example"],
        year: 2021,
        venue: "Journal of Made-Up Folding",
        doi: "10.5555/Sheet.1",
        citedByCount: 7,
      },
    ]);
    expect(server.asked[0]?.url.searchParams.get("mailto")).toBe("ada@example.org");
  });

  it("by title gives the first ten to choose from", async () => {
    const { wire, server } = await start();
    expect((await crossref.find!("Sheet, number: 7", wire)).length).toBe(10);
    expect(server.asked[0]?.url.searchParams.get("query.bibliographic")).toBe("Sheet number 7");
  });

  it("gives nothing for a DOI that it does not know, and asks nothing by ids of others", async () => {
    const { wire, server } = await start();
    expect(await crossref.find!("doi:10.5555/none", wire)).toEqual([]);
    expect(await crossref.find!("pmid:12345", wire)).toEqual([]);
    expect(server.asked.length).toBe(1);
  });

  it("goes on without the choice of fields where one is refused", async () => {
    const { wire, server } = await start({ unknownFields: ["posted"] });
    expect((await crossref.find!("Sheet", wire)).length).toBe(10);
    expect(server.asked.map(({ url }) => url.searchParams.has("select"))).toEqual([true, false]);
  });

  it.skipIf(!hasData)("reads recorded answers (skipped without ../shared/data)", async () => {
    const answers = recorded("api/crossref_habanero");
    const single = answers.find(({ name }) => name === "test_works_with_one_id.yaml#1")!;
    const list = answers.find(({ name }) => name === "test_works_field_queries.yaml#1")!;
    const { wire } = await playing(
      "crossref",
      ({ url }) => ({ body: url.pathname === "/works" ? list.text : single.text }),
      servers,
    );
    const [work] = await crossref.find!("doi:10.1371/journal.pone.0033693", wire);
    expect(work).toMatchObject({ key: "10.1371/journal.pone.0033693", year: 2012 });
    const hits = await crossref.find!("ecology", wire);
    expect(hits.length).toBe(list.text.split('"reference-count"').length - 1);
    expect(hits.every(({ title }) => !/[<>]/.test(title))).toBe(true);
  });
});

describe("who cites a work, at Crossref", () => {
  it("is not told: a sentence says so", async () => {
    const { wire, server } = await start();
    const work = { service: "crossref", key: "10.5555/Sheet.1", title: "Sheet", authors: [] } as const;
    const asking = lookUp({ kind: "citing", work, most: 10 }, wire);
    await expect(asking).rejects.toThrow("Crossref cannot be asked which papers cite a work.");
    expect(server.asked).toEqual([]);
  });
});

describe("what papers lack, from Crossref", () => {
  const wanted = works.map((_, i) => ({ ids: [`doi:10.5555/sheet.${i + 1}`] }));

  it("comes by DOI, forty at a time, and only the fields that are wanted", async () => {
    const { wire, server } = await start();
    const found = await filled(
      crossref.fill!([{ ids: ["doi:10.5555/none"] }, ...wanted], ["abstract"], wire),
    );
    expect(found.size).toBe(60);
    expect(found.get(1)?.[0]?.abstract).toBe("<jats:p>Sheet 1 is folded.</jats:p>");
    expect(found.get(1)?.[0]?.references).toEqual([]);
    expect(server.asked.length).toBe(2);
    expect(server.asked[0]?.url.href.length).toBeLessThan(4000);
  });

  it("comes with references and with what was retracted", async () => {
    const { wire } = await start();
    const found = await filled(crossref.fill!(wanted, ["references", "standing"], wire));
    expect(found.get(0)?.[0]?.references?.[0]?.doi).toBe("10.5555/cited");
    expect([found.get(3)?.[0]?.standing, found.get(4)?.[0]?.standing]).toEqual(["retracted", undefined]);
  });

  it("comes one by one for DOIs with a comma, and where one DOI spoils the filter", async () => {
    const { wire, server } = await start();
    const asked = [{ ids: ["doi:10.5555/a,b"] }, { ids: ["doi:10.x/bad"] }, ...wanted.slice(0, 2)];
    const found = await filled(crossref.fill!(asked, ["abstract"], wire));
    expect([...found.keys()].sort()).toEqual([0, 2, 3]);
    expect(server.asked.filter(({ url }) => url.pathname.includes("/works/")).length).toBe(4);
  });

  it("is looked for by title where there is no DOI; another title is not taken", async () => {
    const { wire } = await start();
    const paper = (title: string) => {
      const made = paperOf({ where: "", title, year: 2021 }, []);
      if (typeof made === "string") throw new Error(made);
      return made;
    };
    const { bibliography } = await fillGaps(
      {
        kind: "fill",
        services: ["crossref"],
        fields: ["abstract", "doi"],
        bibliography: {
          type: "orrery-bibliography",
          version: 1,
          format: "ris",
          origin: "a.ris",
          hub: null,
          papers: [paper("Sheet number 1"), paper("Number theory of unfolded things")],
          citations: [],
          notes: [],
        },
      },
      wire,
    );
    expect(bibliography.papers[0]).toMatchObject({
      abstract: "Sheet 1 is folded.",
      doi: "10.5555/Sheet.1",
      origins: { abstract: "Crossref", doi: "Crossref" },
    });
    expect(bibliography.papers[1]?.doi).toBeUndefined();
  });
});

describe("the work itself, at Crossref", () => {
  it("is told in full, or as a sentence if it is gone", async () => {
    const { wire } = await start();
    const work = { service: "crossref", key: "10.5555/Sheet.1", title: "Sheet", authors: [] } as const;
    expect((await crossref.hub!(work, wire)).doi).toBe("10.5555/Sheet.1");
    const error: unknown = await crossref.hub!({ ...work, key: "10.5555/gone" }, wire).catch(
      (e: unknown) => e,
    );
    expect((error as ServiceError).trouble).toBe("unknown");
    expect(error).toBeInstanceOf(ServiceError);
  });
});
