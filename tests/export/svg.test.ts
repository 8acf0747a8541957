import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fontFiles } from "../../src/cli/typeface";
import { svgExporter, writeSvg } from "../../src/export/svg";
import { toFrame } from "../../src/lib/placement";
import type { CitationMap } from "../../src/model/map";
import type { Settings } from "../../src/model/recipe";
import type { Pattern } from "../../src/model/scene";
import { defaultView } from "../../src/model/view";
import { compose } from "../../src/scene/compose";
import { makeUpMap } from "../make/map";
import { frames, surveyMap, views, wholePage } from "../scene/pictures";
import { contextOf, hostileMap, hostileTitles, sceneOf } from "./make";
import { type Element, everyElement, readXml } from "./wellFormed";

const ALLOWED = ["svg", "g", "title", "desc", "metadata", "style", "rect", "path", "line", "circle", "text"];

function draw(map: CitationMap, settings: Settings = {}): Element {
  return readXml(writeSvg(sceneOf(map), map, settings, contextOf(map)));
}

function all(root: Element, name: string): Element[] {
  return [...everyElement(root)].filter((element) => element.name === name);
}

/** Without the copies that lie under the words as halos. */
function words(root: Element): Element[] {
  const halos = byId(root, "halos");
  const hidden = new Set(halos ? everyElement(halos) : []);
  return all(root, "text").filter((element) => !hidden.has(element));
}

function byId(root: Element, id: string): Element | undefined {
  return [...everyElement(root)].find((element) => element.attributes.get("id") === id);
}

describe("the size of an SVG", () => {
  const map = makeUpMap({ papers: 5 });
  const sides = (settings: Settings) => {
    const { attributes } = draw(map, settings);
    return [attributes.get("width"), attributes.get("height")].map(Number);
  };

  it("is that of the frame, or the one asked for", () => {
    expect(sides({})).toEqual([1280, 720]);
    expect(sides({ width: 640 })).toEqual([640, 360]);
    expect(sides({ width: 3000, height: 400 })).toEqual([3000, 400]);
    expect(() => draw(map, { width: 100, height: 400 })).toThrow(/320 to 16384 pixels wide, not 100/);
    expect(() => draw(map, { width: 640, height: 20000 })).toThrow(/320 to 16384 pixels high, not 20000/);
  });

  it("of another shape than the frame shows the whole frame, undistorted, on ground to the edges", () => {
    const sizes = fc.record({
      width: fc.integer({ min: 320, max: 16384 }),
      height: fc.integer({ min: 320, max: 16384 }),
    });
    fc.assert(
      fc.property(sizes, (size) => {
        const root = draw(map, { ...size });
        const [left, top, width, height] = root.attributes.get("viewBox")!.split(" ").map(Number) as [
          ...[number, number, number, number],
        ];
        expect(Math.abs((width * size.height) / (height * size.width) - 1)).toBeLessThan(1e-4);
        expect(Math.max(left, top)).toBeLessThanOrEqual(0);
        expect(left + width).toBeGreaterThanOrEqual(1280 - 0.01);
        expect(top + height).toBeGreaterThanOrEqual(720 - 0.01);
        const at = byId(root, "ground")!.attributes;
        const [x, y, across, down] = ["x", "y", "width", "height"].map((name) =>
          Number(at.get(name) ?? 0),
        ) as [...[number, number, number, number]];
        expect(x <= left && y <= top && x + across >= left + width && y + down >= top + height).toBe(true);
      }),
      { numRuns: 40, seed: 1 },
    );
  });
});

describe("the SVG of the survey", () => {
  const map = surveyMap();
  const root = draw(map);

  it("has a role, a title and a description for screen readers", () => {
    expect(root.attributes.get("role")).toBe("img");
    const named = root.attributes
      .get("aria-labelledby")!
      .split(" ")
      .map((id) => byId(root, id)!);
    expect(named.map(({ name }) => name)).toEqual(["title", "desc"]);
    expect(named[0]!.text).toBe(`Papers citing ${map.bibliography.hub!.title}`);
    expect(named[1]!.text).toContain(map.topics.topics[0]!.label);
  });

  it("has one group a topic, with its name, its region and its papers", () => {
    map.topics.topics.forEach(({ id, label, size }, k) => {
      const group = byId(root, `topic-${k + 1}`)!;
      expect(group.attributes.get("data-name")).toBe(label);
      expect(group.attributes.get("data-topic")).toBe(id);
      expect(group.children[0]).toMatchObject({ name: "title", text: label });
      expect(group.children.filter(({ name }) => name === "path")).toHaveLength(1);
      expect(group.children.filter(({ name }) => name === "circle")).toHaveLength(size);
    });
  });

  it("draws each paper once, at its place, under its title", () => {
    const scene = sceneOf(map);
    const circles = all(root, "circle").filter(({ attributes }) => attributes.has("data-id"));
    const byPaper = new Map(circles.map((circle) => [circle.attributes.get("data-id"), circle]));
    expect(circles).toHaveLength(50);
    map.graph.paperIds.forEach((id, k) => {
      const { x, y } = toFrame(scene.placement, scene.frame, scene.discs.x[k]!, scene.discs.y[k]!);
      const circle = byPaper.get(id)!;
      expect(Number(circle.attributes.get("cx"))).toBeCloseTo(x, 1);
      expect(Number(circle.attributes.get("cy"))).toBeCloseTo(y, 1);
      expect(circle.children[0]!.text).toBe(map.bibliography.papers.find((paper) => paper.id === id)!.title);
    });
  });

  it("writes words as text, every line of the scene", () => {
    const scene = sceneOf(map);
    const lines = [
      ...scene.labels.flatMap((label) => label.lines),
      ...scene.legend!.entries.flatMap((entry) => entry.lines),
      ...scene.heading,
      ...scene.sourceLine,
    ];
    expect(words(root).map(({ text }) => text)).toEqual(lines.map(({ text }) => text));
  });

  it("lays the halos of the words under all of them, as texts of their own, hidden from screen readers", () => {
    const layers = root.children.map(({ attributes }) => attributes.get("id"));
    expect(layers.indexOf("halos")).toBeGreaterThan(0);
    expect(layers.indexOf("halos")).toBeLessThan(layers.indexOf("labels"));
    const halos = byId(root, "halos")!;
    expect(halos.attributes.get("aria-hidden")).toBe("true");
    const haloed = words(root).filter((word) => !all(byId(root, "legend")!, "text").includes(word));
    expect(all(halos, "text").map(({ text }) => text)).toEqual(haloed.map(({ text }) => text));
    expect(writeSvg(sceneOf(map), map, {}, contextOf(map))).not.toContain("paint-order");
  });

  it("names each layer for drawing programs, under ids that are unique", () => {
    const layers = root.children.filter(({ name }) => name === "g");
    expect(layers.length).toBeGreaterThan(8);
    for (const { attributes } of layers) {
      expect(attributes.get("inkscape:groupmode")).toBe("layer");
      expect(attributes.get("inkscape:label")).toBe(attributes.get("data-name"));
      expect(attributes.get("inkscape:label")).toMatch(/\w/);
    }
    const ids = [...everyElement(root)].flatMap(({ attributes }) => attributes.get("id") ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("rounds every number to two decimals", () => {
    const svg = writeSvg(sceneOf(map), map, {}, contextOf(map));
    expect(svg.match(/\d\.\d{3,}/g)).toBeNull();
    expect(svg).not.toMatch(/NaN|Infinity|undefined|e-\d/);
  });

  it("is the same bytes twice", () => {
    expect(writeSvg(sceneOf(map), map, {}, contextOf(map))).toBe(
      writeSvg(sceneOf(map), map, {}, contextOf(map)),
    );
  });

  it("stays well-formed at every zoom, theme and shape of frame", () => {
    for (const frame of frames)
      for (const view of views(map))
        expect(() =>
          readXml(writeSvg(compose(map, view, wholePage(frame)), map, {}, contextOf(map))),
        ).not.toThrow();
  });
});

describe("the settings of the SVG", () => {
  const map = makeUpMap({ papers: 12 });
  const typeface = { regular: "UkVHVUxBUg==", semibold: "U0VNSUJPTEQ=" };

  it("has defaults: a ground, and the typeface where there is one", () => {
    const defaults = Object.fromEntries(svgExporter.parameters.map((each) => [each.id, each.default]));
    expect(defaults).toEqual({
      preset: "slide",
      transparent: false,
      embedTypeface: true,
      outlines: false,
      carryMap: true,
    });
    const svg = writeSvg(sceneOf(map), map, defaults, { ...contextOf(map), typeface });
    expect(svg).toBe(writeSvg(sceneOf(map), map, {}, { ...contextOf(map), typeface }));
  });

  it("transparent leaves out the ground and the legend's veil, and nothing else", () => {
    expect(all(draw(map), "rect")).toHaveLength(2);
    expect(all(draw(map, { transparent: true }), "rect")).toHaveLength(0);
    expect(all(draw(map, { transparent: true }), "circle")).toHaveLength(all(draw(map), "circle").length);
  });

  it("give no halo to a picture without ground", () => {
    expect(byId(draw(map, { transparent: true }), "halos")).toBeUndefined();
  });

  it("size of a preset: of a slide in px, of journals and posters in mm, so that they print as large as they are", () => {
    const sides = (preset: string) => {
      const { attributes } = draw(map, { preset });
      return [attributes.get("width"), attributes.get("height")];
    };
    expect(sides("slide")).toEqual(["1280", "720"]);
    expect(sides("column-89mm")).toEqual(["89mm", "80mm"]);
    expect(sides("poster-a0")).toEqual(["1189mm", "841mm"]);
    expect(() => draw(map, { preset: "moon" })).toThrow(/no size called "moon"; there are slide/);
  });

  it("outlines: words are shapes with their text as a name, but for what the typeface lacks", async () => {
    const foreign = makeUpMap({ papers: 12, topicLabel: (k) => (k === 0 ? "宇宙の地図" : `Topic ${k}`) });
    const scene = sceneOf(foreign);
    const context = { ...contextOf(foreign), typeface, fonts: fontFiles };
    const svg = String(await svgExporter.write(scene, foreign, { outlines: true }, context));
    const root = readXml(svg);
    expect(words(root).map(({ text }) => text)).toEqual(["宇宙の地図", "宇宙の地図"]);
    const named = all(root, "path").flatMap(({ attributes }) => attributes.get("aria-label") ?? []);
    expect(named).toContain("Topic 1");
    expect(svg).not.toContain("@font-face");
    const { fonts: _none, ...bare } = context;
    await expect(svgExporter.write(scene, foreign, { outlines: true }, bare)).rejects.toThrow(
      /typeface is not at hand/,
    );
  });

  it("carries further parts of the typeface where the picture has letters of them", async () => {
    const faces = async (label: string) => {
      const greek = makeUpMap({ papers: 12, topicLabel: (k) => `${label} ${k}` });
      const context = { ...contextOf(greek), typeface, fonts: fontFiles };
      const svg = await svgExporter.write(sceneOf(greek), greek, { carryMap: false }, context);
      return String(svg).match(/format\("\w+"\)/g);
    };
    expect(await faces("Topic")).toEqual(['format("woff2")', 'format("woff2")']);
    expect((await faces("Θέμα"))!.slice(0, -2)).toContain('format("truetype")');
    expect(await faces("宇宙")).toHaveLength(2);
  });

  it("carries the typeface in both weights, or leaves it out", () => {
    const svg = writeSvg(sceneOf(map), map, {}, { ...contextOf(map), typeface });
    const [style] = all(readXml(svg), "style");
    expect(style!.text).toContain(`font-weight:400;src:url(data:font/woff2;base64,${typeface.regular})`);
    expect(style!.text).toContain(`font-weight:600;src:url(data:font/woff2;base64,${typeface.semibold})`);
    expect(
      writeSvg(sceneOf(map), map, { embedTypeface: false }, { ...contextOf(map), typeface }),
    ).not.toContain("base64");
    expect(writeSvg(sceneOf(map), map, {}, contextOf(map))).not.toContain("<style>");
  });
});

describe("hatched regions", () => {
  const map = makeUpMap({ papers: 40 });
  const region = (kind: Pattern["kind"]) => {
    const scene = sceneOf(map);
    const pattern: Pattern = { kind, angle: 30, gap: 8, width: 1, opacity: 0.4 };
    const hatched = {
      ...scene,
      regions: scene.regions.map((each) => ({ ...each, pattern })),
      legend: { ...scene.legend!, entries: scene.legend!.entries.map((each) => ({ ...each, pattern })) },
    };
    return readXml(writeSvg(hatched, map, {}, contextOf(map)));
  };

  it.each(["lines", "dots", "crosses"] as const)(
    "have %s over their ground, and so have their swatches",
    (kind) => {
      const root = region(kind);
      const [ground, hatching] = byId(root, "topic-1")!.children.filter(({ name }) => name === "path");
      expect(hatching!.attributes.get("stroke")).toBe(ground!.attributes.get("fill"));
      expect(hatching!.attributes.get("stroke-opacity")).toBe("0.4");
      expect(hatching!.attributes.get("d")!.match(/M/g)!.length).toBeGreaterThan(10);
      const entries = byId(root, "legend")!.children.filter(({ name }) => name === "g");
      for (const entry of entries)
        expect(entry.children.slice(0, 3).map(({ name }) => name)).toEqual(["circle", "path", "circle"]);
    },
  );

  it("have twice the lines where they cross, and no pattern that programs draw coarsely", () => {
    const lines = (kind: Pattern["kind"]) =>
      byId(region(kind), "topic-1")!
        .children.filter(({ name }) => name === "path")[1]!
        .attributes.get("d")!.length;
    expect(lines("crosses") / lines("lines")).toBeGreaterThan(1.6);
    expect(all(region("dots"), "pattern")).toEqual([]);
  });
});

it("a caption stands between title and source line", () => {
  const map = makeUpMap({ papers: 3 });
  const scene = contextOf(map).compose({ caption: "What the picture is to show." });
  const root = readXml(writeSvg(scene, map, {}, contextOf(map)));
  expect(byId(root, "caption")!.children.map(({ text }) => text)).toEqual(["What the picture is to show."]);
});

describe("foreign text", () => {
  it("stays text: hostile titles make no element, no handler and no link", () => {
    const map = hostileMap();
    const options = wholePage(frames[0]!, { hover: map.graph.paperIds[0]! });
    for (const view of views(map)) {
      const root = readXml(writeSvg(compose(map, view, options), map, {}, contextOf(map)));
      for (const { name, attributes } of everyElement(root)) {
        expect(ALLOWED).toContain(name);
        for (const attribute of attributes.keys()) expect(attribute).not.toMatch(/^on|href|^style$/i);
      }
    }
  });

  it("is kept letter by letter in the titles of the papers, but for what XML forbids", () => {
    const titles = all(draw(hostileMap()), "circle").flatMap(({ children }) =>
      children.map(({ text }) => text),
    );
    for (const title of hostileTitles.slice(0, 3)) expect(titles).toContain(title);
    expect(titles).toContain("x".repeat(5000));
    expect(titles).toContain("👩‍🔬 emoji and a lone \ufffd surrogate \ufffd");
  });

  it("of any kind gives a well-formed picture of harmless elements", { timeout: 30_000 }, () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 80 }),
      fc.string({ unit: "grapheme", maxLength: 80 }),
      fc.constantFrom(
        ...hostileTitles,
        "שלום עולם",
        "مرحبا بالعالم",
        "宇宙の地図".repeat(30),
        "👨‍👩‍👧‍👦".repeat(40),
      ),
    );
    fc.assert(
      fc.property(text, text, text, text, (title, hubTitle, label, origin) => {
        const map = makeUpMap({
          papers: 3,
          title: () => title,
          hubTitle,
          topicLabel: (k) => `${label}${k}`,
          origin,
        });
        const root = draw(map);
        for (const { name } of everyElement(root)) expect(ALLOWED).toContain(name);
      }),
      { numRuns: 150, seed: 1 },
    );
  });
});

it.each([0, 1, 2])("a map of %i papers is a picture too", (papers) => {
  const root = draw(makeUpMap({ papers }));
  expect(byId(root, "hub")).toBeDefined();
  expect(all(root, "circle").filter(({ attributes }) => attributes.has("data-id"))).toHaveLength(papers);
});

it("papers of no topic have a group of their own", () => {
  const map = makeUpMap({ papers: 6, topics: 2 });
  const assignments = map.topics.assignments.map((each, k) => (k === 0 ? { ...each, topic: null } : each));
  const group = byId(draw({ ...map, topics: { ...map.topics, assignments } }), "no-topic")!;
  expect(group.children.map(({ attributes }) => attributes.get("data-id"))).toEqual([map.graph.paperIds[0]]);
});

it("faded papers are drawn faded", () => {
  const map = makeUpMap({ papers: 12 });
  const view = { ...defaultView, filter: ["t1"] };
  const root = readXml(writeSvg(compose(map, view, wholePage(frames[0]!)), map, {}, contextOf(map)));
  const faded = all(root, "circle").filter(({ attributes }) => attributes.has("opacity"));
  expect(faded).toHaveLength(12 - map.topics.topics[0]!.size);
});
