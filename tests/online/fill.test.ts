import { afterEach, describe, expect, it } from "vitest";
import type { Bibliography, Paper } from "../../src/model/bibliography";
import type { GapField } from "../../src/model/online";
import { lookUp } from "../../src/sources/online/lookUp";
import { openAlexPlayed, type PlayedWork } from "./openAlexPlayed";
import { type Fault, type Played, play } from "./server";
import { testWire } from "./wire";

const servers: Played[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

function bibliographyOf(papers: readonly Paper[], hub: Paper | null = null): Bibliography {
  return {
    type: "orrery-bibliography",
    version: 1,
    format: "bibtex",
    origin: "library.bib",
    hub,
    papers,
    citations: [],
    notes: [],
  };
}

async function filled(
  works: readonly PlayedWork[],
  bibliography: Bibliography,
  fields: readonly GapField[],
  faults: Record<number, Fault> = {},
) {
  const server = await play(openAlexPlayed({ works }), faults);
  servers.push(server);
  const test = testWire({ openalex: server });
  const before = JSON.stringify(bibliography);
  const looked = await lookUp({ kind: "fill", bibliography, services: ["openalex"], fields }, test.wire);
  expect(JSON.stringify(bibliography)).toBe(before);
  return { ...looked, ...test, server };
}

const work = (number: number, more: Partial<PlayedWork> = {}): PlayedWork => ({
  id: `W${5000 + number}`,
  title: `The folding of paper in case ${number}`,
  doi: `10.5555/fold.${number}`,
  year: 2020,
  date: "2020-05-04",
  abstract: `What the service says of case ${number}.`,
  ...more,
});

const paper = (number: number, more: Partial<Paper> = {}): Paper => ({
  id: `doi:10.5555/fold.${number}`,
  doi: `10.5555/fold.${number}`,
  title: `The folding of paper in case ${number}`,
  ...more,
});

describe("filling gaps", () => {
  it("fills what is absent and overwrites nothing, with the service as origin", async () => {
    const own = paper(1, { abstract: "What the file says.", venue: "Its venue" });
    const bare = paper(2);
    const { bibliography, stopped } = await filled([work(1), work(2)], bibliographyOf([own, bare]), [
      "abstract",
      "venue",
      "date",
    ]);
    expect(stopped).toBeNull();
    const [first, second] = bibliography.papers;
    expect(first).toMatchObject({
      abstract: "What the file says.",
      venue: "Its venue",
      date: "2020-05-04",
      year: 2020,
      origins: { date: "OpenAlex", year: "OpenAlex" },
    });
    expect(first?.origins).not.toHaveProperty("abstract");
    expect(second).toMatchObject({
      abstract: "What the service says of case 2.",
      venue: "Journal of Made-Up Folding",
      origins: { abstract: "OpenAlex", venue: "OpenAlex" },
    });
    expect(second).not.toHaveProperty("authors");
    expect(bibliography.notes).toEqual([
      {
        where: "OpenAlex",
        what: "It filled gaps of 2 of 2 papers that lacked something: date 2, year 2, abstract 1, venue 1.",
      },
    ]);
    expect(bibliography.origin).toBe("library.bib");
  });

  it("asks for fifty DOIs at once and for nothing that is there", async () => {
    const numbers = Array.from({ length: 120 }, (_, i) => i + 1);
    const whole = paper(121, { abstract: "There." });
    const { bibliography, server, told } = await filled(
      numbers.map((n) => work(n)),
      bibliographyOf([...numbers.map((n) => paper(n)), whole]),
      ["abstract"],
    );
    expect(bibliography.papers.filter(({ abstract }) => abstract).length).toBe(121);
    expect(server.asked.map(({ url }) => url.searchParams.get("filter")?.split("|").length)).toEqual([
      50, 50, 20,
    ]);
    expect(server.asked[0]?.url.searchParams.get("select")).toBe(
      "id,doi,ids,title,publication_year,abstract_inverted_index",
    );
    expect(told.map(({ got, total }) => [got, total])).toEqual([
      [50, 120],
      [100, 120],
      [120, 120],
    ]);
  });

  it("knows papers by OpenAlex id, PMID and arXiv id too, and DOIs with signs of filters", async () => {
    const works = [
      work(1, { doi: "10.48550/arxiv.2001.00001" }),
      work(2, { pmid: "7654321" }),
      work(3),
      work(4, { doi: "10.5555/a,b|c" }),
    ];
    const papers: Paper[] = [
      { id: "arxiv:2001.00001", arxivId: "2001.00001", title: "One" },
      { id: "pmid:7654321", pmid: "7654321", title: "Two" },
      { id: "openalex:W5003", title: "openalex:W5003", untitled: true },
      { id: "doi:10.5555/a,b|c", doi: "10.5555/a,b|c", title: "Four" },
    ];
    const { bibliography } = await filled(works, bibliographyOf(papers), ["abstract", "title"]);
    expect(bibliography.papers.map(({ abstract }) => abstract)).toEqual(
      [1, 2, 3, 4].map((n) => `What the service says of case ${n}.`),
    );
    expect(bibliography.papers.map(({ title }) => title)).toEqual([
      "One",
      "Two",
      "The folding of paper in case 3",
      "Four",
    ]);
    expect(bibliography.papers[2]).not.toHaveProperty("untitled");
  });

  it("takes a work by its title only if one alone bears it, of about that year", async () => {
    const titled = (number: number, year?: number): Paper => ({
      id: `title:${number}`,
      title: `The Folding of Paper – in Case ${number}.`,
      ...(year ? { year } : {}),
    });
    const works = [
      work(1),
      work(2),
      work(2, { id: "W6002", doi: "10.5555/other" }),
      work(3),
      work(4, { title: "The folding of paper in case 4, revisited" }),
      work(6, { title: "Editorial" }),
    ];
    const papers = [
      titled(1, 2021),
      titled(2),
      titled(3, 1990),
      titled(4),
      { id: "title:e", title: "Editorial" },
    ];
    const { bibliography } = await filled(works, bibliographyOf(papers), ["doi"]);
    expect(bibliography.papers.map(({ doi }) => doi)).toEqual([
      "10.5555/fold.1",
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(bibliography.papers[0]).toMatchObject({
      id: "title:1",
      ids: expect.arrayContaining(["doi:10.5555/fold.1", "openalex:W5001"]),
    });
  });

  it("gives no paper the DOI of another, nor a date of another year", async () => {
    const twin: Paper = { id: "title:1", title: "The folding of paper in case 1", year: 2019 };
    const { bibliography } = await filled([work(1)], bibliographyOf([paper(1), twin]), ["doi", "date"]);
    expect(bibliography.papers[1]?.doi).toBeUndefined();
    expect(bibliography.papers[1]?.date).toBeUndefined();
  });

  it("fills the hub too, and references become citations between the papers", async () => {
    const works = [
      work(1, { cites: ["W5002", "W5003"] }),
      work(2, { cites: ["W5003"] }),
      work(3, { retracted: true }),
    ];
    const { bibliography } = await filled(works, bibliographyOf([paper(1), paper(2)], paper(3)), [
      "references",
      "standing",
    ]);
    expect(bibliography.hub?.standing).toBe("retracted");
    expect(
      bibliography.citations.map(({ source, target }) => `${source.slice(-1)}>${target.slice(-1)}`).sort(),
    ).toEqual(["1>2", "1>3", "2>3"]);
  });

  it("keeps what came before trouble", async () => {
    const numbers = Array.from({ length: 60 }, (_, i) => i + 1);
    const { bibliography, stopped } = await filled(
      numbers.map((n) => work(n)),
      bibliographyOf(numbers.map((n) => paper(n))),
      ["abstract"],
      { 2: { status: 401 } },
    );
    expect(bibliography.papers.filter(({ abstract }) => abstract).length).toBe(50);
    expect(stopped).toMatch(/^OpenAlex asks for a key \(401\)/);
    expect(bibliography.notes[0]?.what).toContain("It filled gaps of 50 of 60 papers");
  });
});
