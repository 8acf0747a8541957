import { PDFName, PDFRef, type PDFString } from "@cantoo/pdf-lib";
import { zlibSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fontFiles } from "../../src/cli/typeface";
import type { Deck } from "../../src/export/deck/deck";
import { pdfExporter } from "../../src/export/pdf";
import { deckPages } from "../../src/export/pdf/page";
import { writePdf } from "../../src/export/pdf/write";
import { readTables, tableOf, viewOf } from "../../src/lib/sfnt";
import { characterWidth } from "../../src/lib/typeface";
import type { CitationMap } from "../../src/model/map";
import type { Picture } from "../../src/model/picture";
import type { ExportContext } from "../../src/model/plugins";
import type { Settings } from "../../src/model/recipe";
import type { Scene } from "../../src/model/scene";
import { makeUpMap } from "../make/map";
import { surveyMap } from "../scene/pictures";
import { contextOf, hostileMap, sceneOf } from "./make";
import { bookmarks, images, readPdf } from "./pdfReader";

const fonts = await fontFiles();

interface Told {
  readonly told: string[];
}

function contextFor(map: CitationMap, changes: Partial<ExportContext> = {}): ExportContext & Told {
  const told: string[] = [];
  return {
    ...contextOf(map),
    fonts: async () => fonts,
    rasterise: drawBars,
    tell: (sentence) => told.push(sentence),
    told,
    ...changes,
  };
}

async function bytesOf(
  map: CitationMap,
  settings: Settings = {},
  picture: Partial<Picture> = {},
  context: ExportContext = contextFor(map),
): Promise<Uint8Array> {
  const scene = context.compose(picture);
  return (await pdfExporter.write(scene, map, settings, context)) as Uint8Array;
}

const read = async (...of: Parameters<typeof bytesOf>) => readPdf(await bytesOf(...of));

/** A PNG of the size asked for: a bar in the middle of its height, and nothing around it. */
async function drawBars(_svg: string, width: number, height: number): Promise<Uint8Array> {
  const rows = new Uint8Array(height * (4 * width + 1));
  for (let y = 0; y < height; y++)
    for (let x = 40; x < width - 40; x++) rows[y * (4 * width + 1) + 4 * x + 4] = 255;
  const chunk = (type: string, data: Uint8Array) => {
    const bytes = new Uint8Array(12 + data.length);
    viewOf(bytes).setUint32(0, data.length);
    bytes.set(new TextEncoder().encode(type), 4);
    bytes.set(data, 8);
    return bytes;
  };
  const header = new Uint8Array(13);
  viewOf(header).setUint32(0, width);
  viewOf(header).setUint32(4, height);
  header.set([8, 6, 0, 0, 0], 8);
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk("IHDR", header),
    chunk("IDAT", zlibSync(rows)),
    chunk("IEND", new Uint8Array()),
  ];
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function linesOf(scene: Scene): string[] {
  return [
    ...scene.labels.flatMap((label) => label.lines),
    ...(scene.legend?.entries ?? []).flatMap((entry) => entry.lines),
    ...scene.heading,
    ...scene.caption,
    ...scene.sourceLine,
  ].map(({ text }) => text);
}

describe("the page", () => {
  const map = makeUpMap({ papers: 12 });
  const side = async (settings: Settings, picture: Partial<Picture> = {}) => {
    const [page] = (await read(map, settings, picture)).pages;
    return [page!.width, page!.height];
  };

  it("has the size of the frame at 96 px an inch, or the one asked for in px", async () => {
    expect(await side({})).toEqual([960, 540]);
    expect(await side({ width: 640 })).toEqual([480, 270]);
    expect(await side({ width: 3000, height: 400 })).toEqual([2250, 300]);
    await expect(side({ width: 100 })).rejects.toThrow(/320 to 16384 pixels wide, not 100/);
  });

  it("has the real size of a preset: a column of 89 mm, an A0 poster", async () => {
    const column = await side({ preset: "column-89mm" }, { frame: { width: 480, height: 431 } });
    expect(column[0]).toBeCloseTo((89 / 25.4) * 72, 1);
    expect(await side({ preset: "poster-a0" }, { frame: { width: 1527, height: 1080 } })).toEqual([
      3370.39, 2383.94,
    ]);
    await expect(side({ preset: "napkin" })).rejects.toThrow(/no size called "napkin"/);
  });

  it("names its title, what it shows, its topics and its language", async () => {
    const { document } = await read(map);
    expect(document.getTitle()).toBe("Papers citing A Made-Up Survey of Shapes and Rooms");
    expect(document.getSubject()).toContain("12 citing papers");
    expect(document.getKeywords()).toContain(map.topics.topics[0]!.label);
    expect((document.catalog.get(PDFName.of("Lang")) as PDFString).decodeText()).toBe("en");
    expect(document.getCreationDate()).toBeUndefined();
  });

  it("is the same bytes twice", async () => {
    expect(await bytesOf(map)).toEqual(await bytesOf(map));
  });

  it("leads from the bookmarks to each topic", async () => {
    const pdf = await read(map);
    const found = bookmarks(pdf);
    expect(found.map(({ title }) => title)).toEqual(
      contextFor(map)
        .compose({})
        .regions.map(({ label }) => label),
    );
    for (const { destination } of found) {
      expect(destination[0]).toBeInstanceOf(PDFRef);
      expect(String(destination[1])).toBe("/FitR");
    }
  });
});

describe("the text of the survey's PDF", () => {
  const map = surveyMap();

  it("is every line of the scene, once, to be selected and found; halos are not", async () => {
    const scene = contextFor(map).compose({ caption: "A caption of our own" });
    const [page] = (await read(map, {}, { caption: "A caption of our own" })).pages;
    const shown = page!.texts.filter(({ font }) => font.startsWith("F"));
    expect(shown.map(({ text }) => text)).toEqual(linesOf(scene));
    const halos = page!.texts.filter(({ font }) => font.startsWith("H"));
    expect(halos.length).toBeGreaterThan(10);
    for (const { text, mode } of halos) {
      expect(mode).toBe(1);
      expect(text.trim()).toBe("");
    }
  });

  it("stands in a subset of the typeface that is embedded, with the widths that the scene reckoned with", async () => {
    const pdf = await read(map);
    for (const [key, weight] of [
      ["F400", 400],
      ["F600", 600],
    ] as const) {
      const { name, program, widths, meaning } = pdf.fonts.get(key)!;
      expect(name).toMatch(/^[A-Z]{6}\+Inter-/);
      expect(program.length).toBeLessThan(16_000);
      const tables = readTables(program);
      const glyphs = viewOf(tableOf(tables, "maxp")).getUint16(4);
      expect(glyphs).toBeGreaterThanOrEqual(meaning.size);
      expect(glyphs).toBeLessThan(100);
      expect(viewOf(tableOf(tables, "loca")).getUint32(4 * glyphs)).toBe(tableOf(tables, "glyf").length);
      // The table of widths rounds up to 1/512 em.
      for (const [code, character] of meaning)
        if (code > 0)
          expect(Math.abs(widths[code]! / 1000 - characterWidth(character, weight))).toBeLessThan(0.003);
    }
  });

  it("is drawn with numbers that every reader takes", async () => {
    const [page] = (await read(map, {}, { patterns: true, theme: "dark" })).pages;
    const operators = page!.content.replace(/<[\da-f]*>/g, "<>");
    expect(operators.match(/NaN|Infinity|undefined|\de[-+]?\d/g)).toBeNull();
    const count = (name: string) => operators.split(/\s+/).filter((word) => word === name).length;
    expect(count("q")).toBe(count("Q"));
  });

  it("leads from each paper to its page on the web", async () => {
    const [page] = (await read(map)).pages;
    const withPage = map.bibliography.papers.filter(({ doi, arxivId, url }) => doi || arxivId || url);
    expect(withPage.length).toBeGreaterThan(40);
    const titles = new Set(page!.links.map(({ title }) => title));
    for (const { title } of withPage) expect(titles).toContain(title);
    for (const { uri, box } of page!.links) {
      expect(uri).toMatch(/^https?:\/\/[\x21-\x7e]+$/);
      expect(box[0]! < box[2]! && box[1]! < box[3]!).toBe(true);
    }
  });
});

describe("characters that the typeface lacks", () => {
  const titles = ["宇宙の地図", "مرحبا بالعالم", "Plain words", "Ελληνικά, кириллица, Łódź", "A 🚀 goes up"];
  const map = makeUpMap({ papers: 5, topics: 1, title: (k) => titles[k]! });

  it("are drawn as pictures of their lines, with the text unseen beneath, and the user is told", async () => {
    const context = contextFor(map);
    const pdf = await read(map, {}, { titles: 5 }, context);
    const texts = pdf.pages[0]!.texts;
    const unseen = texts.filter(({ mode }) => mode === 3).map(({ text }) => text);
    expect(unseen).toContain("宇宙の地図");
    expect(unseen).toContain("A 🚀 goes up");
    // As it is seen, from left to right: readers turn it back.
    expect(unseen).toContain([..."مرحبا بالعالم"].reverse().join(""));
    expect(texts.filter(({ mode }) => mode === 0).map(({ text }) => text)).toContain(
      "Ελληνικά, кириллица, Łódź",
    );
    expect(images(pdf)).toHaveLength(3);
    for (const { width, height } of images(pdf)) expect(width * height).toBeGreaterThan(100);
    expect(context.told).toEqual([
      "The typeface of the PDF (Inter) lacks Arabic letters, Chinese characters, Japanese letters and emoji: 3 lines are drawn as pictures; their text can still be searched.",
    ]);
  });

  it("are boxes where nothing can draw them, and the user is told why", async () => {
    const context = contextFor(map, {
      rasterise: async () => {
        throw new Error("No room for a picture.");
      },
    });
    const pdf = await read(map, {}, { titles: 5 }, context);
    expect(images(pdf)).toHaveLength(0);
    expect(context.told[0]).toMatch(/3 lines are written with a box for each \(No room for a picture\)\.$/);
  });

  it("do not keep the user from cancelling", async () => {
    const rasterise = async () => {
      throw new DOMException("cancelled", "AbortError");
    };
    await expect(bytesOf(map, {}, { titles: 5 }, contextFor(map, { rasterise }))).rejects.toThrow(
      "cancelled",
    );
  });
});

describe("foreign data", () => {
  it("of any kind gives a file that can be read, with only the text that was there", async () => {
    const map = hostileMap();
    const scene = contextFor(map).compose({ titles: 30 });
    const pdf = await read(map, {}, { titles: 30 });
    expect(pdf.document.getTitle()).toBe(scene.title);
    const texts = pdf.pages[0]!.texts.filter(({ mode }) => mode !== 1);
    expect(texts).toHaveLength(linesOf(scene).length);
    expect(texts.map(({ text }) => text)).toContain("<script>alert(1)</script>");
  });

  it("makes no link that is not http or https", async () => {
    const made = makeUpMap({ papers: 6 });
    const urls = [
      "javascript:alert(1)",
      "file:///etc/passwd",
      "https://example.org/a(b)c\\d?q=ä",
      "http://example.org/\ud800",
      "data:text/html,x",
      "not an address",
    ];
    const papers = made.bibliography.papers.map((paper, k) => ({ ...paper, url: urls[k]! }));
    const map = { ...made, bibliography: { ...made.bibliography, papers } };
    const [page] = (await read(map)).pages;
    const found = new Set(page!.links.map(({ uri }) => uri));
    expect([...found].sort()).toEqual([
      "http://example.org/%EF%BF%BD",
      "https://example.org/a(b)c/d?q=%C3%A4",
    ]);
  });

  it.each([0, 1, 2])("a map of %i papers is a page too", async (papers) => {
    const map = makeUpMap({ papers });
    const pdf = await read(map);
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.pages[0]!.texts.map(({ text }) => text)).toContain("Papers citing");
  });
});

describe("a deck", () => {
  const map = makeUpMap({ papers: 12 });
  const scene = contextFor(map).compose({ frame: { width: 600, height: 500 }, legend: "none", title: "" });
  const line = {
    text: "A paragraph",
    x: 60,
    y: 100,
    size: 24,
    weight: 400,
    anchor: "start",
    color: "#102030",
    width: 130,
  } as const;
  const paragraph = {
    text: "A paragraph",
    lines: [line],
    size: 24,
    weight: 400,
    color: "#102030",
    anchor: "start",
    gap: 0,
  } as const;
  const box = { left: 60, top: 60, width: 400, height: 200 };
  const deck: Deck = {
    title: "A made-up deck",
    theme: "light",
    size: { width: 1280, height: 720 },
    colours: { ground: "#fdfdfb", ink: "#102030", muted: "#667788" },
    topics: [],
    slides: [
      {
        id: "one",
        layout: "text",
        title: "First (of two)",
        notes: "",
        parts: [
          {
            kind: "text",
            role: "body",
            name: "Body",
            box,
            paragraphs: [
              { ...paragraph, href: "https://example.org/paper" },
              { ...paragraph, href: "javascript:alert(1)" },
            ],
          },
          { kind: "rectangle", name: "Bar", alt: null, box, fill: "#336699" },
          { kind: "dot", name: "Dot", x: 30, y: 30, radius: 5, fill: "#993366" },
        ],
      },
      {
        id: "two",
        layout: "map",
        title: "Zweite Seite: Überblick",
        notes: "",
        parts: [
          {
            kind: "map",
            name: "Map",
            alt: "A map",
            box: { left: 640, top: 100, width: 600, height: 500 },
            scene,
          },
        ],
      },
    ],
  };
  const write = async () => {
    const facts = { title: deck.title, subject: "", keywords: [], bookmarks: () => [], isDeck: true };
    return readPdf(await writePdf(deckPages(deck), facts, map, contextFor(map)));
  };

  it("has a page a slide, of the slide's size", async () => {
    const { pages } = await write();
    expect(pages.map(({ width, height }) => [width, height])).toEqual([
      [960, 540],
      [960, 540],
    ]);
    expect(pages[0]!.texts.map(({ text }) => text)).toEqual(["A paragraph", "A paragraph"]);
    expect(pages[1]!.content).toContain("640 100 600 500 re W n");
  });

  it("links its paragraphs, where their addresses are of the web", async () => {
    const { pages } = await write();
    expect(pages[0]!.links.map(({ uri }) => uri)).toEqual(["https://example.org/paper"]);
    const [left, , right, top] = pages[0]!.links[0]!.box;
    expect([left, right, top]).toEqual([45, 142.5, 540 - 0.75 * 76]);
  });

  it("is made of the map on request, with a bookmark a slide", async () => {
    const pdf = await read(map, { deck: true });
    expect(pdf.pages.length).toBeGreaterThan(map.topics.topics.length);
    expect(bookmarks(pdf)).toHaveLength(pdf.pages.length);
  });
});

describe("long work", () => {
  it("says how far it is, and stops where it is told to", async () => {
    const map = makeUpMap({ papers: 12 });
    const shares: number[] = [];
    await bytesOf(map, {}, {}, contextFor(map, { step: async (share) => void shares.push(share) }));
    expect(shares.length).toBeGreaterThan(4);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
    const step = async (share: number) => {
      if (share > 0.3) throw new DOMException("cancelled", "AbortError");
    };
    await expect(bytesOf(map, {}, {}, contextFor(map, { step }))).rejects.toThrow("cancelled");
  });

  it("of 10,000 papers is a file of less than 1 MB", async () => {
    const map = makeUpMap({ papers: 10_000, topics: 14 });
    const pdf = await bytesOf(map);
    expect(pdf.length).toBeLessThan(1_000_000);
    const [page] = (await readPdf(pdf)).pages;
    expect(page!.content.match(/ c f Q$/gm)!.length).toBeGreaterThan(10_000);
  });

  it("without the typeface is refused in a sentence", async () => {
    const map = makeUpMap({ papers: 2 });
    const { fonts: _none, ...context } = contextOf(map);
    await expect(pdfExporter.write(sceneOf(map), map, {}, context)).rejects.toThrow(
      /typeface is not at hand; take SVG/,
    );
  });
});
