import { describe, expect, it } from "vitest";
import { mix } from "../../src/lib/colour";
import { palettes } from "../../src/model/picture";
import { palette } from "../../src/scene/palette";
import { contrast, linear } from "./contrast";

const themes = ["light", "dark"] as const;
const names = palettes.map(({ id }) => id);
const dozen = Array.from({ length: 12 }, (_, k) => k);

describe.each(themes)("the %s palette", (theme) => {
  const colours = palette(theme);
  const tint = (k: number) => mix(colours.ground, colours.topic(k).disc, colours.regionOpacity);

  it("sets every text at a contrast of 4.5 and more, on the ground and on every region", () => {
    for (const text of [colours.ink, colours.muted]) {
      expect(contrast(text, colours.ground)).toBeGreaterThan(4.5);
      for (const k of dozen) expect(contrast(text, tint(k))).toBeGreaterThan(4.5);
    }
  });

  it("sets every topic's name at a contrast of 4.5 and more, on the ground and on its region", () => {
    for (const k of Array.from({ length: 36 }, (_, k) => k)) {
      expect(contrast(colours.topic(k).name, colours.ground), `name ${k}`).toBeGreaterThan(4.5);
      expect(contrast(colours.topic(k).name, tint(k)), `name ${k}`).toBeGreaterThan(4.5);
    }
  });

  it("shows every disc at a contrast of 3 on the ground, as a graphic must have", () => {
    for (const k of dozen) expect(contrast(colours.topic(k).disc, colours.ground)).toBeGreaterThanOrEqual(3);
  });

  it("has two dozen colours without a repetition, and goes on after that", () => {
    const discs = Array.from({ length: 24 }, (_, k) => colours.topic(k).disc);
    expect(new Set(discs).size).toBe(24);
    expect(colours.topic(500).disc).toMatch(/^#[0-9a-f]{6}$/);
  });
});

describe.each(themes)("every %s palette", (theme) => {
  it.each(names)(
    "sets every text of %s at a contrast of 4.5 and more, on the ground and on every region",
    (name) => {
      const colours = palette(theme, name);
      const many = Array.from({ length: 40 }, (_, k) => k);
      const grounds = [
        colours.ground,
        ...many.map((k) => mix(colours.ground, colours.topic(k).disc, colours.regionOpacity)),
      ];
      const texts = [colours.ink, colours.muted, ...many.map((k) => colours.topic(k).name)];
      for (const text of texts)
        for (const ground of grounds)
          expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    },
  );
});

it("the eight colours of Okabe and Ito differ for people with any colour vision, and return in shades", () => {
  for (const theme of themes) {
    for (const vision of Object.keys(VISIONS))
      expect(least(8, vision, palette(theme, "okabe-ito").topic), `${theme} ${vision}`).toBeGreaterThan(
        0.055,
      );
    const discs = Array.from({ length: 24 }, (_, k) => palette(theme, "okabe-ito").topic(k).disc);
    expect(new Set(discs).size).toBe(24);
  }
});

it("greys have no hue, differ in lightness, and show on the ground", () => {
  for (const theme of themes) {
    const { topic, shades, ground } = palette(theme, "grey");
    const lightness = Array.from({ length: shades! }, (_, k) => oklab(linear(topic(k).disc))[0]!).sort();
    for (const [k, value] of lightness.entries())
      if (k > 0) expect(value - lightness[k - 1]!).toBeGreaterThan(0.12);
    for (const k of lightness.keys()) {
      expect(topic(k).disc).toMatch(/^#(..)\1\1$/);
      expect(contrast(topic(k).disc, ground)).toBeGreaterThanOrEqual(3);
    }
  }
});

it("the first eight topics differ for people with any colour vision", () => {
  for (const vision of Object.keys(VISIONS)) {
    expect(least(8, vision), vision).toBeGreaterThan(0.08);
  }
});

it("the first twelve topics differ enough to be told apart side by side", () => {
  for (const vision of Object.keys(VISIONS)) expect(least(12, vision), vision).toBeGreaterThan(0.045);
});

/** Least distance in OKLab of two of the first discs, as seen with a colour vision. */
function least(count: number, vision: string, topic = palette("light").topic): number {
  const seen = dozen.slice(0, count).map((k) => oklab(simulate(linear(topic(k).disc), vision)));
  const distances = seen.flatMap((a, i) =>
    seen.slice(i + 1).map((b) => Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!)),
  );
  return Math.min(...distances);
}

/** Machado, Oliveira & Fernandes (2009), severity 1, on linear RGB. */
const VISIONS: Record<string, number[][]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function simulate(rgb: number[], vision: string): number[] {
  return VISIONS[vision]!.map((row) =>
    Math.min(1, Math.max(0, row[0]! * rgb[0]! + row[1]! * rgb[1]! + row[2]! * rgb[2]!)),
  );
}

/** Ottosson (2020). */
function oklab([red, green, blue]: number[]): number[] {
  const cone = (a: number, b: number, c: number) => Math.cbrt(a * red! + b * green! + c * blue!);
  const l = cone(0.4122214708, 0.5363325363, 0.0514459929);
  const m = cone(0.2119034982, 0.6806995451, 0.1073969566);
  const s = cone(0.0883024619, 0.2817188376, 0.6299787005);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
