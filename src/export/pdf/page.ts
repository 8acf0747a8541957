/** What a page shows → its content, links and bookmarks. A slide of a deck and a single picture are both pages of parts. */

import { webUrl } from "../../lib/webLinks";
import type { Box, Scene } from "../../model/scene";
import type { Deck, Part } from "../deck/deck";
import { type PageLink, type paperPages, sceneLinks } from "./links";
import { paintMarks } from "./marks";
import { filledDisc, matrix, type Painter, rectangle } from "./painter";
import { type SetLine, sceneLines } from "./setLine";
import { length } from "./syntax";
import { paintLine, paintWords, type Setting, startOf } from "./words";

export interface Page {
  /** The bookmark's name. */
  readonly title: string;
  /** Paper size in pt. */
  readonly width: number;
  readonly height: number;
  /** What of the parts' px is shown; its shape is that of the page. */
  readonly shown: Box;
  readonly ground: string;
  readonly parts: readonly Part[];
}

const PT_PER_PX = 0.75;

/** @param size in pt. @param shown a box of the scene's frame px, of the same shape. */
export function picturePage(scene: Scene, size: { width: number; height: number }, shown: Box): Page {
  return {
    title: scene.title,
    ...size,
    shown,
    ground: scene.background,
    parts: [
      {
        kind: "map",
        name: scene.title,
        alt: scene.description,
        box: { left: 0, top: 0, ...scene.frame },
        scene,
      },
    ],
  };
}

export function deckPages({ slides, size, colours }: Deck): Page[] {
  return slides.map(({ title, parts }) => ({
    title,
    width: size.width * PT_PER_PX,
    height: size.height * PT_PER_PX,
    shown: { left: 0, top: 0, ...size },
    ground: colours.ground,
    parts,
  }));
}

/** Every line of text on the page. */
export function pageLines({ parts }: Page): SetLine[] {
  return parts.flatMap((part) => {
    if (part.kind === "map") return sceneLines(part.scene);
    return part.kind === "text" ? textLines(part) : [];
  });
}

/** @param step awaited with the share done, 0..1. */
export async function paintPage(
  paint: Painter,
  page: Page,
  setting: Setting,
  step: (share: number) => Promise<void>,
): Promise<void> {
  const { shown, width, height, ground, parts } = page;
  const scale = width / shown.width;
  paint.write(matrix(scale, 0, 0, -scale, -shown.left * scale, height + shown.top * scale));
  paint.fill(ground);
  paint.write(`${rectangle(shown.left, shown.top, shown.width, shown.height)} f`);
  for (const part of parts) await paintPart(paint, part, page, setting, step);
}

async function paintPart(
  paint: Painter,
  part: Part,
  { shown }: Page,
  setting: Setting,
  step: (share: number) => Promise<void>,
): Promise<void> {
  if (part.kind === "text") {
    for (const line of textLines(part)) paintLine(paint, line, setting);
  } else if (part.kind === "map") {
    const { box, scene } = part;
    paint.save();
    // A map that fills the page may run on to its edge.
    if (box.width < shown.width && box.height < shown.height)
      paint.write(`${rectangle(box.left, box.top, box.width, box.height)} W n`);
    paint.write(matrix(1, 0, 0, 1, box.left, box.top));
    await paintMarks(paint, scene, step);
    paintWords(paint, scene, setting);
    paint.restore();
  } else {
    paint.opacity(1);
    paint.fill(part.fill);
    paint.write(shapeOf(part));
  }
}

function shapeOf(part: Extract<Part, { kind: "rectangle" | "dot" }>): string {
  if (part.kind === "dot") return filledDisc(part.x, part.y, part.radius);
  const { left, top, width, height } = part.box;
  return `${rectangle(left, top, width, height)} f`;
}

function textLines({ paragraphs }: Extract<Part, { kind: "text" }>): SetLine[] {
  return paragraphs.flatMap(({ lines }) => lines.map((line) => ({ line, halo: null, opacity: 1 })));
}

/** The links of the page, in px of it. */
export function pageLinks({ parts }: Page, pages: ReturnType<typeof paperPages>): PageLink[] {
  return parts.flatMap((part) => {
    if (part.kind === "text") return paragraphLinks(part);
    if (part.kind !== "map") return [];
    const { left, top } = part.box;
    return sceneLinks(part.scene, pages).map((link) => ({
      ...link,
      box: { ...link.box, left: link.box.left + left, top: link.box.top + top },
    }));
  });
}

function paragraphLinks({ paragraphs }: Extract<Part, { kind: "text" }>): PageLink[] {
  return paragraphs.flatMap(({ href, lines, text }) => {
    const address = href === null ? null : webUrl(href);
    if (address === null) return [];
    return lines.map((line) => {
      const { y, size, width } = line;
      const box = { left: startOf(line, width), top: y - size, width, height: LINE_HEIGHT * size };
      return { href: address, title: text, box };
    });
  });
}

/** From the height of an ascender to the depth of a descender, in em. */
const LINE_HEIGHT = 1.3;

/** A box of the page's px as left, bottom, right, top in pt, y up. */
export function inPoints({ shown, width, height }: Page, box: Box): string {
  const scale = width / shown.width;
  const left = (box.left - shown.left) * scale;
  const top = height - (box.top - shown.top) * scale;
  return [left, top - box.height * scale, left + box.width * scale, top].map(length).join(" ");
}
