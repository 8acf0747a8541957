import { afterEach, describe, expect, it } from "vitest";
import type { FoundWork } from "../../src/model/online";
import { ServiceError } from "../../src/model/serviceError";
import { findWorks, hasTitle } from "../../src/sources/online/find";
import { lookUp } from "../../src/sources/online/lookUp";
import { citingWorks, hubWork, openAlexPlayed, type PlayedOptions, type PlayedWork } from "./openAlexPlayed";
import { type Fault, type Played, play } from "./server";
import { memoryCache, testWire } from "./wire";

const servers: Played[] = [];
const key = "a-key-that-is-good-1";

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function openAlexWith(
  options: Partial<PlayedOptions> & { faults?: Record<number, Fault> } = {},
  changes: Parameters<typeof testWire>[1] = {},
) {
  const { faults, ...given } = options;
  const works = [hubWork, ...citingWorks(250)];
  const server = await play(openAlexPlayed({ works, keys: [key], ...given }), faults);
  servers.push(server);
  return { server, ...testWire({ openalex: server }, changes) };
}

const hub: FoundWork = {
  service: "openalex",
  key: "W1001",
  title: hubWork.title!,
  authors: [],
  citedByCount: 250,
};
const citing = { kind: "citing", work: hub, most: 1000 } as const;
/** Requests for pages: all but the one for the hub. */
const pagesAsked = (server: Played) =>
  server.asked.filter(({ url }) => url.searchParams.get("filter")?.startsWith("cites:"));

describe("finding a work", () => {
  it.each([
    "10.5555/hub",
    "https://doi.org/10.5555/HUB",
    "doi: 10.5555/hub",
    "https://publisher.example/doi/full/10.5555/hub",
    "W1001",
    "https://openalex.org/W1001",
    "https://openalex.org/works/w1001",
    "PMID: 12345678",
    "https://pubmed.ncbi.nlm.nih.gov/12345678/",
  ])("by %s, which costs nothing", async (query) => {
    const { wire, server } = await openAlexWith();
    const { works, instead } = await findWorks(query, wire, { mayAsk: () => false });
    expect(instead).toBeNull();
    expect(works).toEqual([
      {
        service: "openalex",
        key: "W1001",
        title: hubWork.title,
        authors: ["Ada Example", "Ben Example"],
        year: 2024,
        venue: "Journal of Made-Up Folding",
        doi: "10.5555/hub",
        citedByCount: 250,
      },
    ]);
    expect(server.asked.map(({ url }) => url.pathname)[0]).toMatch(/^\/works\/./);
  });

  it("of arXiv by its DOI there", async () => {
    const preprint = { id: "W7777", title: "A preprint", doi: "10.48550/arxiv.2401.12345" };
    const { wire } = await openAlexWith({ works: [preprint] });
    for (const query of ["arXiv:2401.12345", "https://arxiv.org/abs/2401.12345v3"])
      expect((await findWorks(query, wire, { mayAsk: () => false })).works[0]?.key).toBe("W7777");
  });

  it("by title gives the first ten to choose from, and signs in it steer no filter", async () => {
    const { wire, server } = await openAlexWith();
    const { works } = await findWorks("Folding paper, of: the | kind!", wire, { mayAsk: () => false });
    expect(works.length).toBe(10);
    expect(server.asked[0]?.url.searchParams.get("filter")).toBe("title.search:Folding paper of the kind");
    expect(hasTitle(works[0]!, "folding PAPER of the kind – number 1")).toBe(true);
    expect(hasTitle(works[0]!, "Folding paper")).toBe(false);
  });

  it("gives nothing for what nobody knows, and says who was asked", async () => {
    const { wire } = await openAlexWith();
    const found = await findWorks("10.5555/nobody", wire, { mayAsk: () => false });
    expect(found).toEqual({ works: [], instead: "OpenAlex does not know it." });
  });
});

describe("papers that cite a work", () => {
  it("come as a bibliography with the work as hub", async () => {
    const { wire, told } = await openAlexWith();
    const { bibliography, stopped } = await lookUp(citing, wire);
    expect(stopped).toBeNull();
    expect(bibliography).toMatchObject({
      format: "openalex",
      origin: "OpenAlex",
      hub: { id: "doi:10.5555/hub", title: hubWork.title, citingCount: 250, pmid: "12345678" },
    });
    expect(bibliography.papers.length).toBe(250);
    expect(bibliography.papers[0]).toMatchObject({
      abstract: "We fold the paper 1 times.",
      date: "2026-03-01",
      category: "Paper Folding",
    });
    const toHub = bibliography.citations.filter(({ target }) => target === "doi:10.5555/hub");
    expect(toHub.length).toBe(250);
    expect(bibliography.citations).toContainEqual({
      source: "doi:10.5555/citing.2",
      target: "doi:10.5555/citing.1",
    });
    expect(told.map(({ stage, got, total, budget }) => [stage, got, total, budget])).toEqual([
      ["Papers that cite it", 100, 250, "$0.099 of $0.1 left"],
      ["Papers that cite it", 200, 250, "$0.098 of $0.1 left"],
      ["Papers that cite it", 250, 250, "$0.097 of $0.1 left"],
    ]);
  });

  it("are the same by page number and by cursor, which a key is needed for", async () => {
    const keyless = await openAlexWith();
    const keyed = await openAlexWith({}, { keys: { openalex: key } });
    const [a, b] = [await lookUp(citing, keyless.wire), await lookUp(citing, keyed.wire)];
    expect(a).toEqual(b);
    expect(pagesAsked(keyless.server).map(({ url }) => url.searchParams.get("page"))).toEqual([
      "1",
      "2",
      "3",
    ]);
    expect(pagesAsked(keyed.server).map(({ url }) => url.searchParams.get("cursor"))).toEqual([
      "*",
      "after-1",
      "after-2",
    ]);
  });

  it("come by page number where a key is good for no cursors", async () => {
    const { wire, server } = await openAlexWith(
      { faults: { 2: { status: 401 } } },
      { keys: { openalex: key } },
    );
    expect((await lookUp(citing, wire)).bibliography.papers.length).toBe(250);
    expect(pagesAsked(server).map(({ url }) => url.searchParams.get("page"))).toEqual([null, "1", "2", "3"]);
  });

  it("end where there are as many as wanted", async () => {
    const { wire, server } = await openAlexWith();
    const { bibliography, stopped } = await lookUp({ ...citing, most: 120 }, wire);
    expect([bibliography.papers.length, stopped, pagesAsked(server).length]).toEqual([120, null, 2]);
    expect(bibliography.papers).toHaveLength(120);
    expect(bibliography.hub?.citingCount).toBe(250);
    expect(bibliography.hub?.citingCount).toBe(250);
    expect(bibliography.notes).toContainEqual({
      where: "OpenAlex",
      what: "Only the first 120 of 250 papers were asked for.",
    });
  });

  it("come once, whatever pages are empty, come again or change the total", async () => {
    const again = (page: number, works: readonly PlayedWork[]) => (page === 2 ? citingWorks(100) : works);
    const empty = (page: number, works: readonly PlayedWork[]) => (page === 2 ? [] : works);
    for (const [pageAt, count] of [
      [again, 150],
      [empty, 150],
    ] as const)
      for (const keys of [{}, { openalex: key }]) {
        const { wire } = await openAlexWith({ pageAt }, { keys });
        const { bibliography, stopped } = await lookUp(citing, wire);
        expect(bibliography.papers.length).toBe(count);
        expect(new Set(bibliography.papers.map(({ id }) => id)).size).toBe(count);
        expect(stopped).toBe("OpenAlex speaks of 250 and gave 150 different ones.");
      }
    const changing = await openAlexWith({ totalAt: (page, total) => total + page });
    expect((await lookUp(citing, changing.wire)).bibliography.hub?.citingCount).toBe(253);
  });

  it("end, and say so, where the cursor ends early or goes round", async () => {
    const early = await openAlexWith({ lastCursor: 1 }, { keys: { openalex: key } });
    const { bibliography, stopped } = await lookUp(citing, early.wire);
    expect([bibliography.papers.length, stopped]).toEqual([
      100,
      "OpenAlex speaks of 250 and gave 100 different ones.",
    ]);
    const round = await openAlexWith(
      { lastCursor: 1e9, pageAt: () => citingWorks(100) },
      { keys: { openalex: key } },
    );
    expect((await lookUp(citing, round.wire)).bibliography.papers.length).toBe(100);
    expect(pagesAsked(round.server).length).toBe(3);
  });

  it("are no more than 10,000 without a key, with a sentence on what would help", {
    timeout: 60_000,
  }, async () => {
    const many = await openAlexWith({ works: [hubWork, ...citingWorks(10_050)] });
    const { bibliography, stopped } = await lookUp({ ...citing, most: 20_000 }, many.wire);
    expect(bibliography.papers.length).toBe(10_000);
    expect(stopped).toMatch(
      /^Stopped after 10,000 of 10,050: OpenAlex gives no more than 10,000 without a key\./,
    );
  });

  it("are kept when the service fails later, and the same question goes on from there", async () => {
    const cache = memoryCache();
    const spent: Fault = {
      status: 429,
      headers: { "x-ratelimit-remaining-usd": "0", "x-ratelimit-reset": "40000" },
    };
    const { wire, server } = await openAlexWith({ faults: { 4: spent } }, { cache });
    const { bibliography, stopped } = await lookUp(citing, wire);
    expect(bibliography.papers.length).toBe(200);
    expect(bibliography.papers).toHaveLength(200);
    expect(bibliography.hub?.citingCount).toBe(250);
    expect(stopped).toMatch(
      /^Stopped after 200 of 250: OpenAlex asks to be left alone for 12 hours.* Ask again and it goes on from there\.$/,
    );
    expect(bibliography.notes).toContainEqual({ where: "OpenAlex", what: stopped });
    const again = await lookUp(citing, wire);
    expect([again.bibliography.papers.length, again.stopped]).toEqual([250, null]);
    expect(server.asked.length).toBe(5);
  });

  it("are kept when the user ends the look-up", async () => {
    const wired = await openAlexWith({}, { onTell: ({ got }) => got === 100 && wired.abort.abort() });
    const { bibliography, stopped } = await lookUp(citing, wired.wire);
    expect([bibliography.papers.length, stopped]).toEqual([100, "Stopped after 100 of 250."]);
  });

  it("come through a refusal in the middle, faults, hanging and cut answers", async () => {
    const { wire, told } = await openAlexWith({
      faults: {
        2: { status: 429, headers: { "retry-after": "12" } },
        4: { status: 500 },
        5: "hang",
        6: "cut",
      },
    });
    const { bibliography, stopped } = await lookUp(citing, wire);
    expect([bibliography.papers.length, stopped]).toEqual([250, null]);
    const waiting = told.filter(({ stage }) => stage.startsWith("Waiting"));
    expect(waiting[0]).toMatchObject({ stage: "Waiting 12 s: OpenAlex asks for it", got: 0 });
    expect(waiting[1]).toMatchObject({
      stage: "Waiting 1 s: OpenAlex has a fault (500)",
      got: 100,
      total: 250,
    });
  });

  it("of whom nothing came throw the sentence", async () => {
    const uncited = await openAlexWith({ works: [hubWork] });
    await expect(lookUp(citing, uncited.wire)).rejects.toThrow(
      "OpenAlex knows no paper that cites “A Made-Up Survey of Paper Folding”.",
    );
    const wrong = await openAlexWith({}, { keys: { openalex: "a-wrong-key-98765" } });
    const error: unknown = await lookUp(citing, wrong.wire).catch((each: unknown) => each);
    expect(error).toBeInstanceOf(ServiceError);
    expect((error as Error).message).toContain("does not accept the key");
    expect((error as Error).message).not.toContain("a-wrong-key-98765");
  });

  it("hold no key, nor do answers kept and progress told", async () => {
    const cache = memoryCache();
    const { wire, told } = await openAlexWith(
      { works: [hubWork, { id: "W9999", title: `Echo of ${key} here`, cites: ["W1001"] }] },
      { keys: { openalex: key }, cache },
    );
    const looked = await lookUp(citing, wire);
    expect(JSON.stringify([looked, told, [...cache.kept]])).not.toContain(key);
    expect(looked.bibliography.papers[0]?.title).toBe("Echo of … here");
  });
});
