/**
 * Shades of grey for print in black: four that stay apart on any printer (.13 and more in OKLab's lightness), each at a contrast of at least
 * 3 with the ground. Four are enough to keep neighbours apart (see shadesApart.ts); names are in ink.
 */
import type { Theme } from "../model/view";
import type { Palette } from "./colours";

const GREYS = {
  light: {
    discs: ["#1c1c1c", "#929292", "#454545", "#6c6c6c"],
    ground: "#fcfcfc",
    ink: "#161616",
    muted: "#4a4a4a",
    neutral: "#8a8a8a",
    regionOpacity: 0.18,
    shades: 4,
  },
  dark: {
    discs: ["#f4f4f4", "#6a6a6a", "#c4c4c4", "#979797"],
    ground: "#161616",
    ink: "#f0f0f0",
    muted: "#bdbdbd",
    neutral: "#868686",
    regionOpacity: 0.18,
    shades: 4,
  },
};

export function greys(theme: Theme): Palette {
  const { discs, ...rest } = GREYS[theme];
  return { ...rest, topic: (index) => ({ disc: discs[index % discs.length]!, name: rest.ink }) };
}
