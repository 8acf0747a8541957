/** The text of an SVG → the map in its `metadata` of id `orrery-map`: gzip in base64. */
import { fromBase64 } from "../../lib/base64";
import { crc32 } from "../../lib/crc32";
import { InputError } from "../../model/inputError";
import { DAMAGED, NO_MAP, unpackMap } from "./unpackMap";

/** As Orrery writes it, or another program that kept it: with further attributes, in its own order. */
const OPENING = /<(?:svg:)?metadata\s[^<>]{0,1000}?\bid\s*=\s*["']orrery-map["'][^<>]{0,1000}>/;
/** Gzip ends in the check sum and the length of what it holds: four bytes each, the lowest first. */
const TRAILER = 8;

export function hasMap(svg: string): boolean {
  return OPENING.test(svg);
}

/** Throws `InputError` if there is no map, or it is damaged. */
export function mapInSvg(svg: string): Uint8Array {
  const opening = OPENING.exec(svg);
  if (!opening) throw new InputError(NO_MAP);
  const start = opening.index + opening[0].length;
  const end = svg.indexOf("<", start);
  const packed = end < 0 ? null : fromBase64(svg.slice(start, end));
  if (!packed || packed.length < TRAILER) throw new InputError(DAMAGED);
  const bytes = unpackMap(packed);
  const trailer = new DataView(packed.buffer, packed.length - TRAILER);
  if (trailer.getUint32(0, true) !== crc32(bytes)) throw new InputError(DAMAGED);
  return bytes;
}
