/**
 * From one colour to another by the transforms of DrawingML (ECMA-376 part 1, 20.1.2.3), so that a colour of the theme can stand for a
 * topic in all its tones: the hue is turned, the saturation and the lightness are multiplied; where it is to be lighter, its distance to
 * white is. With another theme the tones keep their order and none is cut off.
 */
import { channels } from "../../lib/colour";
import { percent } from "./units";
import { element } from "./xml";

/** Hue 0..360, saturation and lightness 0..1. */
interface Hsl {
  readonly hue: number;
  readonly saturation: number;
  readonly lightness: number;
}

/** Below it a colour is a grey, whose hue says nothing. */
const GREY = 1e-9;

/** @returns the child elements of the colour `from` that make it `to`, within a rounding of each channel; none if they are alike. */
export function hslShift(from: string, to: string): string {
  if (from.toLowerCase() === to.toLowerCase()) return "";
  const [a, b] = [toHsl(from), toHsl(to)];
  const turn = a.saturation < GREY || b.saturation < GREY ? 0 : b.hue - a.hue;
  const saturated = a.saturation < GREY ? 1 : b.saturation / a.saturation;
  return [
    turn === 0 ? "" : element("a:hueOff", { val: Math.round(turn * 60_000) }),
    saturated === 1 ? "" : element("a:satMod", { val: percent(saturated) }),
    lightnessShift(a.lightness, b.lightness),
  ].join("");
}

function lightnessShift(from: number, to: number): string {
  if (from === to) return "";
  if (to < from) return element("a:lumMod", { val: percent(to / from) });
  const share = percent((1 - to) / (1 - from));
  return element("a:lumMod", { val: share }) + element("a:lumOff", { val: percent(1) - share });
}

/** @param colour #rrggbb */
export function toHsl(colour: string): Hsl {
  const [red, green, blue] = channels(colour).map((value) => value / 255) as [number, number, number];
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const span = most - least;
  const lightness = (most + least) / 2;
  if (span === 0) return { hue: 0, saturation: 0, lightness };
  const sixth =
    most === red
      ? (green - blue) / span + (green < blue ? 6 : 0)
      : most === green
        ? (blue - red) / span + 2
        : (red - green) / span + 4;
  return { hue: sixth * 60, saturation: span / (1 - Math.abs(2 * lightness - 1)), lightness };
}
