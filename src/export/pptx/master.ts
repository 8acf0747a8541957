/** The slide master and its layouts: ground, text styles, and the places for title, text, source and number. */
import type { Frame } from "../../model/scene";
import type { Deck } from "../deck/deck";
import type { Paint } from "./paint";
import { levelXml } from "./paragraphs";
import { datePlace, defaultPlace, LAYOUTS, type LayoutKind, placeholdersOf, type Role } from "./placeholders";
import { place, placeholderShape } from "./placeholderXml";
import type { Relationships } from "./relationships";
import { bodyProperties, textBody } from "./textBox";
import { colourMap } from "./theme";
import { DECLARATION, element, NAMESPACES } from "./xml";

/** Ids of master and layouts are one sequence, and this its first. */
export const FIRST_MASTER_ID = 2_147_483_648;

const MASTER_ROLES: readonly Role[] = ["title", "body", "source", "number"];
const LEVELS = 9;

export function masterPart(deck: Deck, paint: Paint, relationships: Relationships): string {
  const places = MASTER_ROLES.map((role, k) => place(k + 2, defaultPlace(role, deck), "master", paint));
  const layouts = LAYOUTS.map((_, k) =>
    element("p:sldLayoutId", {
      id: FIRST_MASTER_ID + 1 + k,
      "r:id": relationships.to("slideLayout", `../slideLayouts/slideLayout${k + 1}.xml`),
    }),
  );
  relationships.to("theme", "../theme/theme1.xml");
  const ground = element(
    "p:bgPr",
    {},
    element("a:solidFill", {}, element("a:schemeClr", { val: "bg1" })),
    element("a:effectLst"),
  );
  return (
    DECLARATION +
    element(
      "p:sldMaster",
      NAMESPACES,
      element(
        "p:cSld",
        {},
        element("p:bg", {}, ground),
        shapeTree([...places, dateShape(places.length + 2, deck.size, 2)]),
      ),
      colourMap(deck.theme),
      element("p:sldLayoutIdLst", {}, ...layouts),
      element("p:hf", { hdr: 0, dt: 0 }),
      element(
        "p:txStyles",
        {},
        styles("p:titleStyle", "title", deck, paint, "mj"),
        styles("p:bodyStyle", "body", deck, paint, "mn"),
        styles("p:otherStyle", "source", deck, paint, "mn"),
      ),
    )
  );
}

export function layoutPart(kind: LayoutKind, deck: Deck, paint: Paint, relationships: Relationships): string {
  relationships.to("slideMaster", "../slideMasters/slideMaster1.xml");
  const places = placeholdersOf(kind, deck).map((placeholder, k) => place(k + 2, placeholder, kind, paint));
  const name = LAYOUTS.find((layout) => layout.kind === kind)?.name;
  const type = kind === "title" ? "title" : kind === "blank" ? "blank" : undefined;
  return (
    DECLARATION +
    element(
      "p:sldLayout",
      { ...NAMESPACES, type, preserve: 1, userDrawn: type ? undefined : 1 },
      element("p:cSld", { name }, shapeTree([...places, dateShape(places.length + 2, deck.size, 10)])),
      element("p:clrMapOvr", {}, element("a:masterClrMapping")),
    )
  );
}

/** The root of a slide's shapes. @param shapes as XML, in paint order. */
export function shapeTree(shapes: readonly string[]): string {
  const head = element(
    "p:nvGrpSpPr",
    {},
    element("p:cNvPr", { id: 1, name: "" }),
    element("p:cNvGrpSpPr"),
    element("p:nvPr"),
  );
  const zero = { x: 0, y: 0 };
  const none = { cx: 0, cy: 0 };
  const frame = element(
    "a:xfrm",
    {},
    element("a:off", zero),
    element("a:ext", none),
    element("a:chOff", zero),
    element("a:chExt", none),
  );
  return element("p:spTree", {}, head, element("p:grpSpPr", {}, frame), ...shapes);
}

/** A place for a date, so that the user's own dates have one. */
function dateShape(id: number, size: Frame, idx: number): string {
  const holder = element("p:ph", { type: "dt", sz: "half", idx });
  return placeholderShape(
    { id, name: "Date" },
    holder,
    datePlace(size),
    textBody(bodyProperties("square"), []),
  );
}

function styles(name: string, role: Role, deck: Deck, paint: Paint, font: "mj" | "mn"): string {
  const { style } = defaultPlace(role, deck);
  const faces = ["latin", "ea", "cs"].map((script) =>
    element(`a:${script}`, { typeface: `+${font}-${script === "latin" ? "lt" : script}` }),
  );
  const levels = Array.from({ length: role === "title" ? 1 : LEVELS }, (_, k) =>
    levelXml(`a:lvl${k + 1}pPr`, style, paint, faces.join("")),
  );
  return element(name, {}, ...levels);
}
