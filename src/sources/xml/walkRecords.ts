/**
 * An XML file of many records → its records, one after the other as they close, by saxes; only the one at hand is held. Nothing outside the
 * file is read and no entity of its own is expanded: a file that defines any is refused. Small errors (a bare `&` or `<`, an unknown
 * entity, a wrong end tag) do not end the reading.
 */
import { SaxesParser } from "saxes";
import { excerpt } from "../../lib/plainText";
import { InputError } from "../../model/inputError";
import type { XmlElement } from "./element";

export interface RecordHandlers {
  /** Names of the elements that are records; one within another is part of it. */
  readonly names: ReadonlySet<string>;
  /** @param line where the record begins. */
  record(element: XmlElement, line: number): void;
  /** A record that is not whole. @param why a sentence. */
  broken(line: number, why: string): void;
  /** A small error. @param what as saxes says it. */
  error(line: number, what: string): void;
}

/** Elements within elements. Formulas nest most, 20 or so. */
const DEEPEST = 200;

/** Takes a file piece by piece. `write` and `close` throw `InputError` for a file that defines entities. */
export class RecordWalker {
  readonly #parser = new SaxesParser({ xmlns: false });
  readonly #handlers: RecordHandlers;
  /** The elements that are open within the record at hand, which is the first. */
  readonly #open: Growing[] = [];
  #depth = 0;
  #line = 0;
  #isOver = false;
  /** A record that has closed, until it is known whether by its own end tag: saxes complains of a wrong one just behind it. */
  #closedRecord: XmlElement | null = null;
  #closedAt = 0;

  constructor(handlers: RecordHandlers) {
    this.#handlers = handlers;
    const parser = this.#parser;
    // Without the names that every object has ("constructor").
    parser.ENTITIES = Object.assign(Object.create(null), PREDEFINED);
    parser.on("error", ({ message }) => this.#error(message.replace(/^\d+:\d+: /, "")));
    parser.on("doctype", (doctype) => {
      if (/<!ENTITY/i.test(doctype)) throw new InputError(OWN_ENTITIES);
    });
    parser.on("opentag", ({ name, attributes }) => this.#opened(localName(name), attributes));
    parser.on("closetag", () => this.#closed());
    parser.on("text", (text) => this.#said(text));
    // Where signs need no escape, `write` has escaped them nevertheless.
    parser.on("cdata", (text) => this.#said(text.replaceAll("&lt;", "<").replaceAll("&amp;", "&")));
  }

  /** True once nothing more can be read. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** @param text whole lines, so that no entity is cut. */
  write(text: string): void {
    // saxes takes what follows a bare `&` for the name of an entity up to the next semicolon, records on end, and drops a bare `<`.
    if (!this.#isOver) this.#parser.write(text.replace(BARE, (sign) => (sign === "&" ? "&amp;" : "&lt;")));
  }

  close(): void {
    if (this.#isOver) return;
    this.#give();
    if (this.#depth > 0) this.#error("the file breaks off before its end");
    // What is still open was not closed by the file but would be by the parser.
    this.#end("The file ends within this record; it is left out.");
    this.#parser.close();
  }

  #opened(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#isOver) return;
    this.#give();
    if (++this.#depth > DEEPEST) {
      this.#error(`more than ${DEEPEST} elements within each other: the file is read up to here`);
      this.#end(`More than ${DEEPEST} elements stand within each other in this record; it is left out.`);
      return;
    }
    const parent = this.#open.at(-1);
    if (!parent && !this.#handlers.names.has(name)) return;
    const element = { name, attributes: mapOf(attributes), content: [] };
    if (parent) parent.content.push(element);
    else this.#line = this.#parser.line;
    this.#open.push(element);
  }

  #said(text: string): void {
    this.#give();
    this.#open.at(-1)?.content.push(text);
  }

  #closed(): void {
    if (this.#isOver) return;
    this.#give();
    this.#depth--;
    const closed = this.#open.pop();
    if (closed && this.#open.length === 0) {
      this.#closedRecord = closed;
      this.#closedAt = this.#parser.position;
    }
  }

  #give(): void {
    if (this.#closedRecord) this.#handlers.record(this.#closedRecord, this.#line);
    this.#closedRecord = null;
  }

  #end(why: string): void {
    if (this.#open.length > 0) this.#handlers.broken(this.#line, why);
    this.#open.length = 0;
    this.#isOver = true;
  }

  #error(what: string): void {
    if (this.#closedRecord && this.#parser.position === this.#closedAt && WRONG_END.test(what)) {
      this.#closedRecord = null;
      this.#handlers.broken(
        this.#line,
        "An end tag in this record has no beginning, or its own is missing; it is left out.",
      );
    }
    // Of a file that breaks off, the parser complains once more of every open element.
    if (!this.#isOver) this.#handlers.error(this.#parser.line, excerpt(what.replace(/\.$/, ""), 80));
  }
}

const BARE = /&(?!#?\w{1,40};)|<(?=[\s\d=.,;)])/g;
const WRONG_END = /^(?:unexpected close tag|unmatched closing tag)/;

type Growing = XmlElement & { readonly content: (XmlElement | string)[] };

const PREDEFINED = { amp: "&", gt: ">", lt: "<", quot: '"', apos: "'" };
const OWN_ENTITIES =
  "The file defines entities of its own (<!ENTITY …>), which may make it grow without end: it is not read. Export it anew without them.";

/** Most elements have none. */
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

function mapOf(attributes: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const entries = Object.entries(attributes);
  return entries.length === 0 ? NO_ATTRIBUTES : new Map(entries);
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
