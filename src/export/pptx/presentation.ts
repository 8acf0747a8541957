/** The parts that hold the others together: presentation, its settings, and what the file says of itself. */
import { plainText } from "../../lib/plainText";
import { escapeXml } from "../../lib/xml";
import type { Deck } from "../deck/deck";
import { FIRST_MASTER_ID } from "./master";
import type { Relationships } from "./relationships";
import { NOTES_PAGE } from "./speakerNotes";
import { emu } from "./units";
import { DECLARATION, element, NAMESPACES } from "./xml";

/** As the schema has it: slides are numbered from here. */
const FIRST_SLIDE_ID = 256;

export function presentationPart({ size, slides }: Deck, relationships: Relationships): string {
  const master = relationships.to("slideMaster", "slideMasters/slideMaster1.xml");
  const ids = slides.map((_, k) =>
    element("p:sldId", {
      id: FIRST_SLIDE_ID + k,
      "r:id": relationships.to("slide", `slides/slide${k + 1}.xml`),
    }),
  );
  const notes = relationships.to("notesMaster", "notesMasters/notesMaster1.xml");
  relationships.to("presProps", "presProps.xml");
  relationships.to("viewProps", "viewProps.xml");
  relationships.to("theme", "theme/theme1.xml");
  relationships.to("tableStyles", "tableStyles.xml");
  const type = size.width * 3 === size.height * 4 ? "screen4x3" : undefined;
  return (
    DECLARATION +
    element(
      "p:presentation",
      { ...NAMESPACES, saveSubsetFonts: 1, autoCompressPictures: 0 },
      element("p:sldMasterIdLst", {}, element("p:sldMasterId", { id: FIRST_MASTER_ID, "r:id": master })),
      element("p:notesMasterIdLst", {}, element("p:notesMasterId", { "r:id": notes })),
      element("p:sldIdLst", {}, ...ids),
      element("p:sldSz", { cx: emu(size.width), cy: emu(size.height), type }),
      element("p:notesSz", { cx: emu(NOTES_PAGE.width), cy: emu(NOTES_PAGE.height) }),
      element("p:defaultTextStyle", {}, ...Array.from({ length: 9 }, (_, k) => defaultLevel(k + 1))),
    )
  );
}

export function presPropsPart(): string {
  return DECLARATION + element("p:presentationPr", NAMESPACES);
}

export function viewPropsPart(): string {
  return DECLARATION + element("p:viewPr", NAMESPACES);
}

export function tableStylesPart(): string {
  const standard = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}";
  return DECLARATION + element("a:tblStyleLst", { "xmlns:a": NAMESPACES["xmlns:a"], def: standard });
}

/** Without a date: the same map makes the same bytes. */
export function corePart(title: string): string {
  return (
    DECLARATION +
    element(
      "cp:coreProperties",
      {
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      },
      `<dc:title>${escapeXml(plainText(title))}</dc:title>`,
      "<dc:creator>Orrery</dc:creator>",
    )
  );
}

export function appPart({ slides }: Deck): string {
  const tally = (name: string, count: number) => `<${name}>${count}</${name}>`;
  return (
    DECLARATION +
    element(
      "Properties",
      { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
      "<Application>Orrery</Application>",
      tally("Slides", slides.length),
      tally("Notes", slides.filter(({ notes }) => notes !== "").length),
    )
  );
}

/** Text outside of places: in the theme's face and ink. */
function defaultLevel(level: number): string {
  const faces = [
    ["latin", "lt"],
    ["ea", "ea"],
    ["cs", "cs"],
  ].map(([script, short]) => element(`a:${script}`, { typeface: `+mn-${short}` }));
  const ink = element("a:solidFill", {}, element("a:schemeClr", { val: "tx1" }));
  return element(
    `a:lvl${level}pPr`,
    { marL: 0, algn: "l", rtl: 0 },
    element("a:defRPr", { sz: 1200 }, ink, ...faces),
  );
}
