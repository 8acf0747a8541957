/**
 * The places that a layout keeps for texts. Where the deck's slides use a place, it stands and looks as on the first of them; the others
 * stand where a reader would look for them. A text that stands and looks like its place takes both from it, so that another layout or
 * theme of the user changes it.
 */
import type { Box, Frame } from "../../model/scene";
import type { Deck, Slide, TextPart } from "../deck/deck";
import type { TextStyle } from "./paragraphs";
import { spacingOf } from "./spacing";

export type Role = Exclude<TextPart["role"], "free">;
export type LayoutKind = Slide["layout"] | "blank";

export interface Placeholder {
  readonly role: Role;
  readonly box: Box;
  readonly style: TextStyle;
}

export const LAYOUTS: readonly {
  readonly kind: LayoutKind;
  readonly name: string;
  readonly roles: readonly Role[];
}[] = [
  { kind: "title", name: "Title", roles: ["title", "subtitle"] },
  { kind: "map", name: "Title and map", roles: ["title", "subtitle"] },
  { kind: "topic", name: "Topic", roles: ["title", "body"] },
  { kind: "text", name: "Title and content", roles: ["title", "body"] },
  { kind: "chart", name: "Chart", roles: ["title", "body"] },
  { kind: "blank", name: "Blank", roles: [] },
];

/** Of a line alone, as a share of its size. */
const LEADING = 1.3;
const MARGIN = 48;

/** The places of a layout, in reading order; each of its roles and those that its slides use, source and number last. */
export function placeholdersOf(kind: LayoutKind, deck: Deck): Placeholder[] {
  const parts = deck.slides
    .filter(({ layout }) => layout === kind)
    .flatMap((slide) => slide.parts)
    .filter((part) => part.kind === "text");
  const own: readonly Role[] = LAYOUTS.find((layout) => layout.kind === kind)?.roles ?? [];
  return ROLES.flatMap((role) => {
    const part = parts.find((each) => each.role === role);
    if (part) return [{ role, ...frameOf(part) }];
    if (!own.includes(role) && role !== "source" && role !== "number") return [];
    return [defaultPlace(role, deck)];
  });
}

/** The box of a text, drawn up or down so that its first baseline is where it should be, and the style of its first paragraph. */
export function frameOf({ box, paragraphs }: TextPart): { box: Box; style: TextStyle; heights: Heights } {
  const set = paragraphs.filter(({ lines }) => lines.length > 0);
  const spacing = spacingOf(
    set.map(({ lines }) => lines),
    LEADING,
  );
  const first = set[0];
  const widest = set.flatMap(({ lines }) => lines).reduce((most, { width }) => Math.max(most, width), 0);
  const slack = set.every(({ lines }) => lines.length === 1) ? SLACK.line : SLACK.lines;
  const room = box.width < widest * TIGHT ? widest * (1 + slack) : 0;
  const top = first ? spacing.top : box.top;
  const bottom = Math.max(box.top + box.height, spacing.bottom);
  const style: TextStyle = first
    ? { ...pick(first), lineHeight: spacing.paragraphs[0]!.lineHeight }
    : { size: 12, weight: 400, color: "#000000", anchor: "start", lineHeight: 12 * LEADING };
  return {
    box: { ...widened(box, room, style.anchor), top, height: bottom - top },
    style,
    heights: spacing.paragraphs,
  };
}

type Heights = ReturnType<typeof spacingOf>["paragraphs"];

function pick({
  size,
  weight,
  color,
  anchor,
}: TextPart["paragraphs"][number]): Omit<TextStyle, "lineHeight"> {
  return { size, weight, color, anchor };
}

/** Other programs set letters a little wider, with another typeface a third wider: the only line of a text must not break for that. */
const SLACK = { line: 0.3, lines: 0.05 };
/** A box that leaves its lines no more room than this share was drawn round them. */
const TIGHT = 1.01;

function widened(box: Box, width: number, anchor: TextStyle["anchor"]): Box {
  const more = Math.max(0, width - box.width);
  const share = { start: 0, middle: 0.5, end: 1 }[anchor];
  return { ...box, left: box.left - share * more, width: box.width + more };
}

const ROLES: readonly Role[] = ["title", "subtitle", "body", "source", "number"];

export function defaultPlace(role: Role, { size, colours }: Pick<Deck, "size" | "colours">): Placeholder {
  const { ink, muted } = colours;
  const style = (px: number, more: Partial<TextStyle> = {}): TextStyle => ({
    size: px,
    weight: 400,
    color: ink,
    anchor: "start",
    lineHeight: px * LEADING,
    ...more,
  });
  const box = boxes(size)[role];
  switch (role) {
    case "title":
      return { role, box, style: style(32, { weight: 600 }) };
    case "subtitle":
      return { role, box, style: style(18, { color: muted }) };
    case "body":
      return { role, box, style: style(17) };
    case "source":
      return { role, box, style: style(12.5, { color: muted }) };
    case "number":
      return { role, box, style: style(12.5, { color: muted, anchor: "end" }) };
  }
}

function boxes({ width, height }: Frame): Record<Role, Box> {
  const wide = width - 2 * MARGIN;
  const foot = height - 46;
  return {
    title: { left: MARGIN, top: 36, width: wide, height: 84 },
    subtitle: { left: MARGIN, top: 124, width: wide, height: 40 },
    body: { left: MARGIN, top: 176, width: wide, height: foot - 196 },
    source: { left: MARGIN, top: foot, width: wide - 300, height: 18 },
    number: { left: width - MARGIN - 48, top: foot, width: 48, height: 18 },
  };
}

/** Where the date would stand; no slide has one. */
export function datePlace(size: Frame): Box {
  const { top, height } = boxes(size).number;
  return { left: size.width - MARGIN - 240, top, width: 180, height };
}
