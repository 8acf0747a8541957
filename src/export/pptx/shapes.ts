/** Shapes of PresentationML, each as XML with the box it takes, so that groups know theirs. Boxes are in px of the slide. */
import { union } from "../../lib/boxes";
import type { Line } from "../../lib/clip";
import { excerpt, plainText } from "../../lib/plainText";
import type { Box } from "../../model/scene";
import { emu } from "./units";
import { element } from "./xml";

export interface Shape {
  readonly xml: string;
  readonly box: Box;
}

/** What a shape is called, and says to who cannot see it. */
export interface Identity {
  /** Unique on the slide. */
  readonly id: number;
  /** Shown in the selection pane. */
  readonly name: string;
  /** Null: ornament, or said by the group it is in. */
  readonly alt?: string | null;
  /** Id of the relationship to a web page. */
  readonly link?: string | null;
  /** Shown at the pointer. */
  readonly tip?: string;
  /** Screen readers pass over it. */
  readonly isOrnament?: boolean;
}

/** PowerPoint takes no longer names, tips and descriptions. */
const LONGEST = { name: 120, tip: 250, alt: 1000 };

/** @param geometry prstGeom or custGeom. @param look fill and line. @param text txBody, or "". */
export function shape(identity: Identity, box: Box, geometry: string, look: string, text = ""): Shape {
  const xml = element(
    "p:sp",
    {},
    element(
      "p:nvSpPr",
      {},
      properties(identity),
      element("p:cNvSpPr", text === "" ? {} : { txBox: 1 }),
      element("p:nvPr"),
    ),
    element("p:spPr", {}, transform(box), geometry, look),
    text,
  );
  return { xml, box };
}

export function preset(name: string): string {
  return element("a:prstGeom", { prst: name }, element("a:avLst"));
}

/** Where a line is tied to another shape: its id, and which of its connection sites. */
export interface Tie {
  readonly id: number;
  readonly site: number;
}

/** A straight line that follows the shapes it is tied to. @param look the line's a:ln. */
export function connector(
  identity: Identity,
  line: Line,
  look: string,
  ties: { readonly start?: Tie | undefined; readonly end?: Tie | undefined } = {},
): Shape {
  const { x1, y1, x2, y2 } = line;
  const box = {
    left: Math.min(x1, x2),
    top: Math.min(y1, y2),
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
  };
  const flips = { flipH: x2 < x1 ? 1 : undefined, flipV: y2 < y1 ? 1 : undefined } as const;
  const tie = (name: string, to: Tie | undefined) => (to ? element(name, { id: to.id, idx: to.site }) : "");
  const xml = element(
    "p:cxnSp",
    {},
    element(
      "p:nvCxnSpPr",
      {},
      properties(identity),
      element("p:cNvCxnSpPr", {}, tie("a:stCxn", ties.start), tie("a:endCxn", ties.end)),
      element("p:nvPr"),
    ),
    element("p:spPr", {}, transform(box, flips), preset("line"), look),
  );
  return { xml, box };
}

/** Null where there is nothing to hold. */
export function group(identity: Identity, children: readonly (Shape | null)[]): Shape | null {
  const held = children.filter((child) => child !== null);
  const first = held[0];
  if (!first) return null;
  const box = held.reduce((all, child) => union(all, child.box), first.box);
  const { x, y, cx, cy } = corners(box);
  const xml = element(
    "p:grpSp",
    {},
    element("p:nvGrpSpPr", {}, properties(identity), element("p:cNvGrpSpPr"), element("p:nvPr")),
    element(
      "p:grpSpPr",
      {},
      element(
        "a:xfrm",
        {},
        element("a:off", { x, y }),
        element("a:ext", { cx, cy }),
        element("a:chOff", { x, y }),
        element("a:chExt", { cx, cy }),
      ),
    ),
    ...held.map((child) => child.xml),
  );
  return { xml, box };
}

/** A picture: bytes that every program draws, and the drawing itself for those that can. Both are ids of relationships. */
export function picture(identity: Identity, box: Box, bitmap: string, drawing: string): Shape {
  const svg = element("asvg:svgBlip", { "xmlns:asvg": SVG, "r:embed": drawing });
  const extension = element("a:ext", { uri: "{96DAC541-7B7A-43D3-8B79-37D633B846F1}" }, svg);
  const xml = element(
    "p:pic",
    {},
    element(
      "p:nvPicPr",
      {},
      properties(identity),
      element("p:cNvPicPr", {}, element("a:picLocks", { noChangeAspect: 1 })),
      element("p:nvPr"),
    ),
    element(
      "p:blipFill",
      {},
      element("a:blip", { "r:embed": bitmap }, element("a:extLst", {}, extension)),
      element("a:stretch", {}, element("a:fillRect")),
    ),
    element("p:spPr", {}, transform(box), preset("rect")),
  );
  return { xml, box };
}

/** Its name and what it says. */
export function properties({ id, name, alt, link, tip, isOrnament }: Identity): string {
  const short = (text: string, length: number) => excerpt(plainText(text), length);
  return element(
    "p:cNvPr",
    {
      id,
      name: short(name, LONGEST.name) || `Shape ${id}`,
      descr: alt ? short(alt, LONGEST.alt) : undefined,
    },
    link ? element("a:hlinkClick", { "r:id": link, tooltip: tip ? short(tip, LONGEST.tip) : undefined }) : "",
    isOrnament ? ORNAMENT : "",
  );
}

export function transform(box: Box, flips: { flipH?: 1 | undefined; flipV?: 1 | undefined } = {}): string {
  const { x, y, cx, cy } = corners(box);
  return element("a:xfrm", flips, element("a:off", { x, y }), element("a:ext", { cx, cy }));
}

/** Both corners are rounded, not the size: shapes that meet in px meet in the file. */
function corners({ left, top, width, height }: Box): { x: number; y: number; cx: number; cy: number } {
  const [x, y] = [emu(left), emu(top)];
  return { x, y, cx: emu(left + width) - x, cy: emu(top + height) - y };
}

const SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main";
const ORNAMENT = element(
  "a:extLst",
  {},
  element(
    "a:ext",
    { uri: "{C183D7F6-B498-43B3-948B-1728B52AA6E4}" },
    element("adec:decorative", {
      "xmlns:adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
      val: 1,
    }),
  ),
);
