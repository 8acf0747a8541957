/** The theme: colours of the deck, one typeface for headings and text, plain fills and lines. */
import type { Theme } from "../../model/view";
import type { ThemeColours } from "./paint";
import { DECLARATION, element, NAMESPACES } from "./xml";

/** The panose numbers of a sans serif for text: a machine without the face takes one like it. */
const SANS = { panose: "020B0604020202020204", pitchFamily: 34, charset: 0 };

/** dk1 is the dark and lt1 the light one of ground and ink, whatever the side; the master says which of them is the ground. */
export function themePart(name: string, theme: Theme, colours: ThemeColours, face: string): string {
  const { ground, ink, muted, soft, accents } = colours;
  const grounds = [ground, soft] as const;
  const texts = [ink, muted] as const;
  const [dark, light] = theme === "light" ? [texts, grounds] : [grounds, texts];
  const slots = [
    ["dk1", dark[0]],
    ["lt1", light[0]],
    ["dk2", dark[1]],
    ["lt2", light[1]],
    ...accents.map((color, k) => [`accent${k + 1}`, color] as const),
    ["hlink", accents[0]!],
    ["folHlink", muted],
  ].map(([slot, color]) => element(`a:${slot}`, {}, rgb(color!)));
  const root = { "xmlns:a": NAMESPACES["xmlns:a"], name };
  const elements = element(
    "a:themeElements",
    {},
    element("a:clrScheme", { name }, ...slots),
    element("a:fontScheme", { name }, fonts("a:majorFont", face), fonts("a:minorFont", face)),
    formats(name),
  );
  return (
    DECLARATION +
    element("a:theme", root, elements, element("a:objectDefaults"), element("a:extraClrSchemeLst"))
  );
}

/** Which slots of the theme are ground and text, on each side. */
export function colourMap(theme: Theme): string {
  const [ground, text] = theme === "light" ? ["lt", "dk"] : ["dk", "lt"];
  const own = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));
  return element("p:clrMap", {
    bg1: `${ground}1`,
    tx1: `${text}1`,
    bg2: `${ground}2`,
    tx2: `${text}2`,
    ...own(["accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"]),
  });
}

function rgb(colour: string): string {
  return element("a:srgbClr", { val: colour.slice(1).toUpperCase() });
}

/** Other scripts: empty, so that each machine takes its own face for them. */
function fonts(name: string, face: string): string {
  return element(
    name,
    {},
    element("a:latin", { typeface: face, ...SANS }),
    element("a:ea", { typeface: "" }),
    element("a:cs", { typeface: "" }),
  );
}

/** A theme must have three of each; plain ones. */
function formats(name: string): string {
  const placeholder = element("a:solidFill", {}, element("a:schemeClr", { val: "phClr" }));
  const three = (list: string, one: (k: number) => string) =>
    element(list, {}, ...[0, 1, 2].map((k) => one(k)));
  const line = (k: number) =>
    element("a:ln", { w: 9525 * (k + 1) }, placeholder, element("a:prstDash", { val: "solid" }));
  return element(
    "a:fmtScheme",
    { name },
    three("a:fillStyleLst", () => placeholder),
    three("a:lnStyleLst", line),
    three("a:effectStyleLst", () => element("a:effectStyle", {}, element("a:effectLst"))),
    three("a:bgFillStyleLst", () => placeholder),
  );
}
