/**
 * The colours: a paper-white or deep-ink ground, ink, and one colour a topic. The first eight topic colours were chosen by simulated
 * annealing in OKLCH (lightness .45-.69, contrast with the ground at least 3) for the largest least distance in OKLab as seen with
 * normal sight, protanopia, deuteranopia and tritanopia (simulated after Machado, Oliveira & Fernandes 2009): .10 and more between any
 * two; four more follow at the largest distance from these. Names have the hue of their discs at a contrast of at least 5.5 on their
 * region. Beyond the twelfth topic the hues return, lighter or darker.
 */
import { mix } from "../lib/colour";
import type { PaletteName } from "../model/picture";
import type { Theme } from "../model/view";
import type { Palette } from "./colours";
import { greys } from "./greys";
import { okabeIto } from "./okabeIto";

/** Light and dark. */
const TOPICS: readonly { disc: readonly [string, string]; name: readonly [string, string] }[] = [
  { disc: ["#386cb3", "#669ce7"], name: ["#265a9f", "#85b0ed"] },
  { disc: ["#b88c03", "#dfb34c"], name: ["#765901", "#d6b66c"] },
  { disc: ["#0196a5", "#4cc1d0"], name: ["#016670", "#56c2d0"] },
  { disc: ["#c85f6b", "#f58a94"], name: ["#9c3b48", "#ec999f"] },
  { disc: ["#6a4475", "#9f77ab"], name: ["#6a4475", "#c59bd1"] },
  { disc: ["#9e5b00", "#d18a43"], name: ["#864c00", "#dba069"] },
  { disc: ["#9584ec", "#bab0ff"], name: ["#6050a4", "#bab2f9"] },
  { disc: ["#972335", "#cb646b"], name: ["#8f2f3a", "#e39194"] },
  { disc: ["#5a814c", "#86af78"], name: ["#3f6531", "#92bc84"] },
  { disc: ["#035b44", "#499278"], name: ["#035b44", "#74bca1"] },
  { disc: ["#8c5b88", "#bd89b8"], name: ["#7a4a76", "#d29dcd"] },
  { disc: ["#474f9a", "#7783d3"], name: ["#474f9a", "#9ba7ec"] },
];

const GROUNDS = {
  light: {
    ground: "#fcfcfa",
    ink: "#1b202b",
    muted: "#5a6273",
    neutral: "#848b98",
    regionOpacity: 0.13,
    shades: null,
  },
  dark: {
    ground: "#14171d",
    ink: "#eceef2",
    muted: "#a2a9b6",
    neutral: "#7d8593",
    regionOpacity: 0.17,
    shades: null,
  },
};

/** So many hues there are, and the first so many of them differ most. */
export const HUES = TOPICS.length;
export const DISTINCT = 8;

/** How far a hue moves to black and to white when it comes round again. */
const ROUNDS = [0, 0.28, -0.28];

const PALETTES: Readonly<Record<PaletteName, (theme: Theme) => Palette>> = {
  orrery,
  "okabe-ito": okabeIto,
  grey: greys,
};

const made = new Map<string, Palette>();

/** Always the same object. */
export function palette(theme: Theme, name: PaletteName = "orrery"): Palette {
  const key = `${name} ${theme}`;
  const known = made.get(key) ?? PALETTES[name](theme);
  made.set(key, known);
  return known;
}

function orrery(theme: Theme): Palette {
  const side = theme === "light" ? 0 : 1;
  return {
    ...GROUNDS[theme],
    topic(index) {
      const { disc, name } = TOPICS[index % TOPICS.length]!;
      const shift = ROUNDS[Math.floor(index / TOPICS.length) % ROUNDS.length]!;
      const toned = shift < 0 ? mix(disc[side], "#ffffff", -shift) : mix(disc[side], "#000000", shift);
      return { disc: toned, name: name[side] };
    },
  };
}
