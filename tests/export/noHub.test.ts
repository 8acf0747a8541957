/** What files say of a map without a hub; that each of them can be written is in tests/contracts. */
import { describe, expect, it } from "vitest";
import { exporters } from "../../src/export";
import type { Part } from "../../src/export/deck/deck";
import { edgesExporter } from "../../src/export/edges";
import type { CitationMap } from "../../src/model/map";
import type { Exporter } from "../../src/model/plugins";
import { type MapWishes, makeUpMap } from "../make/map";
import { deckOf, mapWith, withYears } from "./deckCases";
import { contextOf, sceneOf } from "./make";

const map = makeUpMap({ papers: 12, topics: 3, hub: false, origin: "library.bib" });

async function text(id: string, of: CitationMap = map): Promise<string> {
  const exporter = exporters.find((each) => each.id === id) as Exporter;
  return String(await exporter.write(sceneOf(of), of, {}, contextOf(of)));
}

describe("a map without a hub", () => {
  it.each([
    ["bibtex", /^@/gm],
    ["ris", /^TY {2}-/gm],
    ["cslJson", /"type":/g],
    ["works", /^\{/gm],
    ["gexf", /<node /g],
    ["graphml", /<node /g],
    ["graphologyJson", /"key":"made:/g],
    ["vosviewerJson", /<td>Title:<\/td>/g],
  ])("has its papers and no more in %s", async (id, entries) => {
    expect((await text(id)).match(entries)).toHaveLength(12);
  });

  it("numbers its papers alike in both files of VOSviewer and in those of Pajek", async () => {
    const numbers = (await text("vosviewerNetwork")).split(/\s+/).filter(Boolean).map(Number);
    expect(numbers.every((number, k) => k % 3 === 2 || (number >= 1 && number <= 12))).toBe(true);
    expect((await text("vosviewerMap")).trim().split("\n")).toHaveLength(13);
    expect(await text("pajek")).toMatch(/^\*Vertices 12\r?$/m);
    expect((await text("pajekPartition")).trim().split(/\r?\n/)).toHaveLength(13);
  });

  it("has no stated citation in its edges", async () => {
    const edges = String(await edgesExporter.write(sceneOf(map), map, {}, contextOf(map)));
    expect(edges).not.toContain("cites");
    expect(edges).toContain("similar");
  });

  it("is headed by where the papers are from in text for people", async () => {
    expect(await text("markdown")).toMatch(/^# Papers in library\.bib\n\n12 papers from library\.bib\./);
    expect(await text("latex")).toContain("\\title{Papers in library.bib}");
    expect(await text("latex")).toContain("\n12 papers, from library.bib.");
  });

  it("says with its first record how it was made", async () => {
    const [first, second] = (await text("works")).split("\n").map((line) => JSON.parse(line || "{}"));
    expect(first).toMatchObject({ kind: "paper", seed: 1, topicsFrom: "titles and summaries" });
    expect(second).not.toHaveProperty("seed");
  });

  it("keeps its hub as null in its own format", async () => {
    expect(JSON.parse(await text("json")).bibliography.hub).toBeNull();
  });
});

it("text for people says how many cite a hub that not all do", async () => {
  const part = makeUpMap({ papers: 12, citing: 5 });
  expect(await text("latex", part)).toContain("\n12 papers, 5 of them citing~\\cite{");
  expect(await text("markdown", part)).toMatch(/^# Papers around /);
});

describe("slides of a map without a hub", () => {
  const words = async (wishes: MapWishes) => {
    const { slides } = await deckOf(mapWith({ topics: 3, ...wishes }, withYears(6)));
    return slides.flatMap(({ title, parts, notes }) => [title, notes, ...parts.flatMap(wordsIn)]).join("\n");
  };

  it("say where the papers are from, that there is no hub, and nothing of citing", async () => {
    const said = await words({ papers: 12, hub: false });
    expect(said).toContain("Papers in");
    expect(said).toContain("No hub: no paper stands in the middle");
    expect(said).toContain("Papers by year");
    expect(said).not.toMatch(/citing|How many papers cite|undefined|null/i);
  });

  it("say how many cite a hub that not all do", async () => {
    const said = await words({ papers: 12, citing: 5 });
    expect(said).toContain("12 papers on this page, 5 of them cite the hub");
    expect(said).not.toMatch(/citing papers/i);
    expect(await words({ papers: 12 })).toContain("Citing papers by year");
  });
});

function wordsIn(part: Part): string[] {
  return part.kind === "text" ? part.paragraphs.map(({ text }) => text) : [];
}
