/** The page that slides share: margins, sizes of text, title, source line and number. All lengths in px of the slide. */
import type { Part, TextPart } from "./deck";
import { papersAtHand } from "./paperWords";
import type { Subject } from "./subject";
import { evenWidth, setBlock, type TextSpec, textPart } from "./typeset";

export const MARGIN = 48;
/** Texts and pictures end here; below stand source and number. */
export const BOTTOM = 656;
const TITLE_TOP = 40;
const FOOT = 676;

/** Sizes of text; those of the title with the lines that it may have. 12 px are 9 pt. */
export const SIZE = {
  title: [
    [32, 1],
    [28, 1],
    [28, 2],
    [24, 2],
  ],
  body: 17,
  small: 14,
  foot: 12.5,
} as const;

/** From the top of a box to the middle of the capitals of its first line, as a share of the size. */
export const CAPITALS = 0.41;

const NUMBER_WIDTH = 48;

/** @param width of the title; default: that of the page. */
export function titlePart(subject: Subject, text: string, width = pageWidth(subject)): TextPart | null {
  const tried = SIZE.title.map(([size, maxLines]): TextSpec => {
    return { text, size, weight: 600, color: subject.colours.ink, maxLines };
  });
  const set = tried.find((each) => setBlock([each], width).whole) ?? tried.slice(-1)[0]!;
  return textPart("title", "Title", [set], { left: MARGIN, top: TITLE_TOP, width });
}

/** Source line and number of the slide. @param number from 1. @param more what the source line says further, if it has room. */
export function footParts(subject: Subject, number: number, more = ""): Part[] {
  const { colours, size } = subject;
  const style = { size: SIZE.foot, color: colours.muted };
  const width = pageWidth(subject) - NUMBER_WIDTH - 24;
  const right = size.width - MARGIN - NUMBER_WIDTH;
  const figure: TextSpec = { ...style, text: String(number), anchor: "end" };
  const wordings = sourceWords(subject, more).map((text): TextSpec => ({ ...style, text, maxLines: 2 }));
  const source = wordings.find((spec) => setBlock([spec], width).whole) ?? wordings.slice(-1)[0]!;
  const even = evenWidth([source], width);
  const raised = (setBlock([source], width).height - setBlock([figure], width).height) / 2;
  return [
    textPart("source", "Source", [source], { left: MARGIN, top: FOOT - raised, width: even }),
    textPart("number", "Number of the slide", [figure], { left: right, top: FOOT, width: NUMBER_WIDTH }),
  ].filter((part) => part !== null);
}

export function pageWidth({ size }: Subject): number {
  return size.width - 2 * MARGIN;
}

/** Where a part ends, or `otherwise` where there is none. */
export function endOf(part: TextPart | null, otherwise: number): number {
  return part ? part.box.top + part.box.height : otherwise;
}

/** From the fullest to the shortest: what they read from, what the topics rest on. */
function sourceWords({ map }: Subject, more: string): string[] {
  const { origin } = map.bibliography;
  const parts = [
    papersAtHand(map.bibliography),
    origin && `read from ${origin}`,
    map.topics.topics.length > 0 && `topics inferred from ${map.topics.basis}`,
  ].filter(Boolean);
  const wordings = parts.map((_, k) => parts.slice(0, parts.length - k).join(", "));
  return more === "" ? wordings : [`${wordings[0]}; ${more}`, ...wordings];
}
