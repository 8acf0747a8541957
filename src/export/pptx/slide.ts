/** A slide of the deck → its part: texts in the places of its layout, pictures of the map, bars and dots. */
import type { Deck, DotPart, RectanglePart, Slide, TextPart } from "../deck/deck";
import { around } from "./discShapes";
import { type MapWork, mapShape } from "./mapShape";
import { shapeTree } from "./master";
import { packageAddress } from "./paperFacts";
import { paragraphXml, solid, type TextStyle } from "./paragraphs";
import type { Pen } from "./pen";
import { frameOf, type Placeholder, placeholdersOf, type Role } from "./placeholders";
import { holderXml, placeholderShape } from "./placeholderXml";
import { preset, type Shape, shape } from "./shapes";
import { NO_STROKE } from "./stroke";
import { bodyProperties, textBody } from "./textBox";
import { emu } from "./units";
import { DECLARATION, element, NAMESPACES } from "./xml";

/** @param number of the slide, from 1. */
export async function slidePart(
  slide: Slide,
  number: number,
  deck: Deck,
  pen: Pen,
  work: MapWork,
): Promise<string> {
  const places = new Map(placeholdersOf(slide.layout, deck).map((place) => [place.role, place]));
  const shapes: string[] = [];
  const filled = new Set<Role>();
  for (const part of slide.parts) {
    if (part.kind === "text") {
      const role = part.role === "free" || filled.has(part.role) ? null : part.role;
      if (role) filled.add(role);
      shapes.push(role ? inPlace(part, role, places.get(role), slide, number, pen) : freeText(part, pen).xml);
    } else if (part.kind === "map") shapes.push((await mapShape(part, deck.size, pen, work))?.xml ?? "");
    else if (part.kind === "rectangle") shapes.push(rectangle(part, pen).xml);
    else shapes.push(dot(part, pen).xml);
  }
  if (!filled.has("title")) shapes.unshift(titleOutside(slide, deck, pen));
  return (
    DECLARATION +
    element(
      "p:sld",
      NAMESPACES,
      element("p:cSld", { name: slide.id }, shapeTree(shapes)),
      element("p:clrMapOvr", {}, element("a:masterClrMapping")),
    )
  );
}

function inPlace(
  part: TextPart,
  role: Role,
  place: Placeholder | undefined,
  slide: Slide,
  number: number,
  pen: Pen,
): string {
  const { box } = frameOf(part);
  const stands = place && SIDES.every((side) => emu(place.box[side]) === emu(box[side]));
  // LibreOffice gives texts at the foot neither size nor typeface of their layout.
  const isFoot = role === "source" || role === "number";
  const text = textBody(
    "<a:bodyPr/>",
    paragraphsOf(
      part,
      pen,
      isFoot ? null : (place?.style ?? null),
      isFoot,
      role === "number" ? number : null,
    ),
  );
  const identity = { id: pen.next(), name: part.name };
  return placeholderShape(identity, holderXml(role, slide.layout), stands ? null : box, text);
}

const SIDES = ["left", "top", "width", "height"] as const;

function freeText(part: TextPart, pen: Pen): Shape {
  const text = textBody(bodyProperties("square"), paragraphsOf(part, pen, null, false, null));
  return shape(
    { id: pen.next(), name: part.name },
    frameOf(part).box,
    preset("rect"),
    element("a:noFill"),
    text,
  );
}

function paragraphsOf(
  part: TextPart,
  pen: Pen,
  inherited: TextStyle | null,
  isFoot: boolean,
  slideNumber: number | null,
): string[] {
  const { heights } = frameOf(part);
  return part.paragraphs
    .filter(({ lines }) => lines.length > 0)
    .map(({ text, lines: set, size, weight, color, anchor, href }, k) => {
      const address = href === null ? null : packageAddress(href);
      const link = address === null ? null : pen.relationships.toWeb(address);
      const style = { size, weight, color, anchor, ...heights[k]! };
      const inLines = set.map((line) => line.text);
      // A link is in one piece a line, where the lines are the text; see paragraphs.ts.
      const lines = link !== null && inLines.join(" ") === text ? inLines : [text];
      const field = slideNumber === null ? {} : { slideNumber };
      const face = isFoot ? { face: "+mn-lt" as const } : {};
      return paragraphXml(
        { ...style, ...field, ...face, lines, join: "space", link },
        pen.paint,
        null,
        inherited,
      );
    });
}

function rectangle({ name, alt, box, fill }: RectanglePart, pen: Pen): Shape {
  const identity = { id: pen.next(), name, alt, isOrnament: alt === null };
  return shape(identity, box, preset("rect"), solid(pen.paint(fill)) + NO_STROKE);
}

function dot({ name, x, y, radius, fill }: DotPart, pen: Pen): Shape {
  const identity = { id: pen.next(), name, isOrnament: true };
  return shape(identity, around(x, y, radius), preset("ellipse"), solid(pen.paint(fill)) + NO_STROKE);
}

/** For the outline and screen readers: a slide without a title in sight has it above its edge. */
function titleOutside(slide: Slide, deck: Deck, pen: Pen): string {
  const box = { left: 48, top: -96, width: deck.size.width - 96, height: 48 };
  const run = paragraphXml(
    {
      lines: [slide.title],
      size: 20,
      weight: 600,
      color: deck.colours.ink,
      anchor: "start",
      lineHeight: 26,
      before: 0,
      join: "space",
      link: null,
    },
    pen.paint,
    null,
  );
  return placeholderShape(
    { id: pen.next(), name: "Title" },
    holderXml("title", slide.layout),
    box,
    textBody("<a:bodyPr/>", [run]),
  );
}
