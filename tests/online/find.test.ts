import { afterEach, describe, expect, it } from "vitest";
import { findWorks } from "../../src/sources/online/find";
import { lookUp } from "../../src/sources/online/lookUp";
import { hubWork, openAlexPlayed } from "./openAlexPlayed";
import { type Fault, type Played, play, type Reply } from "./server";
import { testWire } from "./wire";

const servers: Played[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const id = "0123456789abcdef0123456789abcdef01234567";
const paper = {
  paperId: id,
  externalIds: { DOI: "10.5555/hub" },
  title: hubWork.title,
  year: 2024,
  citationCount: 1,
  authors: [{ name: "Ada Example" }],
};
const citing = {
  paperId: "f".repeat(40),
  externalIds: { DOI: "10.5555/x" },
  title: "It builds on the survey",
};

/** Semantic Scholar as far as one paper goes. */
function semanticScholarPlayed({ url }: { url: URL }): Reply {
  if (url.pathname.endsWith("/citations"))
    return {
      body: {
        offset: 0,
        data: [
          {
            contexts: ["As they folded it."],
            intents: ["background"],
            isInfluential: true,
            citingPaper: citing,
          },
        ],
      },
    };
  return url.pathname.startsWith("/paper/") && !url.pathname.includes("search")
    ? { body: paper }
    : { body: { data: [] } };
}

async function both(faults: Record<number, Fault> = {}, keys: Readonly<Record<string, string>> = {}) {
  const openalex = await play(openAlexPlayed({ works: [hubWork] }), faults);
  const other = await play(semanticScholarPlayed);
  servers.push(openalex, other);
  const test = testWire({ openalex, "semantic-scholar": other }, { keys });
  const mayAsk = ({ id: service }: { id: string }) => service === "semantic-scholar";
  return { ...test, mayAsk, other };
}

describe("finding a work where the first service does not help", () => {
  it("asks the next one when the budget is spent, and says so", async () => {
    const spent: Fault = { status: 429, headers: { "retry-after": "40000" } };
    const { wire, mayAsk } = await both({ 1: spent });
    const { works, instead } = await findWorks("10.5555/hub", wire, { mayAsk });
    expect(works[0]).toMatchObject({ service: "semantic-scholar", key: id, title: hubWork.title });
    expect(instead).toMatch(/^OpenAlex asks to be left alone for 12 hours.* Semantic Scholar knows it\.$/);
    const { bibliography } = await lookUp({ kind: "citing", work: works[0]!, most: 10 }, wire);
    expect(bibliography).toMatchObject({ format: "semantic-scholar", hub: { doi: "10.5555/hub" } });
    expect(bibliography.citations).toEqual([
      {
        source: "doi:10.5555/x",
        target: "doi:10.5555/hub",
        role: "background",
        contexts: ["As they folded it."],
        influential: true,
      },
    ]);
  });

  it("finds under its title what it does not know under an id that another one knows", async () => {
    const { wire, mayAsk } = await both();
    const { works, instead } = await findWorks("arXiv:2401.00001", wire, { mayAsk });
    expect(works.map(({ service, key }) => [service, key])).toEqual([["openalex", "W1001"]]);
    expect(instead).toBe("OpenAlex does not know that id; the work was found by its title.");
  });

  it("asks the user's own choice first", async () => {
    const { wire, mayAsk } = await both();
    const { works, instead } = await findWorks("10.5555/hub", wire, { from: "semantic-scholar", mayAsk });
    expect([works[0]?.service, instead]).toEqual(["semantic-scholar", null]);
  });

  it("asks no other for a key that is wrong", async () => {
    const { wire, mayAsk, other } = await both({}, { openalex: "a-wrong-key-98765" });
    await expect(findWorks("10.5555/hub", wire, { mayAsk })).rejects.toThrow(
      "OpenAlex does not accept the key",
    );
    expect(other.asked).toEqual([]);
  });

  it("is not kept from an answer by stand-ins that cannot be reached", async () => {
    const { wire, mayAsk, other } = await both();
    await other.close();
    expect(await findWorks("10.5555/nobody", wire, { mayAsk })).toEqual({
      works: [],
      instead: "OpenAlex does not know it. Semantic Scholar could not be asked.",
    });
  });
});
