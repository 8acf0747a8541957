/** Lists of notes → one list that a person can read and a file can hold: each note once, and of one kind no more than a bound. */
import { digits } from "../lib/digits";
import type { Note } from "../model/bibliography";

/** Of one kind so many notes stand for themselves; one more speaks for the rest. */
const MOST_OF_A_KIND = 200;
/** Further kinds count as one: a file may bring notes of its own, in any words. */
const MOST_KINDS = 50;

interface Kind {
  count: number;
  /** The first of those that are too many, and its place in the result. */
  surplus: { readonly note: Note; readonly at: number } | null;
}

/** In the order given. Joining what was joined already changes nothing. */
export function joinNotes(...lists: readonly (readonly Note[])[]): Note[] {
  const joined: Note[] = [];
  const seen = new Set<string>();
  const kinds = new Map<string, Kind>();
  for (const note of lists.flat()) {
    const text = JSON.stringify([note.where, note.what]);
    if (seen.has(text)) continue;
    const name = kindOf(note);
    const key = kinds.has(name) || kinds.size < MOST_KINDS ? name : "";
    const kind = kinds.get(key) ?? { count: 0, surplus: null };
    kinds.set(key, kind);
    if (kind.count < MOST_OF_A_KIND) {
      seen.add(text);
      joined.push(note);
    } else if (!kind.surplus) {
      kind.surplus = { note, at: joined.length };
      joined.push(note);
    }
    kind.count++;
  }
  for (const { count, surplus } of kinds.values()) {
    const further = count - MOST_OF_A_KIND - 1;
    if (!surplus || further < 1) continue;
    const { where, what } = surplus.note;
    joined[surplus.at] = {
      where,
      what: `${what} Likewise in ${digits(further)} further ${further === 1 ? "place" : "places"}.`,
    };
  }
  return joined;
}

/** The sentence without what it quotes and counts. Foreign text stands between the first and the last quotation mark. */
function kindOf({ what }: Note): string {
  const first = what.indexOf('"');
  const frame = first === -1 ? what : what.slice(0, first) + what.slice(what.lastIndexOf('"'));
  return frame.replace(/\d[\d,]*/g, "0");
}
