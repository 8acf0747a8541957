import { afterEach, describe, expect, it } from "vitest";
import type { FoundWork } from "../../src/model/online";
import { ServiceError } from "../../src/model/serviceError";
import { lookUp } from "../../src/sources/online/lookUp";
import { semanticScholar } from "../../src/sources/online/semanticScholar";
import { hasData, recorded } from "../sources/cassettes";
import { gathered, playing } from "./serve/playing";
import {
  type PlayedCitation,
  type PlayedOptions,
  type PlayedPaper,
  paperIdOf,
  semanticScholarPlayed,
} from "./serve/semanticScholar";
import type { Played } from "./server";

const servers: Played[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const hubPaper: PlayedPaper = {
  paperId: paperIdOf(1),
  title: "A Made-Up Survey of Paper-Folding",
  externalIds: { DOI: "10.5555/Hub(1)", ArXiv: "2401.12345", PubMed: "12345678", CorpusId: 777 },
  corpusId: 777,
  url: "https://www.biorxiv.org/content/hub",
  year: 2024,
  publicationDate: "2024-02-03",
  venue: "Journal of Made-Up Folding",
  citationCount: 2500,
  authors: [{ name: "Ada Example" }, { name: "Ben Example" }, { name: "Cy Example" }, { name: "Di Example" }],
  tldr: { model: "tldr@v2", text: "It surveys folding." },
  abstract: null,
};
const hub: FoundWork = {
  service: "semantic-scholar",
  key: hubPaper.paperId!,
  title: "A Made-Up Survey of Paper-Folding",
  authors: [],
  citedByCount: 2500,
};

function citations(count: number): PlayedCitation[] {
  return Array.from({ length: count }, (_, i) => ({
    citingPaper: {
      paperId: paperIdOf(1000 + i),
      title: `Folding paper of the kind number ${i + 1}`,
      externalIds: { DOI: `10.5555/citing.${i + 1}` },
      abstract: i % 2 === 0 ? `We fold the paper ${i + 1} times.` : null,
      year: 2026,
    },
    contexts: [`As shown before [1], paper ${i + 1} folds.`],
    intents: ["methodology", "background"],
    isInfluential: i === 0,
  }));
}

const start = (options: Partial<PlayedOptions> = {}, changes: Parameters<typeof playing>[3] = {}) =>
  playing("semantic-scholar", semanticScholarPlayed({ papers: [hubPaper], ...options }), servers, changes);

describe("finding a paper at Semantic Scholar", () => {
  it.each([
    "doi:10.5555/hub(1)",
    "arxiv:2401.12345",
    "pmid:12345678",
    "corpusid:777",
    `s2:${paperIdOf(1)}`,
    "https://www.biorxiv.org/content/hub",
  ])("by %s", async (query) => {
    const { wire, server } = await start();
    expect(await semanticScholar.find!(query, wire)).toEqual([
      {
        service: "semantic-scholar",
        key: paperIdOf(1),
        title: "A Made-Up Survey of Paper-Folding",
        authors: ["Ada Example", "Ben Example", "Cy Example"],
        year: 2024,
        venue: "Journal of Made-Up Folding",
        doi: "10.5555/Hub(1)",
        citedByCount: 2500,
      },
    ]);
    expect(server.asked.length).toBe(1);
  });

  it("gives nothing for an id that it does not know, or has no such names for", async () => {
    const { wire, server } = await start();
    expect(await semanticScholar.find!("doi:10.5555/none", wire)).toEqual([]);
    expect(await semanticScholar.find!("openalex:W123456", wire)).toEqual([]);
    expect(server.asked.length).toBe(1);
  });

  it("by title gives hits to choose from, without hyphens, which its search does not know", async () => {
    const other = {
      ...hubPaper,
      paperId: paperIdOf(2),
      title: "A made-up survey of paper-folding, part two",
    };
    const { wire, server } = await start({ papers: [hubPaper, other] });
    const works = await semanticScholar.find!("A made-up survey of paper-folding", wire);
    expect(works.map(({ key }) => key)).toEqual([paperIdOf(1), paperIdOf(2)]);
    expect(server.asked[0]?.url.searchParams.get("query")).toBe("A made up survey of paper folding");
  });

  it("puts the nearest title before the hits where none bears the title itself", async () => {
    const near = { ...hubPaper, paperId: paperIdOf(2), title: "Folding maps twice" };
    const far = { ...hubPaper, paperId: paperIdOf(3), title: "On folding maps twice and more" };
    const { wire, server } = await start({ papers: [far, near] });
    const exact = await semanticScholar.find!("Folding maps twice", wire);
    expect(exact.map(({ key }) => key)).toEqual([paperIdOf(3), paperIdOf(2)]);
    expect(server.asked.length).toBe(1);
    const nearest = await semanticScholar.find!("folding maps", wire);
    expect(server.asked.at(-1)?.url.pathname).toBe("/paper/search/match");
    expect(nearest.map(({ key }) => key)).toEqual([paperIdOf(3), paperIdOf(2)]);
  });
});

describe("the papers that cite one, from Semantic Scholar", () => {
  it("come a thousand at a time, with sentences, intents and influence; elided abstracts are absent", async () => {
    const { wire, server, told } = await start({ citations: citations(2500) });
    const { bibliography, stopped } = await lookUp({ kind: "citing", work: hub, most: 10_000 }, wire);
    expect(stopped).toBeNull();
    expect(bibliography.papers.length).toBe(2500);
    expect(bibliography.hub).toMatchObject({
      summary: "It surveys folding.",
      citingCount: 2500,
      doi: "10.5555/Hub(1)",
    });
    expect(bibliography.papers[0]?.abstract).toBe("We fold the paper 1 times.");
    expect(bibliography.papers[1]?.abstract).toBeUndefined();
    expect(bibliography.citations[0]).toMatchObject({
      target: bibliography.hub?.id,
      role: "background, methodology",
      contexts: ["As shown before [1], paper 1 folds."],
      influential: true,
    });
    const pages = server.asked.filter(({ url }) => url.pathname.endsWith("/citations"));
    expect(pages.map(({ url }) => url.searchParams.get("offset"))).toEqual(["0", "1000", "2000"]);
    expect(told.at(-1)).toMatchObject({ got: 2500, total: 2500 });
  });

  it("end below 10,000 with a sentence, and what came is kept", async () => {
    const { wire, server } = await start({ citations: citations(10_050) });
    const { records, error } = await gathered(semanticScholar.citing!(hub, wire));
    expect(records.length).toBe(9999);
    expect(error).toBeInstanceOf(ServiceError);
    expect((error as Error).message).toContain("no more than the newest 9,999");
    expect(server.asked.at(-1)?.url.searchParams.get("limit")).toBe("999");
  });

  it("come in smaller pages where an answer would be too large", async () => {
    const { wire, server } = await start({ citations: citations(250), mostAtOnce: 100 });
    const { records, error } = await gathered(semanticScholar.citing!(hub, wire));
    expect([records.length, error]).toEqual([250, null]);
    expect(server.asked.map(({ url }) => url.searchParams.get("limit"))).toEqual([
      "1000",
      "100",
      "100",
      "100",
    ]);
  });

  it("come without the fields that it has given up", async () => {
    const { wire, server } = await start({ citations: citations(3), unknownFields: ["corpusId", "journal"] });
    const { records } = await gathered(semanticScholar.citing!(hub, wire));
    expect(records.length).toBe(3);
    const fields = server.asked[1]?.url.searchParams.get("fields")?.split(",");
    expect(fields).toContain("contexts");
    expect(fields).not.toContain("corpusId");
  });

  it("are given once where pages repeat or are empty, and it ends", async () => {
    const repeated = await start({ citations: citations(9000), rowsAt: () => citations(1000) });
    const { records } = await gathered(semanticScholar.citing!(hub, repeated.wire));
    expect([records.length, repeated.server.asked.length]).toEqual([1000, 3]);
    const empty = await start({ citations: citations(9000), rowsAt: () => [] });
    expect((await gathered(semanticScholar.citing!(hub, empty.wire))).records).toEqual([]);
    expect(empty.server.asked.length).toBe(2);
  });

  it("lose nothing where rows, papers or fields are null: what names no paper is refused with a sentence", async () => {
    const [first, second] = citations(2);
    const rows: (PlayedCitation | null)[] = [
      first!,
      null,
      { citingPaper: null, contexts: ["?"] },
      { citingPaper: { paperId: null, title: "A paper without a number" }, contexts: null, intents: null },
      { ...second!, isInfluential: null },
    ];
    const { wire } = await start({ citations: rows });
    const { bibliography } = await lookUp({ kind: "citing", work: hub, most: 100 }, wire);
    expect(bibliography.files?.[0]).toMatchObject({ records: 3, refused: 2 });
    expect(bibliography.files?.[0]?.refusals.map(({ where }) => where)).toEqual(["citation 2", "citation 3"]);
    expect(bibliography.citations.at(-1)?.influential).toBeUndefined();
  });

  it("are refused for now to who has no key: the sentence says that a key helps, and does not to who has one", async () => {
    const busy = Object.fromEntries(
      Array.from({ length: 6 }, (_, i) => [i + 1, { status: 429, body: { message: "Too Many Requests" } }]),
    );
    const without = await start({}, { faults: busy });
    const { error } = await gathered(semanticScholar.citing!(hub, without.wire));
    expect((error as ServiceError).trouble).toBe("busy");
    expect((error as Error).message).toMatch(
      /\(429\), asked 6 times.*a key of your own helps: .*ORRERY_S2_KEY/,
    );
    const key = "a-good-key-of-mine";
    const having = await start({ keys: [key] }, { faults: busy, keys: { "semantic-scholar": key } });
    const again = await gathered(semanticScholar.citing!(hub, having.wire));
    expect((again.error as Error).message).not.toContain("helps");
    expect(having.server.asked[0]?.headers["x-api-key"]).toBe(key);
  });

  it.skipIf(!hasData)("are those of a recorded look-up (skipped without ../shared/data)", async () => {
    const answers = recorded("api/semanticscholar").filter(({ name }) =>
      name.startsWith("test_get_paper_citations."),
    );
    const byOffset = new Map(
      answers.map(({ uri, text }) => [new URL(uri).searchParams.get("offset"), text] as const),
    );
    const { wire } = await playing(
      "semantic-scholar",
      ({ url }) => ({ body: byOffset.get(url.searchParams.get("offset")) ?? "{}" }),
      servers,
    );
    const ids = new Set(
      answers.flatMap(({ text }) => [...text.matchAll(/"paperId": "(\w+)"/g)].map(([, id]) => id)),
    );
    const rows = answers.reduce((sum, { text }) => sum + text.split('"citingPaper"').length - 1, 0);
    const { records, error } = await gathered(semanticScholar.citing!(hub, wire));
    expect(error).toBeNull();
    expect(new Set(records.flatMap(({ ids: [id] = [] }) => (id ? [id] : []))).size).toBe(ids.size);
    expect(records.length).toBeGreaterThanOrEqual(ids.size);
    expect(records.length).toBeLessThanOrEqual(rows);
    expect(ids.size).toBeGreaterThan(1500);
  });
});
