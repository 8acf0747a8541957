import { describe, expect, it } from "vitest";
import type { Slide, TextPart } from "../../src/export/deck/deck";
import { slideSvg } from "../../src/export/deck/slideSvg";
import { contains, grown, overlaps } from "../../src/lib/boxes";
import { channels } from "../../src/lib/colour";
import type { Box, TextLine } from "../../src/model/scene";
import { cases, deckOf, narrow, wide } from "./deckCases";
import { readXml } from "./wellFormed";

const shapes = [
  { shape: "16:9, light", changes: { frame: wide, theme: "light" } },
  { shape: "4:3, dark", changes: { frame: narrow, theme: "dark" } },
] as const;

describe.each(shapes)("a deck in $shape", ({ changes }) => {
  describe.each(cases)("of $name", ({ map }) => {
    const made = deckOf(map(), changes);

    it("keeps every text clear of all other parts", async () => {
      const meeting = (await made).slides.flatMap((slide) => meetings(slide));
      expect(meeting).toEqual([]);
    });

    it("keeps everything on the slide, and every line in its box", async () => {
      const { slides, size } = await made;
      const page = { left: 0, top: 0, ...size };
      const outside = slides.flatMap((slide) => [
        ...boxesOf(slide)
          .filter(({ box }) => !contains(grown(page, 0.01), box))
          .map(({ name }) => `${slide.id}: ${name}`),
        ...texts(slide).flatMap(({ name, box, paragraphs }) =>
          paragraphs
            .flatMap(({ lines }) => lines)
            .filter((line) => !contains(grown(box, 0.01), boxOfLine(line)))
            .map(({ text }) => `${slide.id}, ${name}: ${text}`),
        ),
      ]);
      expect(outside).toEqual([]);
    });

    it("has no text below 12 px, and a contrast of 4.5 at least", async () => {
      const deck = await made;
      const paragraphs = deck.slides.flatMap((slide) => texts(slide).flatMap((part) => part.paragraphs));
      expect(paragraphs.length).toBeGreaterThan(5);
      expect(paragraphs.filter(({ size }) => size < 12)).toEqual([]);
      expect(paragraphs.filter(({ color }) => contrast(color, deck.colours.ground) < 4.5)).toEqual([]);
    });

    it("fills each placeholder once at most, under ids that no two slides share", async () => {
      const { slides } = await made;
      expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length);
      for (const slide of slides) {
        const roles = texts(slide)
          .map(({ role }) => role)
          .filter((role) => role !== "free");
        expect(new Set(roles).size, slide.id).toBe(roles.length);
        expect(roles, slide.id).toContain("title");
      }
    });

    it("says the same in the lines as in the text", async () => {
      const bare = (text: string) => text.replace(/\s/g, "");
      for (const slide of (await made).slides)
        for (const { paragraphs } of texts(slide))
          for (const { text, lines } of paragraphs)
            expect(bare(lines.map((line) => line.text).join(""))).toBe(bare(text));
    });

    it("has maps of the size of their boxes, and notes that end in a line feed", async () => {
      for (const { parts, notes } of (await made).slides) {
        for (const part of parts)
          if (part.kind === "map")
            expect(part.scene.frame).toEqual({ width: part.box.width, height: part.box.height });
        expect(notes === "" || notes.endsWith("\n")).toBe(true);
      }
    });

    it("is drawn as well-formed SVG", async () => {
      const deck = await made;
      for (const slide of deck.slides) expect(readXml(slideSvg(slide, deck)).name).toBe("svg");
    });
  });
});

it("a deck has the same slides whenever it is made", async () => {
  const [survey] = cases;
  const once = JSON.stringify(await deckOf(survey!.map()));
  expect(JSON.stringify(await deckOf(survey!.map()))).toBe(once);
});

function texts({ parts }: Slide): TextPart[] {
  return parts.filter((part) => part.kind === "text");
}

function boxesOf({ parts }: Slide): { name: string; isText: boolean; box: Box }[] {
  return parts.map((part) => {
    const { kind, name } = part;
    if (kind !== "dot") return { name, isText: kind === "text", box: part.box };
    const side = 2 * part.radius;
    return {
      name,
      isText: false,
      box: { left: part.x - part.radius, top: part.y - part.radius, width: side, height: side },
    };
  });
}

function meetings(slide: Slide): string[] {
  const boxes = boxesOf(slide);
  return boxes.flatMap((a, k) =>
    boxes
      .slice(k + 1)
      .filter((b) => (a.isText || b.isText) && overlaps(grown(a.box, -0.01), grown(b.box, -0.01)))
      .map((b) => `${slide.id}: ${a.name} meets ${b.name}`),
  );
}

function boxOfLine({ x, y, width, size, anchor }: TextLine): Box {
  const left = x - (anchor === "middle" ? width / 2 : anchor === "end" ? width : 0);
  return { left, top: y - 0.77 * size, width, height: size };
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
