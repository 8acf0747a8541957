import { describe, expect, it } from "vitest";
import type { deckOf } from "../../src/export/deck/deckOf";
import { pptxExporter } from "../../src/export/pptx";
import { notes, shapeCount } from "../../src/export/pptx/shapeCount";
import { writePptx } from "../../src/export/pptx/writePptx";
import { meetsDisc } from "../../src/lib/boxes";
import { toFrame } from "../../src/lib/placement";
import type { CitationMap } from "../../src/model/map";
import { defaultPicture, type Picture } from "../../src/model/picture";
import type { ExportContext } from "../../src/model/plugins";
import type { Settings } from "../../src/model/recipe";
import type { Scene } from "../../src/model/scene";
import { defaultView } from "../../src/model/view";
import { composePicture } from "../../src/scene/composePicture";
import { makeUpMap } from "../make/map";
import { contextOf, hostileMap, hostileTitles, sceneOf } from "./make";
import { find, openPackage, type ReadShape, type ReadSlide } from "./pptxReader";
import { everyElement } from "./wellFormed";

const EMU = 9525;

interface Wishes {
  readonly settings?: Settings;
  readonly picture?: Partial<Picture>;
  readonly context?: Partial<ExportContext>;
}

async function made(map: CitationMap, { settings = {}, picture = {}, context = {} }: Wishes = {}) {
  const surroundings = { ...contextOf(map), ...context };
  const scene = surroundings.compose(picture);
  const bytes = (await pptxExporter.write(scene, map, settings, surroundings)) as Uint8Array;
  const open = openPackage(bytes);
  return { scene, open, slides: open.slides(), bytes };
}

function mapWithLinks(): CitationMap {
  const map = makeUpMap({ papers: 40 });
  const papers = map.bibliography.papers.map((paper, k) => {
    if (k % 4 === 0)
      return {
        ...paper,
        doi: `10.1234/made "${k}" <up>`,
        authors: ["A. One", "B. Two", "C. Three", "D. Four"],
        year: 2021,
      };
    if (k % 4 === 1) return { ...paper, arxivId: `2101.0000${k % 10}` };
    return k % 4 === 2 ? { ...paper, url: "javascript:alert(1)" } : paper;
  });
  return { ...map, bibliography: { ...map.bibliography, papers } };
}

const papersOf = ({ shapes }: ReadSlide) => shapes.filter(({ name }) => name.startsWith("Paper: "));
const words = ({ shapes }: ReadSlide) =>
  shapes
    .flatMap(({ paragraphs }) => paragraphs)
    .join("\n")
    .replace(/\v/g, " ");
const first = <T>(list: readonly T[]): T => {
  expect(list.length).toBeGreaterThan(0);
  return list[0]!;
};

describe("one slide", () => {
  it("has the heading as its title, in a place of the layout with the map", async () => {
    const { slides, scene } = await made(makeUpMap({ papers: 40 }));
    expect(slides).toHaveLength(1);
    expect(first(slides).layout).toBe("Title and map");
    expect(first(slides).title.replace(/\s+/g, " ")).toBe(scene.heading.map(({ text }) => text).join(" "));
    expect(words(first(slides))).toContain(scene.sourceLine.map(({ text }) => text).join(" "));
  });

  it("has a ground behind the names that lie over papers, and behind no other", async () => {
    const map = makeUpMap({ papers: 40 });
    const compose = (picture: Partial<Picture>) => {
      const scene = contextOf(map).compose(picture);
      const name = scene.labels.find(({ kind }) => kind === "topic")!;
      const { placement, frame, discs } = scene;
      const x = discs.x.slice();
      const y = discs.y.slice();
      x[0] = (name.box.left + name.box.width / 2 - frame.width / 2 - placement.shiftX) / placement.scale;
      y[0] = -(name.box.top + name.box.height / 2 - frame.height / 2 - placement.shiftY) / placement.scale;
      x[0] += placement.x;
      y[0] += placement.y;
      return { ...scene, discs: { ...discs, x, y } };
    };
    const { slides, scene } = await made(map, { context: { compose } });
    const covers = ({ box }: Scene["labels"][number]) =>
      scene.discs.ids.some((_, k) => {
        const at = toFrame(scene.placement, scene.frame, scene.discs.x[k]!, scene.discs.y[k]!);
        return meetsDisc(box, at.x, at.y, scene.discs.radii[k]! * scene.placement.scale);
      });
    const names = scene.labels.filter(({ kind }) => kind === "topic");
    const shapes = first(slides).shapes.filter(({ name }) => name.startsWith("Name: "));
    expect(shapes).toHaveLength(names.length);
    const filled = shapes.filter(({ element }) => find(find(element, "p:spPr")!, "a:solidFill"));
    expect(filled).toHaveLength(names.filter(covers).length);
    expect(filled.length).toBeGreaterThan(0);
    expect(filled.length).toBeLessThan(names.length);
  });

  it("has a title for the outline even where none is shown", async () => {
    const { slides, scene } = await made(makeUpMap({ papers: 10 }), { picture: { title: "" } });
    const title = first(slides).shapes.find(({ place }) => place === "title");
    expect(title?.paragraphs.join(" ")).toBe(scene.title);
    expect(title!.box!.y + title!.box!.cy).toBeLessThan(0);
  });

  it("has a group a topic with its region, its papers, its links and its name", async () => {
    const map = makeUpMap({ papers: 60 });
    const { slides, scene } = await made(map);
    const { shapes } = first(slides);
    const groups = shapes.filter(({ kind, name }) => kind === "group" && name.startsWith("Topic: "));
    expect(groups.map(({ name }) => name)).toEqual(map.topics.topics.map(({ label }) => `Topic: ${label}`));
    for (const topic of map.topics.topics) {
      const inside = shapes.filter(({ groups }) => groups.includes(`Topic: ${topic.label}`));
      expect(inside.filter(({ name }) => name.startsWith("Paper: "))).toHaveLength(topic.size);
      expect(inside.map(({ name }) => name)).toContain(`Region: ${topic.label}`);
      expect(inside.some(({ kind }) => kind === "line")).toBe(true);
    }
    const lines = shapes.filter(({ kind }) => kind === "line");
    expect(lines).toHaveLength(scene.links.sources.length + scene.spokes.sources.length);
  });

  it("has every paper as an ellipse where the scene has it, to a hundredth of a px", async () => {
    const { slides, scene } = await made(makeUpMap({ papers: 60 }));
    const papers = new Map(papersOf(first(slides)).map((shape) => [shape.name, shape]));
    expect(papers.size).toBe(60);
    scene.discs.ids.forEach((_, k) => {
      const { box, element } = papers.get(`Paper: ${scene.discs.titles[k]}`)!;
      const at = toFrame(scene.placement, scene.frame, scene.discs.x[k]!, scene.discs.y[k]!);
      const radius = scene.discs.radii[k]! * scene.placement.scale + 0.75;
      expect((box!.x + box!.cx / 2) / EMU).toBeCloseTo(at.x, 2);
      expect((box!.y + box!.cy / 2) / EMU).toBeCloseTo(at.y, 2);
      expect(box!.cx / 2 / EMU).toBeCloseTo(radius, 2);
      expect(find(element, "a:prstGeom")?.attributes.get("prst")).toBe("ellipse");
    });
  });

  it("sets every label as one text box on the scene's baselines", async () => {
    const { slides, scene } = await made(makeUpMap({ papers: 60 }));
    const boxes = first(slides).shapes.filter(({ name }) => /^(Name|Title): |^Name of the hub$/.test(name));
    expect(boxes).toHaveLength(scene.labels.length);
    for (const label of scene.labels) {
      const lines = label.lines.map(({ text }) => text).join(" ");
      const box = boxes.find((each) => each.paragraphs.join(" ").replace(/\v/g, " ") === lines)!;
      const baselines = baselinesOf(box);
      expect(baselines).toHaveLength(label.lines.length);
      label.lines.forEach((line, k) => {
        expect(Math.abs(baselines[k]! - line.y)).toBeLessThan(0.35);
      });
    }
  });

  it("says of each paper what it is, and leads to it only by web addresses", async () => {
    const map = mapWithLinks();
    const { slides } = await made(map);
    const papers = papersOf(first(slides));
    const of = (k: number) =>
      papers.find(({ name }) => name === `Paper: ${map.bibliography.papers[k]!.title}`)!;
    expect(of(0).link).toBe("https://doi.org/10.1234/made%20%220%22%20%3Cup%3E");
    expect(of(0).alt).toContain("A. One, B. Two, C. Three and others, 2021.");
    expect(of(0).alt).toMatch(/Topic: .+\.$/);
    expect(of(1).link).toBe("https://arxiv.org/abs/2101.00001");
    expect(of(2).link).toBeNull();
    expect(of(3).link).toBeNull();
  });

  it("ties links to the discs at their ends", async () => {
    const { slides, scene } = await made(makeUpMap({ papers: 30 }));
    const { shapes } = first(slides);
    const names = new Map(shapes.map(({ id, name }) => [id, name]));
    const ends = (shape: ReadShape) =>
      ["a:stCxn", "a:endCxn"].map((end) => names.get(Number(find(shape.element, end)?.attributes.get("id"))));
    const title = new Map(scene.discs.ids.map((id, k) => [id, `Paper: ${scene.discs.titles[k]}`]));
    const tied = shapes.filter(({ kind, name }) => kind === "line" && name.startsWith("Link")).map(ends);
    const links = scene.links.sources.map((id, k) => [title.get(id), title.get(scene.links.targets[k]!)]);
    expect(new Set(tied.map(String))).toEqual(new Set(links.map(String)));
  });

  it("leaves the lines out on request", async () => {
    const { slides } = await made(makeUpMap({ papers: 30 }), { settings: { links: false } });
    expect(first(slides).shapes.filter(({ kind }) => kind === "line")).toEqual([]);
    expect(papersOf(first(slides))).toHaveLength(30);
  });

  it("hatches regions where the picture does", async () => {
    const { slides } = await made(makeUpMap({ papers: 60 }), { picture: { patterns: true } });
    const regions = first(slides).shapes.filter(({ name }) => name.startsWith("Region: "));
    expect(regions.length).toBeGreaterThan(3);
    const presets = regions.map(({ element }) => find(element, "a:pattFill")?.attributes.get("prst"));
    expect(new Set(presets).size).toBeGreaterThan(3);
    expect(presets).not.toContain(undefined);
  });

  it("lays a name that reaches the hatched ground of a later topic over that ground", async () => {
    const map = makeUpMap({ papers: 60 });
    const compose = (picture: Partial<Picture>) => {
      const scene = contextOf(map).compose({ ...picture, patterns: true });
      const { placement, frame, regions } = scene;
      const last = regions.at(-1)!.rings[0]!;
      const { x, y } = toFrame(placement, frame, last[0]!, last[1]!);
      const labels = scene.labels.map((label) =>
        label.kind === "topic" && label.id === regions[0]!.topic
          ? { ...label, box: { left: x - 10, top: y - 10, width: 20, height: 20 } }
          : label,
      );
      return { ...scene, labels };
    };
    const { slides, scene } = await made(map, { context: { compose } });
    const { shapes } = first(slides);
    const [ground, name] = [scene.regions.at(-1)!, scene.regions[0]!];
    const places = [`Region: ${ground.label}`, `Name: ${name.label}`].map((wanted) =>
      shapes.flatMap((shape, place) => (shape.name === wanted ? [place] : [])),
    );
    expect(places.map(({ length }) => length)).toEqual([1, 1]);
    expect(places[1]![0]).toBeGreaterThan(places[0]![0]!);
  });

  it("keeps what people put into titles as text, and nothing of it as markup", async () => {
    const { slides } = await made(hostileMap());
    const said = papersOf(first(slides)).map(({ alt }) => alt ?? "");
    expect(said).toHaveLength(hostileTitles.length);
    for (const text of [
      "<script>alert(1)</script>",
      "]]> ends a CDATA",
      '"><img src=x onerror',
      "__proto__",
      "&amp; already escaped",
      "👩‍🔬 emoji and a lone \ufffd",
    ])
      expect(said.some((alt) => alt.includes(text))).toBe(true);
    expect(said.every((alt) => Array.from(alt).length <= 1000)).toBe(true);
  });

  it("is 16:9 or 4:3, light or dark with the same two inks of the theme swapped", async () => {
    const map = makeUpMap({ papers: 20 });
    const narrow = await made(map, { picture: { theme: "dark", frame: { width: 960, height: 720 } } });
    const wide = await made(map);
    const size = ({ open }: typeof wide) => find(open.xml("ppt/presentation.xml"), "p:sldSz")?.attributes;
    expect([size(wide)?.get("cx"), size(wide)?.get("cy")]).toEqual(["12192000", "6858000"]);
    expect([size(narrow)?.get("cx"), size(narrow)?.get("cy")]).toEqual(["9144000", "6858000"]);
    const ground = ({ open }: typeof wide) => {
      const slot = find(open.xml("ppt/slideMasters/slideMaster1.xml"), "p:clrMap")?.attributes.get("bg1");
      const colour = find(open.xml("ppt/theme/theme1.xml"), `a:${slot}`)?.children[0]?.attributes.get("val");
      return [slot, `#${colour?.toLowerCase()}`];
    };
    expect(ground(wide)).toEqual(["lt1", wide.scene.background]);
    expect(ground(narrow)).toEqual(["dk1", narrow.scene.background]);
  });
});

describe("very many papers", () => {
  it("are counted as shapes, and told before and after", async () => {
    const few = sceneOf(makeUpMap({ papers: 60 }));
    expect(shapeCount(few)).toBeGreaterThan(60 + few.links.sources.length + few.spokes.sources.length);
    expect(notes(few)).toEqual([]);
    const told: string[] = [];
    const { scene } = await made(makeUpMap({ papers: 1000 }), {
      context: { tell: (sentence) => told.push(sentence) },
    });
    expect(notes(scene)).toHaveLength(1);
    expect(told).toEqual(notes(scene));
  });

  it("become one picture under native names, regions and representative papers", async () => {
    const map = makeUpMap({ papers: 3000, topics: 14 });
    const { open, slides, scene } = await made(map);
    const { shapes } = first(slides);
    expect(shapes.length).toBeLessThan(1500);
    expect(shapes.filter(({ kind }) => kind === "picture")).toHaveLength(1);
    expect(shapes.filter(({ name }) => name.startsWith("Region: "))).toHaveLength(scene.regions.length);
    const titles = new Map(map.bibliography.papers.map(({ id, title }) => [id, title]));
    const native = new Set(papersOf(first(slides)).map(({ name }) => name));
    for (const { representative } of map.topics.topics)
      for (const id of representative) expect(native).toContain(`Paper: ${titles.get(id)}`);
    const svg = new TextDecoder().decode(open.bytes("ppt/media/image1.svg"));
    expect(svg.match(/<circle/g)?.length).toBe(3000 - native.size);
    expect(open.paths).toContain("ppt/media/image1.png");
  });

  it("keep papers as shapes where only the lines are too many", async () => {
    const { slides } = await made(makeUpMap({ papers: 800 }));
    expect(papersOf(first(slides))).toHaveLength(800);
    expect(first(slides).shapes.filter(({ kind }) => kind === "line")).toEqual([]);
  });
});

describe("a deck", () => {
  it("has titles in places, all topics, notes, links and counted slides", async () => {
    const map = mapWithLinks();
    const { slides } = await made(map, { settings: { deck: true } });
    expect(first(slides).layout).toBe("Title");
    for (const { title } of slides) expect(title.trim()).not.toBe("");
    for (const { label } of map.topics.topics) {
      const slide = slides.find(({ layout, title }) => layout === "Topic" && title === label);
      expect(slide?.notes).not.toBe("");
    }
    const all = slides.map(words).join("\n");
    for (const { title } of map.bibliography.papers) expect(all).toContain(title);
    expect(slides.flatMap(({ textLinks }) => textLinks)).toContain("https://arxiv.org/abs/2101.00001");
    const counted = slides.filter(({ shapes }) =>
      shapes.some(
        ({ place, element }) =>
          place === "sldNum" && find(element, "a:fld")?.attributes.get("type") === "slidenum",
      ),
    );
    expect(counted.length).toBeGreaterThanOrEqual(slides.length - 1);
  });

  it("takes the place of a title from its layout where it stands there", async () => {
    const { slides, open } = await made(makeUpMap({ papers: 40 }), { settings: { deck: true } });
    const titles = slides
      .filter(({ layout }) => layout === "Topic")
      .map(({ shapes }) => shapes.find(({ place }) => place === "title"));
    expect(first(titles)?.box).toBeNull();
    const places = open.xml("ppt/slideLayouts/slideLayout3.xml");
    expect(
      [...everyElement(places)]
        .filter(({ name }) => name === "p:ph")
        .map(({ attributes }) => attributes.get("type")),
    ).toContain("title");
  });

  it("stops when the user cancels", async () => {
    const cancel = new DOMException("cancelled", "AbortError");
    let steps = 0;
    const step = async () => {
      if (++steps > 12) throw cancel;
    };
    await expect(
      made(makeUpMap({ papers: 40 }), { settings: { deck: true }, context: { step } }),
    ).rejects.toBe(cancel);
  });

  it("cuts a map at the box it stands in", async () => {
    const map = makeUpMap({ papers: 60 });
    const box = { left: 300, top: 100, width: 600, height: 400 };
    const scene: Scene = composePicture(
      map,
      defaultView,
      { ...defaultPicture, frame: { width: 600, height: 400 } },
      {},
    );
    const near: Scene = {
      ...scene,
      placement: { ...scene.placement, scale: scene.placement.scale * 4 },
      labels: [],
      legend: null,
      heading: [],
      sourceLine: [],
    };
    const deck = {
      title: "Cut",
      theme: "light" as const,
      size: { width: 1280, height: 720 },
      colours: { ground: scene.background, ink: "#1b202b", muted: "#5a6273" },
      topics: scene.regions.map(({ topic, label, fill }) => ({ id: topic, name: label, color: fill })),
      slides: [
        {
          id: "cut",
          layout: "text" as const,
          title: "Cut",
          notes: "",
          parts: [{ kind: "map" as const, name: "Map", alt: "A part", box, scene: near }],
        },
      ],
    } satisfies ReturnType<typeof deckOf> & { slides: unknown };
    const slide = first(openPackage(await writePptx(deck, map, {})).slides());
    const marks = slide.shapes.filter(({ groups, kind }) => groups.includes("Map") && kind !== "group");
    expect(marks.length).toBeGreaterThan(5);
    expect(marks.length).toBeLessThan(shapeCount(near));
    for (const { box: at } of marks) {
      expect(at!.x).toBeGreaterThanOrEqual(box.left * EMU - 1);
      expect(at!.y).toBeGreaterThanOrEqual(box.top * EMU - 1);
      expect(at!.x + at!.cx).toBeLessThanOrEqual((box.left + box.width) * EMU + 1);
      expect(at!.y + at!.cy).toBeLessThanOrEqual((box.top + box.height) * EMU + 1);
    }
  });
});

/** By exact spacing, of which four fifths lie above the baseline. */
function baselinesOf({ element, box }: ReadShape): number[] {
  const points = (parent: ReturnType<typeof find>) =>
    Number(find(parent!, "a:spcPts")?.attributes.get("val")) / 75;
  const baselines: number[] = [];
  let bottom = box!.y / EMU;
  for (const paragraph of [...everyElement(element)].filter(({ name }) => name === "a:p")) {
    const before = find(paragraph, "a:spcBef");
    const height = points(find(paragraph, "a:lnSpc"));
    if (before) bottom += points(before);
    for (const { name } of everyElement(paragraph))
      if (name === "a:pPr" || name === "a:br") {
        baselines.push(bottom + 0.8 * height);
        bottom += height;
      }
  }
  return baselines;
}
