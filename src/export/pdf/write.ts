/** Pages → a PDF file: vector marks, real text in an embedded typeface, links, bookmarks. Same pages, same bytes. */

import { listed } from "../../lib/listed";
import { isInTypeface } from "../../lib/typeface";
import type { CitationMap } from "../../model/map";
import type { ExportContext } from "../../model/plugins";
import { kindOf } from "../picture/glyphNotes";
import { addBookmarks, type Bookmark } from "./bookmarks";
import { type PdfFile, pdfFile } from "./file";
import { type Fonts, pdfFonts } from "./fonts";
import { type LinePictures, lineKey, linePictures } from "./linePictures";
import { annotation, paperPages } from "./links";
import { inPoints, type Page, pageLines, pageLinks, paintPage } from "./page";
import { painter } from "./painter";
import type { SetLine } from "./setLine";
import { length, reference, textString } from "./syntax";

export interface DocumentFacts {
  readonly title: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** @param objects the pages' own numbers, for where they lead. */
  bookmarks(objects: readonly number[]): Bookmark[];
  /** Are the bookmarks to be shown from the start? */
  readonly isDeck: boolean;
}

/**
 * @throws Error with a sentence for the reader where the typeface is not at hand; what `context.step` throws passes.
 */
export async function writePdf(
  pages: readonly Page[],
  facts: DocumentFacts,
  map: CitationMap,
  context: ExportContext,
): Promise<Uint8Array> {
  if (!context.fonts)
    throw new Error("A PDF cannot be written here, for its typeface is not at hand; take SVG.");
  const fonts = pdfFonts(await context.fonts());
  const file = pdfFile();
  await context.step?.(0.05);
  const pictures = await picturesOfForeignLines(pages, fonts, file, context);
  await context.step?.(0.15);

  const opacities = new Set([100]);
  const resources = file.reserve();
  const tree = file.reserve();
  const objects = pages.map(() => file.reserve());
  const papers = paperPages(map);
  for (const [k, page] of pages.entries()) {
    const paint = painter(opacities);
    const share = (within: number) => 0.15 + (0.8 * (k + within)) / pages.length;
    await paintPage(paint, page, { fonts, pictures }, async (within) => context.step?.(share(0.8 * within)));
    const content = file.addStream("", paint.content());
    const links = pageLinks(page, papers).map((link) =>
      reference(file.add(annotation(link, inPoints(page, link.box)))),
    );
    const annotations = links.length > 0 ? `/Annots ${reference(file.add(`[${links.join(" ")}]`))}` : "";
    file.add(
      `<</Type/Page/Parent ${reference(tree)}/MediaBox[0 0 ${length(page.width)} ${length(page.height)}]` +
        `/Resources ${reference(resources)}/Contents ${reference(content)}/Group<</S/Transparency/CS/DeviceRGB>>${annotations}>>`,
      objects[k],
    );
    await context.step?.(share(1));
  }
  file.add(`<</Type/Pages/Kids[${objects.map(reference).join(" ")}]/Count ${objects.length}>>`, tree);
  const images = [...pictures.values()].map(({ name, object }) => `/${name} ${reference(object)}`);
  const states = [...opacities]
    .sort((a, b) => a - b)
    .map((each) => `/O${each}<</ca ${each / 100}/CA ${each / 100}>>`);
  file.add(
    `<</Font<<${fonts.embed(file)}>>/ExtGState<<${states.join("")}>>/XObject<<${images.join("")}>>>>`,
    resources,
  );
  return finished(file, tree, facts, objects);
}

function finished(
  file: PdfFile,
  tree: number,
  { title, subject, keywords, bookmarks, isDeck }: DocumentFacts,
  objects: readonly number[],
): Uint8Array {
  const outline = addBookmarks(file, bookmarks(objects));
  const outlines = outline === null ? "" : `/Outlines ${reference(outline)}`;
  const catalog = file.add(
    `<</Type/Catalog/Pages ${reference(tree)}/Lang(en)/ViewerPreferences<</DisplayDocTitle true>>` +
      `/PageMode${isDeck ? "/UseOutlines" : "/UseNone"}${outlines}>>`,
  );
  // Neither a date nor the name of a person: the file says the same whenever and by whomever it is made.
  const info = file.add(
    `<</Title${textString(title)}/Author(Orrery)/Subject${textString(subject)}` +
      `/Keywords${textString(keywords.join("; "))}/Creator(Orrery)/Producer(Orrery)>>`,
  );
  return file.finish(catalog, info);
}

/** Lines with characters that the typeface lacks, as pictures; tells the user of them. */
async function picturesOfForeignLines(
  pages: readonly Page[],
  fonts: Fonts,
  file: PdfFile,
  context: ExportContext,
): Promise<LinePictures> {
  const foreign = new Map<string, SetLine>();
  for (const set of pages.flatMap(pageLines))
    if (!fonts.has(set.line.text, set.line.weight)) foreign.set(lineKey(set), set);
  if (foreign.size === 0) return new Map();
  const lines = [...foreign.values()];
  const { pictures, reason } = await drawn(lines, file, context);
  const isDrawn = (set: SetLine) => pictures.has(lineKey(set));
  tell(context, lines.filter(isDrawn), "drawn as pictures; their text can still be searched");
  tell(
    context,
    lines.filter((set) => !isDrawn(set)),
    `written with a box for each${reason}`,
  );
  return pictures;
}

async function drawn(
  lines: readonly SetLine[],
  file: PdfFile,
  context: ExportContext,
): Promise<{ pictures: LinePictures; reason: string }> {
  try {
    return { pictures: await linePictures(lines, file, context), reason: "" };
  } catch (error) {
    if (!(error instanceof Error) || error.name === "AbortError") throw error;
    return { pictures: new Map(), reason: ` (${error.message.replace(/\.$/, "")})` };
  }
}

function tell({ tell }: ExportContext, lines: readonly SetLine[], what: string): void {
  if (lines.length === 0) return;
  const lacking = lines
    .flatMap(({ line }) => [...line.text.normalize("NFC")])
    .filter((character) => !isInTypeface(character));
  const kinds = [...new Set(lacking.map(kindOf))].sort();
  const count = lines.length === 1 ? "1 line is" : `${lines.length} lines are`;
  tell?.(`The typeface of the PDF (Inter) lacks ${listed(kinds)}: ${count} ${what}.`);
}
