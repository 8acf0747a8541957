/** Texts with their styles → paragraphs of DrawingML. What a placeholder's layout says already is left out, so that another layout counts. */
import { escapeXml } from "../../lib/xml";
import type { TextLine } from "../../model/scene";
import type { Paint } from "./paint";
import { isRightToLeft, languageOf } from "./script";
import { centipoints } from "./units";
import { element, type Values } from "./xml";

export interface TextStyle {
  /** px */
  readonly size: number;
  readonly weight: 400 | 600;
  readonly color: string;
  readonly anchor: TextLine["anchor"];
  /** px; exact. */
  readonly lineHeight: number;
}

export interface SetParagraph extends TextStyle {
  readonly lines: readonly string[];
  /** Between lines: a line break, or a space at which the program breaks the line itself. */
  readonly join: "break" | "space";
  /** px above it. */
  readonly before: number;
  /** Id of the relationship to a web page; null: none. */
  readonly link: string | null;
  /** The digits of this number are a field that counts slides. */
  readonly slideNumber?: number;
  /** A typeface of the theme, where it is not inherited. */
  readonly face?: "+mn-lt";
}

/** @param topic whose colours they are. @param inherited what the placeholder's layout says. */
export function paragraphXml(
  paragraph: SetParagraph,
  paint: Paint,
  topic: string | null,
  inherited: TextStyle | null = null,
): string {
  const { lines, before } = paragraph;
  const isRtl = isRightToLeft(lines.join(" "));
  const differs = (key: keyof TextStyle) => !inherited || inherited[key] !== paragraph[key];
  const properties = element(
    "a:pPr",
    {
      algn: differs("anchor") ? ALIGNMENT[paragraph.anchor] : undefined,
      rtl: isRtl ? 1 : undefined,
    },
    differs("lineHeight") ? spacing("a:lnSpc", paragraph.lineHeight) : "",
    before > 0 ? spacing("a:spcBef", before) : "",
  );
  const style: Values = {
    sz: differs("size") ? letterSize(paragraph.size) : undefined,
    b: differs("weight") ? Number(paragraph.weight === 600) : undefined,
  };
  const look = [
    differs("color") ? solid(paint(paragraph.color, 1, topic)) : "",
    paragraph.face ? element("a:latin", { typeface: paragraph.face }) : "",
  ];
  const linked = [...look, paragraph.link === null ? "" : linkXml(paragraph.link)];
  const run = (text: string, inside = linked) =>
    text === "" ? "" : element("a:r", {}, runProperties(text, style, inside), textXml(text));
  // The space is in no link: LibreOffice breaks lines within a link anywhere, but before one only at a space.
  const between =
    paragraph.join === "space" ? run(" ", look) : element("a:br", {}, runProperties("", style, look));
  const runs =
    paragraph.slideNumber === undefined
      ? lines.map((line, k) => (k > 0 ? between : "") + run(line))
      : numbered(lines.join(" "), paragraph.slideNumber, run, (text) =>
          element(
            "a:fld",
            { id: NUMBER_FIELD, type: "slidenum" },
            runProperties(text, style, linked),
            textXml(text),
          ),
        );
  return element("a:p", {}, properties === "<a:pPr/>" ? "" : properties, ...runs);
}

/** In whatever style its place has. */
export function plainParagraph(text: string): string {
  const properties = isRightToLeft(text) ? element("a:pPr", { algn: "r", rtl: 1 }) : "";
  const run = text === "" ? "" : element("a:r", {}, runProperties(text, {}, []), textXml(text));
  return element("a:p", {}, properties, run);
}

/** The same as properties of a level, for layouts. @param faces typefaces as XML; "": inherited. */
export function levelXml(name: string, style: TextStyle, paint: Paint, faces = ""): string {
  return element(
    name,
    { marL: 0, indent: 0, algn: ALIGNMENT[style.anchor], rtl: 0 },
    spacing("a:lnSpc", style.lineHeight),
    spacing("a:spcBef", 0),
    element("a:buNone"),
    element(
      "a:defRPr",
      { sz: letterSize(style.size), b: Number(style.weight === 600) },
      solid(paint(style.color)),
      faces,
    ),
  );
}

export function solid(colour: string): string {
  return element("a:solidFill", {}, colour);
}

/** The link of a run of text, in the colour of the text rather than that of the theme's links. */
function linkXml(id: string): string {
  const ownColour = element("ahyp:hlinkClr", { "xmlns:ahyp": LINK_COLOUR, val: "tx" });
  return element(
    "a:hlinkClick",
    { "r:id": id },
    element("a:extLst", {}, element("a:ext", { uri: "{A12FA001-AC4F-418D-AE19-62706E023703}" }, ownColour)),
  );
}

function numbered(
  text: string,
  number: number,
  run: (text: string) => string,
  field: (text: string) => string,
): string[] {
  const at = text.indexOf(String(number));
  if (at < 0) return [run(text)];
  const end = at + String(number).length;
  return [run(text.slice(0, at)), field(String(number)), run(text.slice(end))];
}

function runProperties(text: string, style: Values, inside: readonly string[]): string {
  return element("a:rPr", { lang: languageOf(text), ...style, dirty: 0 }, ...inside);
}

function textXml(text: string): string {
  return `<a:t>${escapeXml(text)}</a:t>`;
}

function spacing(name: string, px: number): string {
  return element(name, {}, element("a:spcPts", { val: Math.min(MOST_SPACING, centipoints(px)) }));
}

function letterSize(px: number): number {
  return Math.max(100, centipoints(px));
}

const ALIGNMENT = { start: "l", middle: "ctr", end: "r" } as const;
/** 1584 pt, as the schema has it. */
const MOST_SPACING = 158_400;
/** Any GUID: it names the field, not the slide. */
export const NUMBER_FIELD = "{5D2C9B3E-6A41-4F0B-9C77-2E8B1D40A6F3}";
const LINK_COLOUR = "http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor";
