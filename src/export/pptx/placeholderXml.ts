/** Shapes that fill or keep a place of a layout. */
import type { Box } from "../../model/scene";
import type { Paint } from "./paint";
import { levelXml, NUMBER_FIELD } from "./paragraphs";
import type { LayoutKind, Placeholder, Role } from "./placeholders";
import { type Identity, properties, transform } from "./shapes";
import { bodyProperties, textBody } from "./textBox";
import { element } from "./xml";

/** @param box null: that of the layout. @param text the p:txBody. */
export function placeholderShape(identity: Identity, holder: string, box: Box | null, text: string): string {
  const locks = element("p:cNvSpPr", {}, element("a:spLocks", { noGrp: 1 }));
  const head = element("p:nvSpPr", {}, properties(identity), locks, element("p:nvPr", {}, holder));
  return element("p:sp", {}, head, element("p:spPr", {}, box ? transform(box) : ""), text);
}

/** p:ph: by which slide, layout and master find each other. */
export function holderXml(role: Role, kind: LayoutKind | "master"): string {
  switch (role) {
    case "title":
      return element("p:ph", { type: kind === "title" ? "ctrTitle" : "title" });
    case "subtitle":
      return element(
        "p:ph",
        kind === "title" ? { type: "subTitle", idx: 1 } : { type: "body", sz: "quarter", idx: 13 },
      );
    case "body":
      return element("p:ph", { type: "body", idx: kind === "title" ? 14 : 1 });
    case "source":
      return element("p:ph", { type: "ftr", sz: "quarter", idx: kind === "master" ? 3 : 11 });
    case "number":
      return element("p:ph", { type: "sldNum", sz: "quarter", idx: kind === "master" ? 4 : 12 });
  }
}

/** The place itself, on a layout or the master. */
export function place(
  id: number,
  placeholder: Placeholder,
  kind: LayoutKind | "master",
  paint: Paint,
): string {
  const { role, box, style } = placeholder;
  const list = element("a:lstStyle", {}, levelXml("a:lvl1pPr", style, paint));
  const text = textBody(bodyProperties("square", FITS[role]), [promptXml(role)], list);
  return placeholderShape({ id, name: NAMES[role] }, holderXml(role, kind), box, text);
}

function promptXml(role: Role): string {
  const language = element("a:rPr", { lang: "en-US" });
  if (role === "number")
    return element(
      "a:p",
      {},
      element("a:fld", { id: NUMBER_FIELD, type: "slidenum" }, language, "<a:t>‹#›</a:t>"),
    );
  const prompt = PROMPTS[role];
  return element("a:p", {}, prompt === "" ? "" : element("a:r", {}, language, `<a:t>${prompt}</a:t>`));
}

const NAMES: Readonly<Record<Role, string>> = {
  title: "Title",
  subtitle: "Subtitle",
  body: "Text",
  source: "Source",
  number: "Slide number",
};
const PROMPTS: Readonly<Record<Exclude<Role, "number">, string>> = {
  title: "Click to edit the title",
  subtitle: "Click to edit the subtitle",
  body: "Click to edit the text",
  source: "",
};
/** What is meant to be written in shrinks to fit its place. */
const FITS: Readonly<Record<Role, string>> = {
  title: "a:normAutofit",
  subtitle: "a:normAutofit",
  body: "a:normAutofit",
  source: "a:noAutofit",
  number: "a:noAutofit",
};
