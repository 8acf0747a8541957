/** What PowerPoint asks of a package before it opens it without repair. */
import { describe, expect, it } from "vitest";
import { pptxExporter } from "../../src/export/pptx";
import type { CitationMap } from "../../src/model/map";
import type { Picture } from "../../src/model/picture";
import type { Settings } from "../../src/model/recipe";
import { makeUpMap } from "../make/map";
import { contextOf, hostileMap } from "./make";
import { misplaced } from "./ooxmlOrder";
import { type OpenPackage, openPackage } from "./pptxReader";
import { everyElement } from "./wellFormed";

async function written(
  map: CitationMap,
  settings: Settings = {},
  picture: Partial<Picture> = {},
): Promise<Uint8Array> {
  const context = contextOf(map);
  return (await pptxExporter.write(context.compose(picture), map, settings, context)) as Uint8Array;
}

const cases: readonly { name: string; bytes: () => Promise<Uint8Array> }[] = [
  { name: "a slide", bytes: () => written(makeUpMap({ papers: 60 })) },
  {
    name: "a dark 4:3 slide",
    bytes: () =>
      written(makeUpMap({ papers: 30 }), {}, { theme: "dark", frame: { width: 960, height: 720 } }),
  },
  {
    name: "a hatched slide",
    bytes: () => written(makeUpMap({ papers: 60, topics: 12 }), {}, { patterns: true }),
  },
  { name: "a deck", bytes: () => written(makeUpMap({ papers: 60 }), { deck: true }) },
  { name: "a deck of hostile texts", bytes: () => written(hostileMap(), { deck: true }) },
  { name: "a slide of 2,000 papers", bytes: () => written(makeUpMap({ papers: 2000 })) },
  { name: "a slide without papers", bytes: () => written(makeUpMap({ papers: 0 })) },
  { name: "a deck of one paper", bytes: () => written(makeUpMap({ papers: 1 }), { deck: true }) },
  { name: "a slide without links", bytes: () => written(makeUpMap({ papers: 20 }), { links: false }) },
];

describe.each(cases)("the package of $name", ({ bytes }) => {
  const isXml = (path: string) => path.endsWith(".xml") || path.endsWith(".rels");
  let known: Promise<OpenPackage> | null = null;
  const opened = (): Promise<OpenPackage> => {
    known ??= bytes().then(openPackage);
    return known;
  };

  it("says of each part what it is, and lists no other", async () => {
    const open = await opened();
    const types = open.xml("[Content_Types].xml").children;
    const endings = new Set(types.map(({ attributes }) => attributes.get("Extension")));
    const named = types.flatMap(({ attributes }) => attributes.get("PartName") ?? []);
    expect(new Set(named).size).toBe(named.length);
    for (const path of open.paths)
      if (path.endsWith(".xml") && path !== "[Content_Types].xml") expect(named).toContain(`/${path}`);
      else expect(endings).toContain(path.split(".").at(-1));
    for (const name of named) expect(open.paths).toContain(name.slice(1));
  });

  it("has every part that a relationship leads to, and leads to every part", async () => {
    const open = await opened();
    const reached = new Set<string>();
    for (const path of ["", ...open.paths.filter((path) => !path.endsWith(".rels"))])
      for (const { target, isExternal } of open.relationships(path).values()) {
        if (isExternal) expect(target).toMatch(/^https?:\/\/[\w\-.~:/?#@!$&'()*+,;=%]+$/);
        else {
          expect(open.paths).toContain(target);
          reached.add(target);
        }
      }
    const parts = open.paths.filter((path) => !path.endsWith(".rels") && path !== "[Content_Types].xml");
    expect(parts.filter((path) => !reached.has(path))).toEqual([]);
  });

  it("uses only relationships that its part has", async () => {
    const open = await opened();
    for (const path of open.paths.filter((path) => path.endsWith(".xml"))) {
      const known = open.relationships(path);
      for (const { attributes } of everyElement(open.xml(path)))
        for (const [key, id] of attributes) if (key.startsWith("r:")) expect(known.has(id)).toBe(true);
    }
  });

  it("has all elements in the order of the schema", async () => {
    const open = await opened();
    const wrong = open.paths
      .filter((path) => path.startsWith("ppt/") && path.endsWith(".xml"))
      .flatMap((path) => misplaced(open.xml(path)).map((sentence) => `${path}: ${sentence}`));
    expect(wrong).toEqual([]);
  });

  it("gives each shape of a slide a number of its own and a name", async () => {
    const open = await opened();
    for (const { shapes, element } of open
      .slides()
      .map((slide) => ({ ...slide, element: open.xml(slide.path) }))) {
      expect(new Set(shapes.map(({ id }) => id)).size).toBe(shapes.length);
      expect(shapes.filter(({ id, name }) => id < 2 || name.trim() === "")).toEqual([]);
      const ids = new Set(shapes.map(({ id }) => id));
      for (const { name, attributes } of everyElement(element))
        if (name === "a:stCxn" || name === "a:endCxn") expect(ids).toContain(Number(attributes.get("id")));
    }
  });

  it("is well-formed, and its numbers are whole", async () => {
    const open = await opened();
    for (const path of open.paths.filter(isXml))
      for (const { name, attributes } of everyElement(open.xml(path)))
        if (/^a:(off|ext|chOff|chExt|pt|path|ln|spcPts)$/.test(name))
          for (const [key, value] of attributes) if (key !== "uri") expect(value).toMatch(/^-?\d+$/);
  });

  it("is the same each time", async () => {
    expect(Buffer.compare(await bytes(), await bytes())).toBe(0);
  });
});
