import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Deck } from "../../src/export/deck/deck";
import { hslShift } from "../../src/export/pptx/hslShift";
import { newPaint, themeColours } from "../../src/export/pptx/paint";
import { channels } from "../../src/lib/colour";
import { palette } from "../../src/scene/palette";

/** The transforms as a reader of the standard does them: in HSL, one after the other, rounded at the end. */
function transformed(colour: string, xml: string): [number, number, number] {
  let [h, s, l] = hsl(channels(colour));
  for (const [, name, val] of xml.matchAll(/<a:(\w+) val="(-?\d+)"\/>/g)) {
    const value = Number(val);
    if (name === "hueOff") h = (((h + value / 60_000) % 360) + 360) % 360;
    else if (name === "satMod") s = Math.min(1, (s * value) / 100_000);
    else if (name === "lumMod") l = Math.min(1, (l * value) / 100_000);
    else if (name === "lumOff") l = Math.min(1, l + value / 100_000);
    else throw new Error(`unknown ${name}`);
  }
  const chroma = (1 - Math.abs(2 * l - 1)) * s;
  const channel = (turn: number) => {
    const k = (turn + h / 30) % 12;
    return Math.round(255 * (l - (chroma / 2) * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}

function hsl(rgb: readonly number[]): [number, number, number] {
  const [r, g, b] = rgb.map((value) => value / 255) as [number, number, number];
  const most = Math.max(r, g, b);
  const span = most - Math.min(r, g, b);
  const l = most - span / 2;
  if (span === 0) return [0, 0, l];
  const h = most === r ? (g - b) / span : most === g ? 2 + (b - r) / span : 4 + (r - g) / span;
  return [(((h * 60) % 360) + 360) % 360, span / (1 - Math.abs(2 * l - 1)), l];
}

function near(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, k) => Math.abs(value - b[k]!) <= 1);
}

function deckOf(theme: "light" | "dark", topics: number): Deck {
  const { ground, ink, muted, topic } = palette(theme);
  return {
    title: "Colours",
    theme,
    size: { width: 1280, height: 720 },
    colours: { ground, ink, muted },
    topics: Array.from({ length: topics }, (_, k) => ({
      id: `t${k}`,
      name: `Topic ${k}`,
      color: topic(k).disc,
    })),
    slides: [],
  };
}

describe("colours of the theme", () => {
  it("become any colour that is no grey by hue, saturation and lightness", () => {
    const strong = fc
      .tuple(
        fc.integer({ min: 0, max: 255 }),
        fc.integer({ min: 0, max: 255 }),
        fc.integer({ min: 0, max: 255 }),
      )
      .filter((rgb) => hsl(rgb)[1] > 0.15 && hsl(rgb)[2] > 0.08 && hsl(rgb)[2] < 0.97)
      .map((rgb) => `#${rgb.map((value) => value.toString(16).padStart(2, "0")).join("")}`);
    fc.assert(
      fc.property(strong, strong, (from, to) => near(transformed(from, hslShift(from, to)), channels(to))),
    );
  });

  it.each(["light", "dark"] as const)("give all topics their colours and names their own, %s", (theme) => {
    const deck = deckOf(theme, 30);
    const colours = themeColours(deck);
    const paint = newPaint(deck, colours);
    deck.topics.forEach(({ id, color }, k) => {
      for (const wanted of [color, palette(theme).topic(k).name]) {
        const xml = paint(wanted, 1, id);
        const [, slot, shift = ""] =
          /^<a:schemeClr val="accent(\d)"(?:\/>|>(.*)<\/a:schemeClr>)$/.exec(xml) ?? [];
        expect(slot).toBe(String((k % 6) + 1));
        expect(near(transformed(colours.accents[k % 6]!, shift), channels(wanted))).toBe(true);
      }
    });
    expect(paint(deck.topics[0]!.color)).toBe('<a:schemeClr val="accent1"/>');
  });

  it("are ground, ink and muted ink for everything else", () => {
    const deck = deckOf("light", 3);
    const paint = newPaint(deck, themeColours(deck));
    const { ground, ink, muted, neutral } = palette("light");
    expect(paint(ground)).toBe('<a:schemeClr val="bg1"/>');
    expect(paint(ink, 1, "t1")).toBe('<a:schemeClr val="tx1"/>');
    expect(paint(muted, 0.5)).toBe('<a:schemeClr val="tx2"><a:alpha val="50000"/></a:schemeClr>');
    expect(paint(neutral)).toMatch(/^<a:schemeClr val="tx2">/);
    expect(paint("#ff00aa")).toBe('<a:srgbClr val="FF00AA"/>');
  });

  it("are six accents, no two alike, however few the topics", () => {
    for (const topics of [0, 1, 5, 6, 9]) {
      const { accents } = themeColours(deckOf("light", topics));
      expect(accents).toHaveLength(6);
      expect(new Set(accents).size).toBe(6);
    }
  });
});
