/**
 * References that are only a line of text → what finds the work: family name, year, volume and first page (Web of Science writes
 * `SMITH J, 2001, NATURE, V1, P1`).
 */
import { normaliseTitle } from "../../lib/titles";
import type { Paper } from "../../model/bibliography";
import { familyWords } from "../merge/authors";

/** Empty if the line is of another form. */
export function lineKeys(line: string): readonly string[] {
  const parts = line.split(/,\s*/);
  const at = parts.findIndex((part) => /^\d{4}$/.test(part));
  const volume = parts.find((part, i) => i > at && /^V\d+$/.test(part))?.slice(1);
  const page = parts
    .find((part, i) => i > at && /^(?:P|AR[A-Z]* ?)[A-Z]?\d+[A-Z]?$/i.test(part))
    ?.replace(/^(?:P|AR[A-Z]* ?)/i, "");
  if (at >= 1 && at <= 2 && volume !== undefined && page !== undefined) {
    const family = normaliseTitle(parts[0]!.replace(/[-‐’'*]/g, "")).split(" ");
    // "VAN DER BERG J" ends in initials, if it is no comma that parts them.
    const words = family.filter((word) => word.length > 1);
    return words.map((word) => keyOf(word, Number(parts[at]), volume, page));
  }
  return [];
}

/** The keys under which a work is looked up; none if it lacks author, year, volume or page. */
export function worksLineKeys(work: Paper): string[] {
  const { volume, pages } = work;
  const year = work.year ?? (work.date ? Number(work.date.slice(0, 4)) : undefined);
  const page = /^[a-z]?\d+[a-z]?/i.exec(pages ?? "")?.[0];
  if (volume === undefined || page === undefined || year === undefined) return [];
  return familyWords(work.authors?.[0]).map((word) => keyOf(word, year, volume, page));
}

function keyOf(family: string, year: number, volume: string, page: string): string {
  return `${family}|${year}|${volume.replace(/^0+/, "").toLowerCase()}|${page.replace(/^0+/, "").toLowerCase()}`;
}
