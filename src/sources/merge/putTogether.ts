/**
 * What several inputs said → one reading, in which every paper stands once and references are citations. The order in which the inputs were
 * given decides nothing but whose hub it is where they differ.
 */
import { compareText } from "../../lib/order";
import type { Bibliography } from "../../model/bibliography";
import { InputError } from "../../model/inputError";
import type { Reading } from "../../model/mapFile";
import { linkReferences } from "../citations/linkReferences";
import { oneOfEach } from "./oneOfEach";
import { requireSameHub } from "./sameHub";

export interface NamedReading {
  readonly name: string;
  readonly reading: Reading;
}

/**
 * @param into what the readings are added to; null: they are all there is, at least one.
 * @param refuse gets each reading that is of another hub, with the error that says so.
 */
export function putTogether<Named extends NamedReading>(
  into: Bibliography | null,
  readings: readonly Named[],
  refuse: (reading: Named, error: InputError) => void,
): Reading {
  const main = into?.hub
    ? into
    : (readings.find(({ reading }) => reading.bibliography.hub)?.reading.bibliography ?? null);
  const fitting = readings.filter((each) => {
    try {
      if (main) requireSameHub(main, each.reading.bibliography, each.name);
      return true;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      refuse(each, error);
      return false;
    }
  });
  // A saved map has ids, and decisions of its user by them: others come to it.
  const host = into ? null : (fitting.find(({ reading }) => reading.saved) ?? null);
  const base = into ?? host?.reading.bibliography ?? null;
  const others = fitting
    .filter((each) => each !== host)
    .sort((a, b) => compareText(a.name, b.name) || compareText(sizeOf(a), sizeOf(b)));
  if (others.length === 0) return host ? host.reading : { bibliography: base! };
  // What was put together before and saved is as its user left it.
  const [only] = others;
  if (!base && others.length === 1 && only?.reading.bibliography.merges) return only.reading;
  const named = others.map(({ name, reading }) => ({
    name,
    bibliography: withFile(reading.bibliography, name),
  }));
  const bibliography = linkReferences(oneOfEach(base && host ? withFile(base, host.name) : base, named));
  const saved = host?.reading.saved;
  if (!saved) return { bibliography };
  const { map, ...rest } = saved;
  // It stays as it was unless papers came in: then it is to be made anew.
  const stays = map && bibliography.papers.length === base!.papers.length;
  return { bibliography, saved: stays ? saved : rest };
}

/** Inputs of one name in an order that is theirs. */
function sizeOf({ reading }: NamedReading): string {
  const { papers, citations, origin } = reading.bibliography;
  return `${origin} ${papers.length} ${citations.length} ${papers.map(({ id }) => id).join(" ")}`;
}

/** Older kinds of input do not tell what was read: then it is what there is. */
function withFile(bibliography: Bibliography, name: string): Bibliography {
  if (bibliography.files) return bibliography;
  const { format, hub, papers } = bibliography;
  const records = papers.length + (hub ? 1 : 0);
  const file = { name, format, records, refused: 0, refusals: [] };
  // Their papers have ids of their own already, which is told by merges being known.
  return { ...bibliography, files: [file], merges: bibliography.merges ?? [] };
}
