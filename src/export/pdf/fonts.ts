/**
 * The typeface in a PDF: texts → codes of their glyphs, and once all are set, the fonts with just these glyphs and what they mean, so
 * that text can be selected and searched. One font a weight, whatever parts of the typeface its letters come from.
 * Source: ISO 32000-1, sections 9.6.2, 9.7 and 9.10.3.
 */
import { glyphRun, type RunGlyph, type TypefacePart, typefaceParts } from "../../lib/glyphRun";
import { hashText } from "../../lib/hash";
import { type SubsetGlyph, subsetFont } from "../../lib/subsetFont";
import type { FontFile } from "../../model/plugins";
import type { PdfFile } from "./file";
import { code, reference, utf16 } from "./syntax";

export type Weight = 400 | 600;

export interface Fonts {
  /** Has the typeface every character of the text? */
  has(text: string, weight: Weight): boolean;
  /** The text in codes of the font `/F…`, as hexadecimal, and its width in em. What the typeface lacks is drawn as its sign for that. */
  encode(text: string, weight: Weight): { codes: string; width: number };
  /** The text in codes of `/Unseen`, a font of blanks, each half an em wide. */
  encodeUnseen(text: string): { codes: string; width: number };
  /** Writes the fonts. @returns the entries of the resources: `/F…` for letters, `/H…` for halos, whose text is not to be found twice. */
  embed(file: PdfFile): string;
}

const UNSEEN_WIDTH = 0.5;

/** @throws Error if a font file cannot be read. */
export function pdfFonts(files: readonly FontFile[]): Fonts {
  const parts = typefaceParts(files);
  const weights = new Map<Weight, GlyphSet>();
  const unseen = new Map<string, number>();
  const setOf = (weight: Weight) => {
    const known = weights.get(weight);
    if (known) return known;
    const made = glyphSet(parts, weight);
    weights.set(weight, made);
    return made;
  };
  return {
    has: (text, weight) => !glyphRun(parts, text, weight).includes(null),
    encode(text, weight) {
      const glyphs = setOf(weight);
      let codes = "";
      let width = 0;
      for (const glyph of glyphRun(parts, text, weight)) {
        const drawn = glyph ?? glyphs.missing;
        codes += code(glyphs.codeOf(drawn));
        width += drawn.font.advance(drawn.glyph) / drawn.font.unitsPerEm;
      }
      return { codes, width };
    },
    encodeUnseen(text) {
      const characters = [...text];
      for (const each of characters) if (!unseen.has(each)) unseen.set(each, unseen.size + 1);
      return {
        codes: characters.map((each) => code(unseen.get(each)!)).join(""),
        width: UNSEEN_WIDTH * characters.length,
      };
    },
    embed(file) {
      if (unseen.size > 0) setOf(400);
      const used = [...weights].sort(([a], [b]) => a - b);
      return used
        .map(([weight, glyphs]) => {
          const sample = files.find((each) => each.weight === weight)!.bytes;
          return embedWeight(file, weight, glyphs, sample, weight === 400 ? unseen : new Map());
        })
        .join("");
    },
  };
}

/** The glyphs used of one weight; the code of a glyph is its number in the subset. */
interface GlyphSet {
  readonly missing: RunGlyph;
  codeOf(glyph: RunGlyph): number;
  /** By their codes; the first is that of no character. */
  readonly used: readonly RunGlyph[];
}

function glyphSet(parts: readonly TypefacePart[], weight: Weight): GlyphSet {
  const first = parts.find((part) => part.weight === weight);
  if (!first) throw new Error(`The typeface is not at hand in the weight ${weight}.`);
  const missing: RunGlyph = { code: 0xfffd, font: first.font, glyph: 0 };
  const used = [missing];
  const codes = new Map([[missing.code, 0]]);
  return {
    missing,
    used,
    codeOf(glyph) {
      const known = codes.get(glyph.code);
      if (known !== undefined) return known;
      codes.set(glyph.code, used.length);
      return used.push(glyph) - 1;
    },
  };
}

function embedWeight(
  file: PdfFile,
  weight: Weight,
  { used }: GlyphSet,
  sample: Uint8Array,
  unseen: ReadonlyMap<string, number>,
): string {
  const { font } = used[0]!;
  const thousandths = (units: number) => Math.round((units / font.unitsPerEm) * 1000);
  const characters = used.map((glyph) => String.fromCodePoint(glyph.code));
  const name = `${tagOf(characters.join(""))}+${weight === 600 ? "Inter-SemiBold" : "Inter-Regular"}`;
  const subset = subsetFont(sample, used satisfies readonly SubsetGlyph[]);
  const program = file.addStream(`/Length1 ${subset.length}`, subset);
  const descriptor = file.add(
    `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[${font.bounds.map(thousandths).join(" ")}]/ItalicAngle 0` +
      `/Ascent ${thousandths(font.ascent)}/Descent ${thousandths(font.descent)}/CapHeight ${CAP_HEIGHT}` +
      `/StemV ${weight === 600 ? 130 : 90}/FontFile2 ${reference(program)}>>`,
  );
  const widths = used.map((glyph) => thousandths(glyph.font.advance(glyph.glyph))).join(" ");
  const descendant = (metrics: string, glyphs: string) =>
    file.add(
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
        `/FontDescriptor ${reference(descriptor)}${metrics}/CIDToGIDMap${glyphs}>>`,
    );
  const composite = (of: number, meanings: readonly string[]) =>
    reference(
      file.add(
        `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${reference(of)}]` +
          `/ToUnicode ${reference(file.addStream("", toUnicode(meanings)))}>>`,
      ),
    );
  const letters = descendant(`/W[0[${widths}]]`, "/Identity");
  const blanks = characters.map(() => " ");
  const entries = `/F${weight} ${composite(letters, characters)}/H${weight} ${composite(letters, blanks)}`;
  if (unseen.size === 0) return entries;
  const noGlyphs = file.addStream("", new Uint8Array(2 * (unseen.size + 1)));
  const nothing = descendant(`/DW ${1000 * UNSEEN_WIDTH}`, ` ${reference(noGlyphs)}`);
  return `${entries}/Unseen ${composite(nothing, ["\ufffd", ...unseen.keys()])}`;
}

/** Of Inter, in thousandths of an em. */
const CAP_HEIGHT = 727;

/** Six capitals that tell subsets of one font apart. */
function tagOf(text: string): string {
  const hash = [...hashText(text).padStart(11, "0")].slice(-6);
  return hash.map((digit) => String.fromCharCode(65 + (Number.parseInt(digit, 36) % 26))).join("");
}

/** The `ToUnicode` map: what each code means, from 0. */
function toUnicode(meanings: readonly string[]): string {
  const lines = meanings.map((text, k) => `<${code(k)}> <${utf16(text)}>`);
  const blocks: string[] = [];
  for (let first = 0; first < lines.length; first += MOST_IN_BLOCK) {
    const block = lines.slice(first, first + MOST_IN_BLOCK);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return [
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
    "/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def",
    "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
    "1 begincodespacerange <0000> <ffff> endcodespacerange",
    ...blocks,
    "endcmap CMapName currentdict /CMap defineresource pop end end",
  ].join("\n");
}

const MOST_IN_BLOCK = 100;
