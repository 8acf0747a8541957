/**
 * Objects → the bytes of a PDF 1.7 file. Streams stand for themselves, all other objects are packed into object streams, found by a
 * cross-reference stream: ten thousand links stay small. Source: ISO 32000-1, sections 7.5.7 and 7.5.8. Same objects, same bytes.
 */
import { zlibSync } from "fflate";
import { hashText } from "../../lib/hash";
import { joinedBytes } from "../../lib/joinedBytes";
import { reference } from "./syntax";

export interface PdfFile {
  /** The number of an object to be given later. */
  reserve(): number;
  /** An object that is no stream, as PDF syntax in ASCII. @returns its number */
  add(body: string, object?: number): number;
  /** @param entries of its dictionary, beyond length and filter. */
  addStream(entries: string, bytes: Uint8Array | string, object?: number): number;
  /** The whole file. @param catalog, info numbers of these objects. */
  finish(catalog: number, info: number): Uint8Array;
}

/** So many objects are packed together: a reader unpacks no more than it needs. */
const PACKED = 200;
/** The bytes above 127 say that the file is not text. */
const HEADER = [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37, 0x0a, 0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a];

export function pdfFile(): PdfFile {
  let count = 0;
  const bodies = new Map<number, string>();
  const streams = new Map<number, { entries: string; bytes: Uint8Array }>();
  const reserve = () => ++count;
  const add = (body: string, object = reserve()) => {
    bodies.set(object, body);
    return object;
  };
  const addStream = (entries: string, content: Uint8Array | string, object = reserve()) => {
    const bytes = zlibSync(typeof content === "string" ? ascii(content) : content, { level: 6 });
    streams.set(object, { entries, bytes });
    return object;
  };

  function finish(catalog: number, info: number): Uint8Array {
    const places = new Map<number, Place>();
    const all = [...bodies];
    for (let first = 0; first < all.length; first += PACKED) {
      const pack = all.slice(first, first + PACKED);
      const stream = addStream(...packed(pack));
      for (const [index, [object]] of pack.entries()) places.set(object, { kind: 2, at: stream, index });
    }
    const parts: Uint8Array[] = [Uint8Array.from(HEADER)];
    let offset = HEADER.length;
    const write = (part: Uint8Array) => {
      parts.push(part);
      offset += part.length;
    };
    const writeStream = (object: number, entries: string, bytes: Uint8Array) => {
      places.set(object, { kind: 1, at: offset, index: 0 });
      write(ascii(`${object} 0 obj\n<<${entries}/Filter/FlateDecode/Length ${bytes.length}>>stream\n`));
      write(bytes);
      write(ascii("\nendstream\nendobj\n"));
    };
    for (const [object, { entries, bytes }] of streams) writeStream(object, entries, bytes);
    const start = offset;
    const table = reserve();
    places.set(table, { kind: 1, at: start, index: 0 });
    const id = identity([...bodies.values()], [...streams.values()]);
    const entries = `/Type/XRef/Size ${count + 1}/W[1 4 2]/Root ${reference(catalog)}/Info ${reference(info)}/ID[<${id}><${id}>]`;
    writeStream(table, entries, zlibSync(crossReferences(places, count)));
    write(ascii(`startxref\n${start}\n%%EOF\n`));
    return joinedBytes(parts);
  }
  return { reserve, add, addStream, finish };
}

/** Where an object is: 1, at a byte of the file; 2, in the object stream `at`, its `index`th. */
interface Place {
  readonly kind: 1 | 2;
  readonly at: number;
  readonly index: number;
}

/** Dictionary entries and content of an object stream. */
function packed(objects: readonly (readonly [number, string])[]): [string, string] {
  let offset = 0;
  const heads: string[] = [];
  for (const [object, body] of objects) {
    heads.push(`${object} ${offset}`);
    offset += body.length + 1;
  }
  const head = `${heads.join(" ")}\n`;
  const bodies = objects.map(([, body]) => body).join("\n");
  return [`/Type/ObjStm/N ${objects.length}/First ${head.length}`, head + bodies];
}

function crossReferences(places: ReadonlyMap<number, Place>, count: number): Uint8Array {
  const rows = new DataView(new ArrayBuffer(7 * (count + 1)));
  rows.setUint16(5, 0xffff);
  for (const [object, { kind, at, index }] of places) {
    rows.setUint8(7 * object, kind);
    rows.setUint32(7 * object + 1, at);
    rows.setUint16(7 * object + 5, index);
  }
  return new Uint8Array(rows.buffer);
}

/** 16 bytes in hexadecimal that stand for the contents. */
function identity(
  bodies: readonly string[],
  streams: readonly { entries: string; bytes: Uint8Array }[],
): string {
  const contents = [
    ...bodies,
    ...streams.map(({ entries, bytes }) => entries + String.fromCharCode(...bytes.subarray(-4))),
  ].join("\n");
  const letters = hashText(contents) + hashText(`${contents}.`);
  return [...letters.padEnd(16, "0").slice(0, 16)]
    .map((letter) => letter.charCodeAt(0).toString(16).padStart(2, "0"))
    .join("");
}

function ascii(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let k = 0; k < text.length; k++) bytes[k] = text.charCodeAt(k);
  return bytes;
}
