/**
 * The eight colours of Okabe & Ito, "Color Universal Design" (2008), as most journals ask for them, with what a ground needs: the yellow is
 * a little darker on paper, black is light grey on ink. Any two of them differ by .07 and more in OKLab with any colour vision. Names have
 * the hue of their discs at a contrast of at least 4.6 on every region. Beyond the eighth topic they return darker and lighter.
 */
import { mix } from "../lib/colour";
import type { Theme } from "../model/view";
import type { Palette } from "./colours";

/** Blue, orange, green, purple, sky blue, vermilion, yellow, black; light and dark. */
const TOPICS: readonly { disc: readonly [string, string]; name: readonly [string, string] }[] = [
  { disc: ["#0072b2", "#0072b2"], name: ["#006096", "#6eafd3"] },
  { disc: ["#e69f00", "#e69f00"], name: ["#7a5400", "#e69f00"] },
  { disc: ["#009e73", "#009e73"], name: ["#00684c", "#47b99a"] },
  { disc: ["#cc79a7", "#cc79a7"], name: ["#7e4b68", "#d694b9"] },
  { disc: ["#56b4e9", "#56b4e9"], name: ["#2e617e", "#56b4e9"] },
  { disc: ["#d55e00", "#d55e00"], name: ["#974300", "#e39557"] },
  { disc: ["#ddd02c", "#f0e442"], name: ["#615c13", "#f0e442"] },
  { disc: ["#000000", "#c2c5cb"], name: ["#000000", "#c2c5cb"] },
];
/** The last is at an end of the scale: it can move one way only. */
const EXTREME = TOPICS.length - 1;

const GROUNDS = {
  light: {
    ground: "#fcfcfa",
    ink: "#1b202b",
    muted: "#555d6d",
    neutral: "#848b98",
    regionOpacity: 0.15,
    shades: null,
  },
  dark: {
    ground: "#14171d",
    ink: "#eceef2",
    muted: "#a8afbb",
    neutral: "#7d8593",
    regionOpacity: 0.17,
    shades: null,
  },
};

/** How far a colour moves to black, or if negative to white, when it comes round again. */
const ROUNDS = [0, 0.34, -0.38, 0.52, -0.56];

export function okabeIto(theme: Theme): Palette {
  const side = theme === "light" ? 0 : 1;
  return {
    ...GROUNDS[theme],
    topic(index) {
      const hue = index % TOPICS.length;
      const { disc, name } = TOPICS[hue]!;
      const shift = ROUNDS[Math.floor(index / TOPICS.length) % ROUNDS.length]!;
      const toWhite = hue === EXTREME ? side === 0 : shift < 0;
      return { disc: mix(disc[side], toWhite ? "#ffffff" : "#000000", Math.abs(shift)), name: name[side] };
    },
  };
}
