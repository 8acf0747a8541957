/**
 * Deck → PowerPoint: a package of Office Open XML (ECMA-376, transitional) of native shapes, real text in the places of layouts, notes,
 * and a theme that has the topics' colours. Same deck, same bytes.
 */
import { strToU8 } from "fflate";
import type { CitationMap } from "../../model/map";
import type { ExportContext } from "../../model/plugins";
import type { Deck } from "../deck/deck";
import { layoutPart, masterPart } from "./master";
import { type Part, packageOf } from "./package";
import { newPaint, themeColours } from "./paint";
import { paperFacts } from "./paperFacts";
import type { Pen } from "./pen";
import { LAYOUTS } from "./placeholders";
import {
  appPart,
  corePart,
  presentationPart,
  presPropsPart,
  tableStylesPart,
  viewPropsPart,
} from "./presentation";
import { newRelationships } from "./relationships";
import { slidePart } from "./slide";
import { notesMasterPart, notesPart } from "./speakerNotes";
import { themePart } from "./theme";

const SLIDES = "officedocument.presentationml";
const THEME = "officedocument.theme+xml";
const THEME_NAME = "Orrery";

/**
 * @param face typeface of the theme: all text follows it.
 * @param context `step` is awaited between slides, groups of shapes and parts of a picture.
 * @throws what `step` rejects with.
 */
export async function writePptx(
  deck: Deck,
  map: CitationMap,
  context: Pick<ExportContext, "step" | "tell">,
  face = "Arial",
): Promise<Uint8Array> {
  const colours = themeColours(deck);
  const paint = newPaint(deck, colours);
  const facts = paperFacts(map);
  const topics = new Map(deck.topics.map(({ id, name }) => [id, name]));
  const told = new Set<string>();
  const tell = (sentence: string) => {
    if (!told.has(sentence)) context.tell?.(sentence);
    told.add(sentence);
  };
  const parts: Part[] = [];
  const pictures: Part[] = [];
  for (const [k, slide] of deck.slides.entries()) {
    const step = async () => context.step?.((k + 0.5) / deck.slides.length);
    const relationships = newRelationships();
    const layout = LAYOUTS.findIndex(({ kind }) => kind === slide.layout) + 1;
    relationships.to("slideLayout", `../slideLayouts/slideLayout${layout}.xml`);
    let id = 1;
    const pen: Pen = {
      paint,
      relationships,
      facts,
      topics,
      next: () => ++id,
      addPicture(svg, png) {
        const name = `image${pictures.length / 2 + 1}`;
        pictures.push(
          { path: `ppt/media/${name}.png`, type: null, content: png },
          { path: `ppt/media/${name}.svg`, type: null, content: strToU8(svg) },
        );
        return {
          bitmap: relationships.to("image", `../media/${name}.png`),
          drawing: relationships.to("image", `../media/${name}.svg`),
        };
      },
    };
    const content = await slidePart(slide, k + 1, deck, pen, { tell, step });
    parts.push({ path: `ppt/slides/slide${k + 1}.xml`, type: `${SLIDES}.slide+xml`, content, relationships });
    if (slide.notes !== "") {
      const own = newRelationships();
      relationships.to("notesSlide", `../notesSlides/notesSlide${k + 1}.xml`);
      parts.push({
        path: `ppt/notesSlides/notesSlide${k + 1}.xml`,
        type: `${SLIDES}.notesSlide+xml`,
        content: notesPart(slide.notes, k + 1, own),
        relationships: own,
      });
    }
    await context.step?.((k + 1) / deck.slides.length);
  }
  return packageOf([...frameParts(deck), ...parts, ...pictures], rootRelationships());

  function frameParts(deck: Deck): Part[] {
    const made = (
      path: string,
      type: string,
      write: (own: Part["relationships"] & object) => string,
    ): Part => {
      const relationships = newRelationships();
      return { path, type, content: write(relationships), relationships };
    };
    const theme = (name: string) => themePart(name, deck.theme, colours, face);
    return [
      made("docProps/core.xml", "package.core-properties+xml", () => corePart(deck.title)),
      made("docProps/app.xml", "officedocument.extended-properties+xml", () => appPart(deck)),
      made("ppt/presentation.xml", `${SLIDES}.presentation.main+xml`, (own) => presentationPart(deck, own)),
      made("ppt/presProps.xml", `${SLIDES}.presProps+xml`, presPropsPart),
      made("ppt/viewProps.xml", `${SLIDES}.viewProps+xml`, viewPropsPart),
      made("ppt/tableStyles.xml", `${SLIDES}.tableStyles+xml`, tableStylesPart),
      made("ppt/theme/theme1.xml", THEME, () => theme(THEME_NAME)),
      made("ppt/theme/theme2.xml", THEME, () => theme(THEME_NAME)),
      made("ppt/slideMasters/slideMaster1.xml", `${SLIDES}.slideMaster+xml`, (own) =>
        masterPart(deck, paint, own),
      ),
      ...LAYOUTS.map(({ kind }, k) =>
        made(`ppt/slideLayouts/slideLayout${k + 1}.xml`, `${SLIDES}.slideLayout+xml`, (own) =>
          layoutPart(kind, deck, paint, own),
        ),
      ),
      made("ppt/notesMasters/notesMaster1.xml", `${SLIDES}.notesMaster+xml`, notesMasterPart),
    ];
  }
}

function rootRelationships() {
  const root = newRelationships();
  root.to("officeDocument", "ppt/presentation.xml");
  root.to("core-properties", "docProps/core.xml");
  root.to("extended-properties", "docProps/app.xml");
  return root;
}
