/** Bibliographies → all their records in one list, with what earlier merges and the user said of pairs of them. */
import type { Bibliography, Merge, Paper } from "../../model/bibliography";
import type { Evidence, MatchRecord } from "./matchRecord";
import { parted } from "./undo";

export interface Gathered {
  readonly records: readonly MatchRecord[];
  /** Pairs that are one paper. */
  readonly known: readonly Evidence[];
  /** Pairs that the user has parted. */
  readonly apart: readonly (readonly [number, number])[];
  /** Of each bibliography: id → index of the record. */
  readonly indexOf: readonly ReadonlyMap<string, number>[];
  /** The bibliographies with their merges undone. */
  readonly loose: readonly Bibliography[];
  /** Merges that the user has undone, with the number of their bibliography. */
  readonly undone: readonly { readonly source: number; readonly merge: Merge }[];
  /** Index of the hub's first record; -1: there is no hub. */
  readonly hub: number;
}

/** @param hasBase the first bibliography stays as it is: its merges are not taken apart. */
export function gather(all: readonly Bibliography[], hasBase: boolean): Gathered {
  const records: MatchRecord[] = [];
  const known: Evidence[] = [];
  const apart: [number, number][] = [];
  const undone: { readonly source: number; readonly merge: Merge }[] = [];
  const loose: Bibliography[] = [];
  let hubAt = -1;
  const indexOf = all.map((bibliography, source) => {
    const isBase = hasBase && source === 0;
    const joined = isBase ? [] : (bibliography.merges ?? []).filter((merge) => !merge.undone);
    const whole = joined.length > 0 ? parted(bibliography) : bibliography;
    loose.push(whole);
    const { hub, papers } = whole;
    const isRaw = bibliography.files !== undefined && bibliography.merges === undefined;
    const index = new Map<string, number>();
    const add = (paper: Paper) => {
      index.set(paper.id, records.length);
      records.push({ paper, source, isIdentified: isBase || !isRaw, citesHub: hub !== null });
    };
    if (hub) {
      if (hubAt === -1) hubAt = records.length;
      else known.push({ a: hubAt, b: records.length, by: "id" });
      add(hub);
    }
    for (const paper of papers) if (paper.id !== hub?.id) add(paper);
    for (const { paper, other, by } of joined) {
      const [a, b] = [index.get(paper), index.get(other.id)];
      if (a !== undefined && b !== undefined) known.push({ a, b, by });
    }
    for (const merge of bibliography.merges ?? []) {
      const [a, b] = [index.get(merge.paper), index.get(merge.other.id)];
      if (!merge.undone || a === undefined || b === undefined) continue;
      apart.push([a, b]);
      if (!isBase) undone.push({ source, merge });
    }
    return index;
  });
  return { records, known, apart, indexOf, loose, undone, hub: hubAt };
}
