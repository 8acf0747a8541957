import { afterEach, describe, expect, it } from "vitest";
import type { FoundWork } from "../../src/model/online";
import { lookUp } from "../../src/sources/online/lookUp";
import { openCitations } from "../../src/sources/online/openCitations";
import { hasData, recorded } from "../sources/cassettes";
import { openCitationsPlayed, type PlayedOptions, type PlayedWork } from "./serve/openCitations";
import { filled, gathered, playing } from "./serve/playing";
import type { Played } from "./server";

const servers: Played[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const hubWork: PlayedWork = {
  id: "doi:10.5555/hub omid:br/0600 pmid:12345678",
  title: "A Made-Up Survey of Paper Folding",
  author: "Example, Ada [orcid:0000-0001 omid:ra/061]; Example, Ben",
  date: "2019-02",
  venue: "Journal of Made-Up Folding [issn:0000-0000]",
  cites: [],
};
const works: PlayedWork[] = [
  hubWork,
  ...Array.from({ length: 23 }, (_, i) => ({
    id: `omid:br/06${i + 1} doi:10.5555/citing.${i + 1}`,
    title: `Folding paper number ${i + 1}`,
    date: `2020-${String((i % 12) + 1).padStart(2, "0")}`,
    cites: [0],
  })),
  { id: "omid:br/0699", date: "2026-01", cites: [0] },
];
const hub: FoundWork = {
  service: "opencitations",
  key: "doi:10.5555/hub",
  title: hubWork.title!,
  authors: [],
};

const start = (options: Partial<PlayedOptions> = {}) =>
  playing("opencitations", openCitationsPlayed({ works, ...options }), servers);

describe("finding a work at OpenCitations", () => {
  it.each(["doi:10.5555/hub", "pmid:12345678"])("by %s", async (query) => {
    const { wire } = await start();
    expect(await openCitations.find!(query, wire)).toEqual([
      {
        service: "opencitations",
        key: query,
        title: "A Made-Up Survey of Paper Folding",
        authors: ["Ada Example", "Ben Example"],
        year: 2019,
        venue: "Journal of Made-Up Folding",
        doi: "10.5555/hub",
      },
    ]);
  });

  it("by title is not possible, and is not tried", async () => {
    const { wire, server } = await start();
    expect(await openCitations.find!("A Made-Up Survey", wire)).toEqual([]);
    expect(server.asked).toEqual([]);
  });
});

describe("the papers that cite one, from OpenCitations", () => {
  it("come newest first, all at once, with what Meta says of them, ten at a time", async () => {
    const { wire, server } = await start();
    const { bibliography, stopped } = await lookUp({ kind: "citing", work: hub, most: 100 }, wire);
    expect(stopped).toBeNull();
    expect(bibliography.papers.length).toBe(24);
    expect(bibliography.papers[0]).toMatchObject({ untitled: true, date: "2026-01" });
    expect(bibliography.papers[1]).toMatchObject({ title: "Folding paper number 12", date: "2020-12" });
    expect(bibliography.citations.length).toBe(24);
    expect(bibliography.hub).toMatchObject({ title: hubWork.title, citingCount: 24 });
    const batches = server.asked.filter(({ url }) => url.pathname.includes("__"));
    expect(batches.map(({ url }) => url.pathname.split("__").length)).toEqual([10, 10, 4]);
  });

  it("keep their order and each its own title, though Meta answers in an order of its own", async () => {
    const { wire } = await start();
    const { records } = await gathered(openCitations.citing!(hub, wire));
    for (const { doi, title } of records.slice(1))
      expect(title).toBe(`Folding paper number ${doi?.replace("doi:10.5555/citing.", "")}`);
  });

  it("are given once where rows repeat; rows that name no work are refused with a sentence", async () => {
    const again = {
      citing: "doi:10.5555/citing.1 omid:br/061",
      cited: "doi:10.5555/hub",
      creation: "2020-01",
    };
    const { wire } = await start({ furtherRows: [again, null, { citing: "", cited: "doi:10.5555/hub" }] });
    const { bibliography } = await lookUp({ kind: "citing", work: hub, most: 100 }, wire);
    expect(bibliography.papers.length).toBe(24);
    expect(bibliography.files?.[0]).toMatchObject({ records: 24, refused: 2 });
  });

  it("are none where it knows none: a sentence says so", async () => {
    const { wire } = await start({ works: [hubWork] });
    const asking = lookUp({ kind: "citing", work: hub, most: 100 }, wire);
    await expect(asking).rejects.toThrow("OpenCitations knows no paper that cites");
  });

  it.skipIf(!hasData)("are those of recorded answers (skipped without ../shared/data)", async () => {
    const answers = recorded("api/opencitations_citecorp");
    const named = (name: string) =>
      answers.find((each) => each.name === `tests__fixtures__${name}.yml#1`)!.text;
    const { wire } = await playing(
      "opencitations",
      ({ url }) => ({
        body: url.pathname.startsWith("/index") ? named("oc_coci_cites") : named("oc_coci_meta"),
      }),
      servers,
    );
    const work = { ...hub, key: "doi:10.1108/jd-12-2013-0166" };
    const { records } = await gathered(openCitations.citing!(work, wire));
    expect(records.length).toBe(named("oc_coci_cites").split('"citing"').length - 1);
    expect(records.every(({ doi, date }) => doi && date)).toBe(true);
  });
});

describe("what papers lack, from OpenCitations", () => {
  const wanted = [
    { ids: ["pmid:12345678"] },
    { ids: ["doi:10.5555/none"] },
    { ids: ["doi:10.5555/citing.1"] },
  ];

  it("comes from Meta by id", async () => {
    const { wire } = await start();
    const found = await filled(openCitations.fill!(wanted, ["title", "venue"], wire));
    expect([...found.keys()].sort()).toEqual([0, 2]);
    expect(found.get(0)?.[0]?.venue).toBe("Journal of Made-Up Folding");
  });

  it("comes from the Index for references, and is not asked for where it has nothing of the kind", async () => {
    const { wire, server } = await start();
    expect((await filled(openCitations.fill!(wanted, ["abstract"], wire))).size).toBe(0);
    expect(server.asked).toEqual([]);
    const found = await filled(openCitations.fill!(wanted, ["references"], wire));
    expect([...found.keys()]).toEqual([2]);
    expect(found.get(2)?.[0]?.references).toEqual([{ id: "doi:10.5555/hub" }]);
  });
});
