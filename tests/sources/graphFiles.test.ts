/** What Orrery writes for other programs, read back. */
import { describe, expect, it } from "vitest";
import { graphologyJsonExporter } from "../../src/export/graphologyJson";
import { worksExporter } from "../../src/export/works";
import { InputError } from "../../src/model/inputError";
import type { CitationMap } from "../../src/model/map";
import { saveMap } from "../../src/model/mapFile";
import { defaultView } from "../../src/model/view";
import { readInputs } from "../../src/reading";
import { restoreMap } from "../../src/restoring";
import { contextOf, hostileMap, sceneOf } from "../export/make";
import { richMap, richMarks, withBibliography } from "../export/richMap";
import { makeUpMap } from "../make/map";
import { surveyMap } from "../scene/pictures";
import { inputsOf, kinds, mapOf, readBack, written } from "./graphFiles";
import { bytesOf, notesOf } from "./inputs";

const names = Object.keys(kinds);

/** A map with what the others lack: roles, contexts, a second topic, a paper put by hand, one that fits nowhere, typical papers of one topic. */
function mapWithAll(): CitationMap {
  const map = richMap();
  const [one, two, ...others] = map.topics.assignments;
  const [a, b] = map.graph.paperIds as [string, string];
  map.graph.graph.addDirectedEdgeWithKey("extra", a, b, { kind: "cites", role: "uses", polarity: "for" });
  const citations = [
    ...map.bibliography.citations,
    { source: a, target: b, role: "uses", polarity: "for", contexts: ["As shown there."] },
  ];
  const other = map.topics.topics.find(({ id }) => id !== one!.topic)!.id;
  const assignments = [
    { ...one!, second: { topic: other, strength: 0.25 }, strength: 1, byUser: true as const },
    two!,
    ...others.slice(0, -1),
    { ...others.at(-1)!, topic: null, strength: 0, weak: false },
  ];
  const topics = map.topics.topics.map((topic) => ({
    ...topic,
    size: assignments.filter((assignment) => assignment.topic === topic.id).length,
    representative: topic.representative.filter((id) => assignments.find(({ paper }) => paper === id)!.topic),
  }));
  return settled({
    ...withBibliography(map, { citations, hub: { ...map.bibliography.hub!, citingCount: 99 } }),
    topics: { ...map.topics, assignments, topics },
    recipe: { ...map.recipe, seed: 7 },
  });
}

/** With papers and edges in the order that real maps have, and lengths as round. */
function settled(map: CitationMap): CitationMap {
  const { map: saved } = saveMap(map, defaultView, {});
  const { layout } = saved!;
  const [positions, radii] = [layout.positions, layout.radii].map((list) =>
    list.map((n) => Math.round(n * 1000) / 1000),
  );
  const rounded = { ...saved!, layout: { ...layout, positions: positions!, radii: radii! } };
  const { graph } = restoreMap(map.bibliography, map.recipe, rounded).map;
  const papers = graph.paperIds.map((id) => map.bibliography.papers.find((paper) => paper.id === id)!);
  return restoreMap({ ...map.bibliography, papers }, map.recipe, rounded).map;
}

/** The same with no paper in the middle. */
function withoutHub(map: CitationMap): CitationMap {
  const { map: saved } = saveMap(map, defaultView, {});
  const { hub, citations, ...rest } = map.bibliography;
  const among = citations.filter(({ source, target }) => source !== hub?.id && target !== hub?.id);
  const bibliography = { ...rest, hub: null, citations: among };
  return restoreMap(bibliography, map.recipe, { ...saved!, layout: { ...saved!.layout, hubRadius: 0 } }).map;
}

const maps: Readonly<Record<string, () => CitationMap>> = {
  "made-up": () => settled(makeUpMap({ papers: 40, topics: 5 })),
  "most various": mapWithAll,
  hubless: () => withoutHub(mapWithAll()),
  alone: () => makeUpMap({ papers: 0 }),
  survey: surveyMap,
};

describe.each(names)("a map written as %s and read back", (kind) => {
  it.each(Object.keys(maps))("is written again as the same bytes: the %s one", async (name) => {
    const map = maps[name]!();
    const texts = written(map, kind);
    const reading = await readBack(texts);
    expect(reading.bibliography.format).toBe(kind);
    // Without a hub a map is called after its file.
    const { origin } = map.bibliography;
    expect(written(withBibliography(mapOf(reading), { origin }), kind)).toEqual(texts);
  });

  it("is the same picture, but for what is said of its origin and the fifth decimal of links", async () => {
    const map = surveyMap();
    const read = mapOf(await readBack(written(map, kind)));
    const { format, origin } = map.bibliography;
    const [before, after] = [map, withBibliography(read, { format, origin })].map(sceneOf);
    const { opacities } = before!.links;
    after!.links.opacities.forEach((opacity, k) => void expect(opacity).toBeCloseTo(opacities[k]!, 4));
    expect({ ...after, links: { ...after!.links, opacities } }).toEqual(before);
  });

  it("has the papers, the hub and the citations with their roles", async () => {
    const map = mapWithAll();
    const { bibliography } = await readBack(written(map, kind));
    const common = "id title authors date venue category doi arxivId url summary keywords".split(" ");
    const [read, stated] = [bibliography, map.bibliography].map(({ hub, papers }) =>
      [hub!, ...papers].map((paper) => common.map((field) => paper[field as keyof typeof paper])),
    );
    expect(read).toEqual(stated);
    // Of papers with a date the year is in it.
    expect(bibliography.papers.map(({ year }) => year)).toEqual(
      map.bibliography.papers.map(({ year }) => year),
    );
    expect(bibliography.hub?.citingCount).toBe(99);
    const bare = ({ source, target, role, polarity }: (typeof map.bibliography.citations)[number]) =>
      JSON.stringify([source, target, role, polarity]);
    expect(bibliography.citations.map(bare).sort()).toEqual(map.bibliography.citations.map(bare).sort());
    expect(bibliography.notes).toEqual([]);
  });

  it("keeps hostile titles as the text that they are", async () => {
    const map = settled(hostileMap());
    const reading = await readBack(written(map, kind));
    const tidy = (title: string) =>
      title
        .replace(/\p{Cs}|\ufffe|(?![\s\x85])\p{Cc}/gu, "\ufffd")
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim();
    expect(reading.bibliography.papers.map(({ title }) => title)).toEqual(
      map.bibliography.papers.map(({ title }) => tidy(title)),
    );
    expect(mapOf(reading).topics.topics.map(({ label }) => label)).toEqual(
      map.topics.topics.map(({ label }) => label),
    );
  });

  it("gives papers with notes, or one sentence, wherever it is cut off", async () => {
    const [text, ...others] = written(mapWithAll(), kind) as [string, ...string[]];
    const bytes = bytesOf(text);
    let most = 0;
    for (let end = 0; end < bytes.length - 2; end += 50) {
      const parts = [{ bytes: bytes.subarray(0, end), name: "cut" }, ...inputsOf(others)];
      try {
        const { bibliography } = await readInputs(parts);
        expect(bibliography.papers.length).toBeGreaterThanOrEqual(most);
        expect(notesOf(bibliography)).toMatch(
          /breaks off|ends in the middle|not a whole one|is no paper of this file/,
        );
        most = bibliography.papers.length;
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        expect(error.message).toMatch(/\S \S.*\.$/s);
      }
    }
    expect(most).toBe({ "works-ndjson": 5 }[kind as string] ?? 6);
  });

  it("is read from UTF-16 and behind a byte order mark too", async () => {
    const texts = written(mapWithAll(), kind);
    const { bibliography } = await readBack(texts);
    const utf16 = (text: string) => {
      const units = Uint16Array.from(`\ufeff${text}`, (sign) => sign.charCodeAt(0));
      return new Uint8Array(units.buffer);
    };
    for (const encode of [utf16, (text: string) => bytesOf(`\ufeff${text}`)]) {
      const encoded = texts.map((text, k) => ({ bytes: encode(text), name: `part-${k + 1}` }));
      expect((await readInputs(encoded)).bibliography).toEqual(bibliography);
    }
  });

  it("takes less than two seconds for 10,000 papers", async () => {
    const texts = written(makeUpMap({ papers: 10_000, topics: 30 }), kind);
    const inputs = inputsOf(texts);
    const before = process.cpuUsage();
    const { saved } = await readInputs(inputs);
    const { user, system } = process.cpuUsage(before);
    expect(saved!.map!.links.length).toBeGreaterThan(10_000);
    expect((user + system) / 1e6).toBeLessThan(2);
  }, 60_000);
});

describe("a file of a kind that Orrery writes", () => {
  const map = mapWithAll();

  it("without a hub has none, and is the map that it was", async () => {
    const hubless = withoutHub(map);
    for (const kind of names) {
      const { bibliography, saved } = await readBack(written(hubless, kind));
      expect(bibliography.hub).toBeNull();
      expect(bibliography.citations).toEqual(
        hubless.bibliography.citations.map(({ contexts, ...rest }) => ({
          ...rest,
          ...(kind === "works-ndjson" && contexts ? { contexts } : {}),
        })),
      );
      expect(saved!.map!.layout.hubRadius).toBe(0);
      expect(saved!.recipe.seed).toBe(7);
      expect(saved!.map!.topics.basis).toBe(hubless.topics.basis);
      expect(bibliography.notes).toEqual([]);
      expect(bibliography.files).toMatchObject([{ format: kind, records: 6, refused: 0 }]);
    }
  });

  it("of edges alone says what to open it with", async () => {
    await expect(readBack([written(map, "works-ndjson")[1]!])).rejects.toThrow(
      /open it together with the file of the papers/,
    );
  });

  it("of papers alone has topics and places, and says where the links are", async () => {
    const { bibliography, saved } = await readBack([written(map, "works-ndjson")[0]!]);
    expect(saved!.map!.layout.positions).toHaveLength(12);
    expect(saved!.map!.links).toEqual([]);
    expect(notesOf(bibliography)).toContain("Open both together");
    expect(notesOf(bibliography)).toContain("every paper is taken to cite the hub");
  });

  it("of papers and edges is read alike in either order", async () => {
    const texts = written(map, "works-ndjson");
    const { bibliography, saved } = await readBack(texts);
    const turned = await readInputs(inputsOf(texts).reverse());
    expect(turned).toEqual({ bibliography, saved });
  });

  it("of papers carries everything that the source says, and the user's marks where they were written", async () => {
    const marks = richMarks(map);
    const facts = {
      links: ["https://example.org/code"],
      references: [{ id: "doi:10.9999/x" }],
      verdict: "so so",
    };
    const papers = map.bibliography.papers.map((paper, k) => (k === 0 ? { ...paper, ...facts } : paper));
    const rich = withBibliography(map, { papers });
    const context = { ...contextOf(rich), marks };
    const text = worksExporter.write(sceneOf(rich), rich, { withMarks: true }, context) as string;
    const { bibliography, saved } = await readBack([text]);
    expect(bibliography.papers).toEqual(papers);
    expect(saved!.marks).toEqual(marks);
  });

  it("costs a note for each line that is broken, and nothing else", async () => {
    const [works, edges] = written(map, "works-ndjson") as [string, string];
    const lines = works.split("\n");
    const broken = [lines[0], "{", '"text"', lines[1]!.slice(0, 40), ...lines.slice(2), "[1]"].join("\n");
    const { bibliography, saved } = await readBack([broken, edges]);
    expect(bibliography.papers).toHaveLength(5);
    expect(saved!.map).toBeDefined();
    const places = bibliography.notes.filter(({ what }) => what.startsWith("This is no JSON object"));
    expect(places.map(({ where }) => where)).toEqual([2, 3, 4, 11].map((line) => `part-1, line ${line}`));
  });

  it("with an id twice keeps the first paper and notes the second", async () => {
    const text = graphologyJsonExporter.write(sceneOf(map), map, {}, contextOf(map)) as string;
    const file = JSON.parse(text);
    file.nodes.push({ ...file.nodes[1], attributes: { ...file.nodes[1].attributes, label: "Another" } });
    const { bibliography, saved } = await readBack([JSON.stringify(file)]);
    expect(bibliography.papers).toHaveLength(6);
    expect(notesOf(bibliography)).toContain(
      '"Another" has the id "made:00000" of an earlier paper; left out.',
    );
    expect(saved!.map).toBeDefined();
  });

  it("leaves out edges of other kinds, to strangers, of one paper, twice and without weight, with a note each", async () => {
    const file = JSON.parse(written(map, "graphology-json")[0]!);
    const [a, b, c] = map.graph.paperIds;
    const edges = [
      { source: a, target: b, attributes: { kind: "likes" } },
      { source: a, target: "nobody", attributes: { kind: "similar", weight: 1 } },
      { source: c, target: c, attributes: { kind: "similar", weight: 1 } },
      { source: "nobody", target: b, attributes: { kind: "cites" } },
      { source: a, target: map.graph.paperIds[5], attributes: { kind: "similar", weight: "much" } },
      "edge",
    ];
    const similar = file.edges.find(
      (edge: { attributes: { kind: string } }) => edge.attributes.kind === "similar",
    );
    const reading = await readBack([JSON.stringify({ ...file, edges: [...file.edges, ...edges, similar] })]);
    expect(reading.bibliography.notes).toHaveLength(7);
    expect(written(mapOf(reading), "graphology-json")).toEqual(written(map, "graphology-json"));
  });

  it("is made anew where a paper has no place, and where its strength is none", async () => {
    for (const [from, to] of [
      [/<viz:position x="[^"]*" y="[^"]*" z="0"\/>\n\s*<viz:size value="0/, '<viz:size value="0'],
      [/for="strength" value="[^"]*"/, 'for="strength" value="NaN"'],
    ] as const) {
      const { bibliography, saved } = await readBack([written(map, "gexf")[0]!.replace(from, to)]);
      expect(saved!.map).toBeUndefined();
      expect(notesOf(bibliography)).toContain("the map is made anew");
    }
  });
});

describe("a graph in XML", () => {
  const text = written(mapWithAll(), "graphml")[0]!;
  const within = (doctype: string, title: string) =>
    text
      .replace("<graphml ", `${doctype}<graphml `)
      .replace(/(node\.label">)[^<]*/, (_all, start: string) => start + title);

  it("expands no entities of its own and reads nothing from elsewhere", async () => {
    const bomb = '<!DOCTYPE graphml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    const outside = '<!DOCTYPE graphml [<!ENTITY b SYSTEM "file:///etc/passwd">]>';
    for (const doctype of [bomb, outside, ""])
      for (const entity of ["&b;", "&constructor;", "&__proto__;"]) {
        const reading = readBack([within(doctype, `A ${entity} title`)]);
        await expect(reading).rejects.toThrow(
          doctype ? /declares entities of its own/ : /There are no papers/,
        );
      }
  });

  it("is read as far as it is nested soundly", async () => {
    const deep = text.replace("</graph>", `${"<desc>".repeat(100_000)}</graph>`);
    const { bibliography, saved } = await readBack([deep]);
    expect(bibliography.papers).toHaveLength(6);
    expect(notesOf(bibliography)).toContain("more than 100 elements within each other");
    expect(saved!.map).toBeUndefined();
  });

  it("is known by its outermost element, behind comments and with a prefix", async () => {
    const prefixed = text
      .replaceAll(/<(\/?)(?=\w)/g, "<$1g:")
      .replace("<g:graphml xmlns", "<!-- made up --><g:graphml xmlns:g");
    expect((await readBack([prefixed])).bibliography).toEqual((await readBack([text])).bibliography);
  });

  it("sorted anew by another program is the same map", async () => {
    const nodes = text.match(/ {4}<node [\s\S]*?<\/node>\n/g)!;
    const turned = text.replace(nodes.join(""), () => [...nodes].reverse().join(""));
    expect(turned).not.toBe(text);
    expect(written(mapOf(await readBack([turned])), "graphml")).toEqual([text]);
  });

  it("moved by another program comes back round its hub", async () => {
    const moved = text.replaceAll(
      /(node\.x">)([^<]*)/g,
      (_all, start: string, x: string) => `${start}${Number(x) + 128}`,
    );
    const [before, after] = await Promise.all(
      [text, moved].map(async (each) => mapOf(await readBack([each])).layout.positions),
    );
    after!.forEach((value, k) => void expect(value).toBeCloseTo(before![k]!, 9));
  });
});
