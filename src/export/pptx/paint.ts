/** Colours of the deck → colours of the theme, so that another theme recolours the slides: ground, ink, muted ink, and an accent a topic. */
import { mix } from "../../lib/colour";
import type { Deck } from "../deck/deck";
import { hslShift, toHsl } from "./hslShift";
import { percent } from "./units";
import { element } from "./xml";

export interface ThemeColours {
  readonly ground: string;
  readonly ink: string;
  readonly muted: string;
  /** Between ground and ink, near the ground. */
  readonly soft: string;
  /** Six: those of the first topics, then spare ones. */
  readonly accents: readonly string[];
}

/** @param topic whose shade the colour is; null: nobody's. @returns a colour element of DrawingML. */
export type Paint = (colour: string, opacity?: number, topic?: string | null) => string;

const ACCENTS = 6;
/** For decks of fewer topics: of one lightness, far apart. */
const SPARE = ["#386cb3", "#b88c03", "#0196a5", "#c85f6b", "#6a4475", "#9e5b00", "#9584ec"];
/** Below this saturation a colour follows the theme's muted ink. */
const GREYISH = 0.25;

export function themeColours({ colours, topics }: Deck): ThemeColours {
  const own = topics.slice(0, ACCENTS).map(({ color }) => color);
  const spare = SPARE.filter((color) => !own.includes(color));
  return {
    ...colours,
    soft: mix(colours.ground, colours.ink, 0.08),
    accents: [...own, ...spare].slice(0, ACCENTS),
  };
}

/** Topics beyond the sixth take an accent again, shifted to their own colour. */
export function newPaint(deck: Deck, { ground, ink, muted, accents }: ThemeColours): Paint {
  const accentOf = new Map(deck.topics.map(({ id }, k) => [id, k % ACCENTS]));
  const fixed = new Map([
    [muted, scheme("tx2")],
    [ink, scheme("tx1")],
    [ground, scheme("bg1")],
  ]);
  const owners = new Map(deck.topics.map(({ id, color }) => [color, id]));
  const known = new Map<string, (opacity: number) => string>();

  const find = (colour: string, topic: string | null): ((opacity: number) => string) => {
    const own = fixed.get(colour);
    if (own) return own;
    const accent = accentOf.get(topic ?? "") ?? accentOf.get(owners.get(colour) ?? "");
    if (accent !== undefined) return scheme(`accent${accent + 1}`, hslShift(accents[accent]!, colour));
    if (toHsl(colour).saturation < GREYISH) return scheme("tx2", hslShift(muted, colour));
    return (opacity) => element("a:srgbClr", { val: colour.slice(1).toUpperCase() }, alpha(opacity));
  };
  return (colour, opacity = 1, topic = null) => {
    const key = `${colour} ${topic}`;
    const made = known.get(key) ?? find(colour, topic);
    known.set(key, made);
    return made(opacity);
  };
}

function scheme(val: string, shift = ""): (opacity: number) => string {
  return (opacity) => element("a:schemeClr", { val }, shift, alpha(opacity));
}

function alpha(opacity: number): string {
  return opacity >= 1 ? "" : element("a:alpha", { val: percent(Math.max(0, opacity)) });
}
