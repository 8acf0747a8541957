/**
 * XML → its elements in turn, by saxes. Nothing outside the file is read; a file that declares entities of its own is refused, and an unknown
 * entity is an error like any other. What stands before the first error counts.
 */
import { SaxesParser } from "saxes";
import { excerpt } from "../../lib/plainText";
import type { Note } from "../../model/bibliography";
import { InputError } from "../../model/inputError";

export interface ElementHandlers {
  /** @param name without its prefix. @param attributes by their names as written. */
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  text(text: string): void;
  close(name: string): void;
}

/** Elements within elements; graph files have six or so. */
const DEEPEST = 100;

/** Characters between two steps. */
const PIECE = 1 << 19;

/**
 * @param step told the share of the text that is read, 0 to 0.5: the other half is what follows.
 * @returns null, or a note that says where the text ceases to be XML. Throws `InputError` if the file declares entities.
 */
export async function walkXml(
  text: string,
  handlers: ElementHandlers,
  step?: (share: number) => Promise<void>,
): Promise<Note | null> {
  const parser = new SaxesParser({ xmlns: false });
  // Without the names that every object has ("constructor").
  parser.ENTITIES = Object.assign(Object.create(null), PREDEFINED);
  let depth = 0;
  parser.on("doctype", (doctype) => {
    if (/<!ENTITY/i.test(doctype))
      throw new InputError(
        "This XML declares entities of its own (<!ENTITY …>), which are not expanded here, since they may grow without end. Save it without them, for instance as GEXF from Gephi.",
      );
  });
  parser.on("error", (error) => {
    throw new BrokenXml(parser.line, error.message.replace(/^\d+:\d+: /, ""));
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (++depth > DEEPEST)
      throw new BrokenXml(parser.line, `more than ${DEEPEST} elements within each other`);
    handlers.open(localName(name), new Map(Object.entries(attributes)));
  });
  parser.on("closetag", ({ name }) => {
    depth--;
    handlers.close(localName(name));
  });
  parser.on("text", (piece) => handlers.text(piece));
  parser.on("cdata", (piece) => handlers.text(piece));
  try {
    for (let at = 0; at < text.length; at += PIECE) {
      await step?.(at / text.length / 2);
      parser.write(text.slice(at, at + PIECE));
    }
    parser.close();
  } catch (error) {
    if (!(error instanceof BrokenXml)) throw error;
    return {
      where: `line ${error.line}`,
      what: `The file breaks off or is damaged here (${excerpt(error.message.replace(/\.$/, ""), 80)}): what stands before it is read, and topics and places are made anew.`,
    };
  }
  return null;
}

const PREDEFINED = { amp: "&", gt: ">", lt: "<", quot: '"', apos: "'" };

class BrokenXml extends Error {
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** True if the outermost element has that name, whatever stands before it. @param head the first characters of a text. */
export function hasRoot(head: string, name: string): boolean {
  const root = ROOT.exec(head)?.[1];
  return root === name;
}

const ROOT =
  /^\s*(?:<\?[^>]{0,4000}\?>\s*|<!--[^>]{0,4000}-->\s*|<!DOCTYPE [^>[]{0,4000}(?:\[[^\]]{0,4000}\]\s*)?>\s*)*<(?:[\w.-]{1,40}:)?([\w.-]{1,40})[\s/>]/i;

/** A value as its declaration says: a number, true or false, else the text. */
export function typedValue(text: string, type: string | undefined): string | number | boolean {
  if (type === "boolean") return /^\s*(?:true|1)\s*$/i.test(text);
  const isNumber = type !== undefined && NUMBERS.has(type) && text.trim() !== "";
  const number = isNumber ? Number(text) : Number.NaN;
  return Number.isNaN(number) ? text : number;
}

const NUMBERS: ReadonlySet<string> = new Set(["double", "float", "integer", "int", "long", "short", "byte"]);
