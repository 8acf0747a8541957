/** What Orrery writes for Pajek and VOSviewer, read back as far as these formats carry it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pajekExporter } from "../../src/export/pajek";
import { vosviewerJsonExporter } from "../../src/export/vosviewerJson";
import { vosviewerMapExporter } from "../../src/export/vosviewerMap";
import { vosviewerNetworkExporter } from "../../src/export/vosviewerNetwork";
import type { Paper } from "../../src/model/bibliography";
import { InputError } from "../../src/model/inputError";
import type { Exporter } from "../../src/model/plugins";
import { readInputs } from "../../src/reading";
import { contextOf, sceneOf } from "../export/make";
import { surveyMap } from "../scene/pictures";
import { bytesOf, fixtureText, notesOf } from "./inputs";

const map = surveyMap();
const works = [
  map.bibliography.hub!,
  ...map.graph.paperIds.map((id) => map.bibliography.papers.find((p) => p.id === id)!),
];

async function readBack(...exporters: readonly Exporter[]) {
  const texts = exporters.map((each) => each.write(sceneOf(map), map, {}, contextOf(map)) as string);
  const { bibliography } = await readInputs(
    texts.map((text, k) => ({ bytes: bytesOf(text), name: `survey.${exporters[k]!.extension}` })),
  );
  return bibliography;
}
const titles = (papers: readonly Paper[]) => papers.map(({ title }) => title);

describe("a map of the survey", () => {
  it("comes back from Pajek with its titles and citations", async () => {
    const read = await readBack(pajekExporter);
    expect(titles(read.papers)).toEqual(titles(works));
    expect(read.citations).toHaveLength(map.bibliography.citations.length);
    const hub = read.papers[0]!.id;
    expect(read.citations.every(({ target }) => target === hub)).toBe(true);
  });

  it("comes back from VOSviewer's text files with titles, years, summaries and topics", async () => {
    const read = await readBack(vosviewerMapExporter, vosviewerNetworkExporter);
    expect(titles(read.papers)).toEqual(titles(works));
    expect(read.papers.map(({ summary }) => summary)).toEqual(works.map(({ summary }) => summary));
    const labels = new Set(map.topics.topics.map(({ label }) => label));
    expect(read.papers.filter(({ category }) => labels.has(category ?? ""))).toHaveLength(
      map.topics.assignments.filter(({ topic }) => topic).length,
    );
    expect(notesOf(read)).toMatch(/\d+ edges have no direction/);
  });

  it("comes back from VOSviewer's JSON with ids too", async () => {
    const read = await readBack(vosviewerJsonExporter);
    expect(titles(read.papers)).toEqual(titles(works));
    const arxiv = works.filter(({ id }) => id.startsWith("arxiv:")).map(({ id }) => id);
    for (const id of arxiv) expect(read.papers.some((paper) => paper.id === id)).toBe(true);
  });
});

describe("a network that was damaged", () => {
  it.each([
    "citations.gexf",
    "citations.graphml",
    "citations.graphology.json",
    "workspace.gephi-lite.json",
    "citations.gml",
    "citations.net",
    "map.vosviewer.txt",
    "map.vosviewer.json",
  ])("is read or refused with a sentence, never thrown: %s", async (name) => {
    const text = fixtureText(name);
    const place = fc.nat(text.length);
    const damage = fc.oneof(
      place.map((end) => text.slice(0, end)),
      fc
        .tuple(place, fc.string({ maxLength: 5 }))
        .map(([at, what]) => text.slice(0, at) + what + text.slice(at + 1)),
      fc
        .tuple(place, place, fc.integer({ min: 2, max: 20 }))
        .map(([a, b, n]) => text.slice(0, a) + text.slice(a, b).repeat(n) + text.slice(b)),
    );
    await fc.assert(
      fc.asyncProperty(damage, async (damaged) => {
        try {
          const { bibliography } = await readInputs([{ bytes: bytesOf(damaged), name }]);
          expect(bibliography.files?.[0]?.records ?? 1).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
          expect((error as Error).message).toMatch(/\.$/);
        }
      }),
      { numRuns: 150, seed: 5 },
    );
  });
});

describe("a network with lines of a million characters", () => {
  const long = " ".repeat(300_000);
  const word = "x".repeat(1_000_000);
  it.each([
    ["Pajek", `*Vertices 2\n1 "a"${long}x\n2 ${word}\n${long}\n*Arcs\n1${long}2\n`],
    [
      "GML",
      `graph [ node [ id 1 label "${word}${long}" ${long} ] node [ id "${word}" authors "[${long}x" ] ]`,
    ],
    [
      "VOSviewer",
      `id\tlabel\tx\ty\tdescription\n1\ta\t0\t0\t<table>${"<tr><td>".repeat(50_000)}\n${word}\t${long}b\t1\t1\t${long}\n`,
    ],
    [
      "GEXF",
      `<gexf><graph><nodes><node id="${word}" label="a${long}b"/><node id="${long}x"/></nodes></graph></gexf>`,
    ],
  ])("is read in less than two seconds: %s", async (_name, text) => {
    const before = process.cpuUsage();
    const { bibliography } = await readInputs([{ bytes: bytesOf(text), name: "long" }]);
    const { user, system } = process.cpuUsage(before);
    expect(bibliography.papers).toHaveLength(2);
    expect((user + system) / 1e6).toBeLessThan(2);
  });
});
