/** What the speaker reads beside a slide, and the master of such pages. */

import { shapeTree } from "./master";
import { plainParagraph } from "./paragraphs";
import { placeholderShape } from "./placeholderXml";
import type { Relationships } from "./relationships";
import { preset, properties, transform } from "./shapes";
import { bodyProperties, textBody } from "./textBox";
import { colourMap } from "./theme";
import { DECLARATION, element, NAMESPACES } from "./xml";

/** The page of notes, px; 7½ × 10 inches. */
export const NOTES_PAGE = { width: 720, height: 960 };

const PICTURE = { left: 72, top: 76, width: 576, height: 324 };
const WORDS = { left: 72, top: 456, width: 576, height: 436 };

const PICTURE_HOLDER = element("p:ph", { type: "sldImg", idx: 2 });
const WORDS_HOLDER = element("p:ph", { type: "body", sz: "quarter", idx: 3 });

export function notesMasterPart(relationships: Relationships): string {
  relationships.to("theme", "../theme/theme2.xml");
  const level = element(
    "a:lvl1pPr",
    { marL: 0, algn: "l" },
    element(
      "a:defRPr",
      { sz: 1200 },
      element("a:solidFill", {}, element("a:schemeClr", { val: "tx1" })),
      element("a:latin", { typeface: "+mn-lt" }),
      element("a:ea", { typeface: "+mn-ea" }),
      element("a:cs", { typeface: "+mn-cs" }),
    ),
  );
  const words = textBody(bodyProperties("square"), []);
  return (
    DECLARATION +
    element(
      "p:notesMaster",
      NAMESPACES,
      element(
        "p:cSld",
        {},
        element("p:bg", {}, element("p:bgRef", { idx: 1001 }, element("a:schemeClr", { val: "bg1" }))),
        shapeTree([
          pictureOfSlide(PICTURE),
          placeholderShape({ id: 3, name: "Notes" }, WORDS_HOLDER, WORDS, words),
        ]),
      ),
      // Notes are printed: dark on light whatever the slides are.
      colourMap("light"),
      element("p:notesStyle", {}, level),
    )
  );
}

/** @param notes paragraphs end in "\n". @param slide its number, from 1. */
export function notesPart(notes: string, slide: number, relationships: Relationships): string {
  relationships.to("notesMaster", "../notesMasters/notesMaster1.xml");
  relationships.to("slide", `../slides/slide${slide}.xml`);
  const paragraphs = notes.replace(/\n$/, "").split("\n").map(plainParagraph);
  const words = textBody("<a:bodyPr/>", paragraphs);
  const shapes = [
    pictureOfSlide(null),
    placeholderShape({ id: 3, name: "Notes" }, WORDS_HOLDER, null, words),
  ];
  return (
    DECLARATION +
    element(
      "p:notes",
      NAMESPACES,
      element("p:cSld", {}, shapeTree(shapes)),
      element("p:clrMapOvr", {}, element("a:masterClrMapping")),
    )
  );
}

/** The slide in small. @param box null: that of the master. */
function pictureOfSlide(box: typeof PICTURE | null): string {
  const locks = element("p:cNvSpPr", {}, element("a:spLocks", { noGrp: 1, noRot: 1, noChangeAspect: 1 }));
  const head = element(
    "p:nvSpPr",
    {},
    properties({ id: 2, name: "Slide" }),
    locks,
    element("p:nvPr", {}, PICTURE_HOLDER),
  );
  const look = box ? transform(box) + preset("rect") : "";
  return element("p:sp", {}, head, element("p:spPr", {}, look));
}
