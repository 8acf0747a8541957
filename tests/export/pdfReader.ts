/** PDF bytes → what is in them, by a reader that is not ours (pdf-lib), for tests. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  type PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  type PDFString,
} from "@cantoo/pdf-lib";

export interface ReadPdf {
  readonly document: PDFDocument;
  readonly pages: readonly ReadPage[];
  /** Each font once, by its name among the resources. */
  readonly fonts: ReadonlyMap<string, ReadFont>;
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  /** The operators. */
  readonly content: string;
  /** Every shown text, with the name of its font and the render mode it stands in. */
  readonly texts: readonly { readonly text: string; readonly font: string; readonly mode: number }[];
  readonly links: readonly {
    readonly uri: string;
    readonly title: string;
    readonly box: readonly number[];
  }[];
}

export interface ReadFont {
  readonly name: string;
  /** The embedded TrueType file. */
  readonly program: Uint8Array;
  /** Thousandths of an em by code. */
  readonly widths: readonly number[];
  /** Code → text. */
  readonly meaning: ReadonlyMap<number, string>;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await PDFDocument.load(bytes, { throwOnInvalidObject: true, updateMetadata: false });
  const { context } = document;
  const look = (object: PDFObject | undefined) => context.lookup(object);
  const resources = document.getPages()[0]?.node.Resources();
  const fontEntries = resources?.lookupMaybe(PDFName.of("Font"), PDFDict)?.entries() ?? [];
  const fonts = new Map(
    fontEntries.map(([name, font]) => [name.decodeText(), readFont(look(font) as PDFDict)]),
  );
  const pages = document.getPages().map((page): ReadPage => {
    const content = textOf(look(page.node.get(PDFName.of("Contents"))));
    const annotations = page.node.Annots();
    return {
      ...page.getSize(),
      content,
      texts: textsIn(content, fonts),
      links: (annotations?.asArray() ?? []).map((each) => {
        const link = look(each) as PDFDict;
        return {
          uri: (link.lookup(PDFName.of("A"), PDFDict).get(PDFName.of("URI")) as PDFString).decodeText(),
          title: (link.get(PDFName.of("Contents")) as PDFString | PDFHexString).decodeText(),
          box: numbers(link.lookup(PDFName.of("Rect"), PDFArray)),
        };
      }),
    };
  });
  return { document, pages, fonts };

  function readFont(font: PDFDict): ReadFont {
    const [descendant] = font.lookup(PDFName.of("DescendantFonts"), PDFArray).asArray();
    const inner = look(descendant) as PDFDict;
    const descriptor = inner.lookup(PDFName.of("FontDescriptor"), PDFDict);
    const widths = inner.lookupMaybe(PDFName.of("W"), PDFArray);
    return {
      name: font.lookup(PDFName.of("BaseFont"), PDFName).decodeText(),
      program: decoded(look(descriptor.get(PDFName.of("FontFile2")))),
      widths: widths ? numbers(widths.lookup(1, PDFArray)) : [],
      meaning: meanings(textOf(look(font.get(PDFName.of("ToUnicode"))))),
    };
  }
}

/** Title and page of each bookmark. */
export function bookmarks({ document }: ReadPdf): { title: string; destination: readonly PDFObject[] }[] {
  const { context, catalog } = document;
  const found: { title: string; destination: readonly PDFObject[] }[] = [];
  const outline = catalog.lookupMaybe(PDFName.of("Outlines"), PDFDict);
  let next = outline?.get(PDFName.of("First"));
  while (next) {
    const item = context.lookup(next, PDFDict);
    const title = item.get(PDFName.of("Title")) as PDFString | PDFHexString;
    found.push({
      title: title.decodeText(),
      destination: item.lookup(PDFName.of("Dest"), PDFArray).asArray(),
    });
    next = item.get(PDFName.of("Next"));
  }
  return found;
}

/** Images among the resources: width and height in pixels. */
export function images({ document }: ReadPdf): { width: number; height: number }[] {
  const entries =
    document.getPages()[0]?.node.Resources()?.lookupMaybe(PDFName.of("XObject"), PDFDict)?.entries() ?? [];
  return entries.map(([, object]) => {
    const { dict } = document.context.lookup(object) as PDFRawStream;
    return {
      width: dict.lookup(PDFName.of("Width"), PDFNumber).asNumber(),
      height: dict.lookup(PDFName.of("Height"), PDFNumber).asNumber(),
    };
  });
}

function textsIn(content: string, fonts: ReadonlyMap<string, ReadFont>): ReadPage["texts"] {
  return [...content.matchAll(/BT (.*?) ET/gs)].flatMap(([, text = ""]) => {
    const font = /\/(\w+) [\d.]+ Tf/.exec(text)?.[1] ?? "";
    const mode = Number(/(\d) Tr/.exec(text)?.[1] ?? 0);
    return [...text.matchAll(/<([\da-f]*)> Tj/g)].map(([, codes = ""]) => ({
      font,
      mode,
      text: (codes.match(/.{4}/g) ?? [])
        .map((code) => fonts.get(font)?.meaning.get(Number.parseInt(code, 16)) ?? "?")
        .join(""),
    }));
  });
}

function meanings(map: string): Map<number, string> {
  return new Map(
    [...map.matchAll(/<([\da-f]{4})> <([\da-f]+)>/g)].map(([, code = "", units = ""]) => [
      Number.parseInt(code, 16),
      String.fromCharCode(...(units.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16))),
    ]),
  );
}

function numbers(array: PDFArray): number[] {
  return array.asArray().map((each) => (each as PDFNumber).asNumber());
}

function textOf(stream: PDFObject | undefined): string {
  return new TextDecoder("latin1").decode(decoded(stream));
}

function decoded(stream: PDFObject | undefined): Uint8Array {
  if (!(stream instanceof PDFRawStream)) throw new Error("not a stream");
  return decodePDFRawStream(stream).decode();
}
