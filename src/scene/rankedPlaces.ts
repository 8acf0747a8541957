/**
 * The places of one name in the order of their cost, found as far as they are asked for. What lies under a place is dear to find out and the same
 * however the other names stand; so a search that sets names again and again, each time among others, walks a list instead of pricing anew.
 */
import { overlaps } from "../lib/boxes";
import type { Box } from "../model/scene";
import type { Candidate, Placed } from "./labels";
import type { Stage } from "./stage";
import type { Block } from "./textBlock";

/** A name set in one way, with its candidate places. */
export interface Setting {
  readonly block: Block;
  readonly candidates: readonly Candidate[];
  /** Of what lies under a box; not negative. Infinity: no place for it. */
  costOf(box: Box): number;
}

export interface RankedPlaces {
  /** False: out of sight, or a name that does not print. */
  readonly hasAny: boolean;
  /**
   * The cheapest place that is free on the stage and meets none of the boxes; of equal ones that of the first setting, and of its first candidate.
   * @param boxes null: nothing. @param without indices of boxes that do not count.
   */
  bestAmong(boxes: readonly (Box | null)[], ...without: readonly number[]): Placed | null;
}

interface Waiting {
  readonly setting: Setting;
  readonly index: number;
  /** Among all candidates of all settings. */
  readonly order: number;
  /** Before what it covers. */
  readonly least: number;
}

interface Priced extends Placed {
  readonly order: number;
}

export function rankPlaces(settings: readonly Setting[], stage: Stage): RankedPlaces {
  let count = 0;
  const waiting = settings.flatMap((setting) =>
    setting.candidates.map(({ cost: least }, index): Waiting => ({ setting, index, order: count++, least })),
  );
  waiting.sort((a, b) => a.least - b.least || a.order - b.order);
  let next = 0;
  /** In order; no cheaper place is still waiting. */
  const ranked: Priced[] = [];
  /** Priced, the cheapest last. */
  const open: Priced[] = [];

  /** The k-th cheapest; undefined if there are fewer. */
  function place(k: number): Priced | undefined {
    while (ranked.length <= k) {
      const cheapest = open.at(-1);
      const candidate = waiting[next];
      if (cheapest && !(candidate && candidate.least <= cheapest.cost)) {
        ranked.push(cheapest);
        open.pop();
      } else if (candidate) {
        next++;
        const priced = price(candidate, stage);
        if (priced) insert(open, priced);
      } else return undefined;
    }
    return ranked[k];
  }

  return {
    hasAny: settings.length > 0,
    bestAmong(boxes, ...without) {
      for (let k = 0; ; k++) {
        const placed = place(k);
        if (!placed) return null;
        const isTaken = boxes.some((box, i) => box && !without.includes(i) && overlaps(placed.box, box));
        if (!isTaken) return placed;
      }
    },
  };
}

/** Null where something else stands. */
function price({ setting, index, order }: Waiting, stage: Stage): Priced | null {
  const { block, candidates, costOf } = setting;
  const candidate = candidates[index]!;
  const box = { left: candidate.left, top: candidate.top, width: block.width, height: block.height };
  if (!stage.isFree(box)) return null;
  const cost = candidate.cost + costOf(box);
  return cost < Infinity ? { block, candidate, index, box, cost, order } : null;
}

function insert(open: Priced[], priced: Priced): void {
  let at = open.length;
  while (at > 0 && isBefore(open[at - 1]!, priced)) at--;
  open.splice(at, 0, priced);
}

function isBefore(a: Priced, b: Priced): boolean {
  return a.cost < b.cost || (a.cost === b.cost && a.order < b.order);
}
