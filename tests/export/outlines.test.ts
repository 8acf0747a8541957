import { Resvg } from "@resvg/resvg-js";
import { describe, expect, it } from "vitest";
import { fontFiles } from "../../src/cli/typeface";
import { outliner } from "../../src/export/svg/outlines";
import { characterWidth, measureText } from "../../src/lib/typeface";
import type { TextLine } from "../../src/model/scene";

const outline = await outliner(await fontFiles());

const line = (text: string, changes: Partial<TextLine> = {}): TextLine => ({
  text,
  x: 100,
  y: 50,
  size: 20,
  weight: 400,
  anchor: "start",
  color: "#000000",
  width: measureText(text, 20, 400),
  ...changes,
});

/** The box around a path by an independent reader of SVG. */
function boxOf(d: string): { left: number; top: number; right: number; bottom: number } {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"><path d="${d}"/></svg>`;
  const { x, y, width, height } = new Resvg(svg).getBBox()!;
  return { left: x, top: y, right: x + width, bottom: y + height };
}

describe("a line as outlines", () => {
  it("stands on its baseline, as wide as the scene reckoned", () => {
    const text = "Hamburg H";
    const { left, right, bottom, top } = boxOf(outline(line(text))!);
    expect(left).toBeGreaterThan(100);
    // The bearings beside the stems of H, and the table's rounding.
    expect(right - 100).toBeGreaterThan(measureText(text, 20, 400) - 3);
    expect(right - 100).toBeLessThan(measureText(text, 20, 400));
    expect(top).toBeCloseTo(50 - 20 * 0.727, 0);
    expect(bottom).toBeGreaterThan(50);
    expect(boxOf(outline(line("HLE"))!).bottom).toBeCloseTo(50, 1);
  });

  it("is placed by its anchor", () => {
    const wide = characterWidth("H", 400) * 20;
    const [start, middle, end] = (["start", "middle", "end"] as const).map((anchor) =>
      boxOf(outline(line("H", { anchor }))!),
    );
    expect(start!.left - middle!.left).toBeCloseTo(wide / 2, 1);
    expect(start!.left - end!.left).toBeCloseTo(wide, 1);
  });

  it("has the letters of both weights, and of Latin, Greek and Cyrillic", () => {
    expect(outline(line("Hub", { weight: 600 }))).not.toBe(outline(line("Hub")));
    for (const text of ["Łódź, ğ, ß", "Ελληνικά", "Кириллица", "“quoted” – …"])
      expect(outline(line(text)), text).toMatch(/^M[-\d. MLQZ]+Z$/);
  });

  it("is null where the typeface lacks a character, empty for blanks", () => {
    for (const text of ["地図", "Map 地", "مرحبا", "🚀"]) expect(outline(line(text)), text).toBeNull();
    expect(outline(line("  "))).toBe("");
    expect(outline(line(""))).toBe("");
  });

  it("draws a letter and its accent alike, however they are written, and passes over unseen marks", () => {
    expect(outline(line("e\u0301"))).toBe(outline(line("é")));
    expect(outline(line("H\u200f\u202bub"))).toBe(outline(line("Hub")));
    expect(outline(line("\ufb01ne"))).toBe(outline(line("fine")));
    expect(outline(line("é"))!.match(/Z/g)!.length).toBe(outline(line("e"))!.match(/Z/g)!.length + 1);
  });

  it("is numbers to a hundredth and nothing else, whatever the text", () => {
    const d = outline(line('"><script>alert(1)</script>'))!;
    expect(d).toMatch(/^[-\d. MLQZ]+$/);
    expect(d.match(/\d\.\d{3,}/)).toBeNull();
  });
});
