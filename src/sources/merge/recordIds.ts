/** Records of several bibliographies → one id each: those of one id get `~2`, `~3` … behind it, whatever order they came in. */
import type { Paper } from "../../model/bibliography";
import { derivedId } from "../paperIds";
import type { MatchRecord } from "./matchRecord";
import { sayingOrder } from "./order";

/**
 * @param groups indices of the records of a paper each, the leading one first: it is the first to get an id.
 * @param keeps the record's id stands already.
 */
export function recordIds(
  records: readonly MatchRecord[],
  groups: Iterable<readonly number[]>,
  keeps: (i: number) => boolean,
): readonly string[] {
  const ids: string[] = new Array(records.length);
  const used = new Set<string>();
  const claims = new Map<string, number[]>();
  const rank = new Int32Array(records.length);
  for (const [i, { paper }] of records.entries())
    if (keeps(i)) {
      ids[i] = paper.id;
      used.add(paper.id);
    }
  for (const group of groups)
    for (let at = 0; at < group.length; at++) {
      const i = group[at]!;
      if (keeps(i)) continue;
      rank[i] = at;
      const id = plainId(records[i]!.paper);
      const list = claims.get(id);
      if (list) list.push(i);
      else claims.set(id, [i]);
    }
  for (const [id, claimants] of claims) {
    let number = 1;
    for (const i of claimants.length === 1 ? claimants : inOrder(claimants)) {
      let name = number === 1 ? id : `${id}~${number}`;
      while (used.has(name) || (number > 1 && claims.has(name))) name = `${id}~${++number}`;
      ids[i] = name;
      used.add(name);
      number++;
    }
  }
  return ids;

  function inOrder(claimants: readonly number[]): number[] {
    const bySaying = sayingOrder();
    const paperOf = (i: number) => records[i]!.paper;
    return [...claimants].sort((a, b) => rank[a]! - rank[b]! || bySaying(paperOf(a), paperOf(b)) || a - b);
  }
}

/** The id without the number that told it from another of its own bibliography. */
function plainId(paper: Paper): string {
  if (!paper.id.includes("~")) return paper.id;
  const derived = derivedId(paper);
  return /~\d+$/.test(paper.id) && paper.id.startsWith(`${derived}~`) ? derived : paper.id;
}
