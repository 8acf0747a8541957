/**
 * Topic names in place: at the upper edge of the island, else below, beside or inside it, where they cover fewest discs and least of
 * other topics' ground. All names have one size: the largest at which every name stands free; then the second lines go, then a name.
 */
import { grown } from "../lib/boxes";
import type { Box } from "../model/scene";
import type { Palette } from "./colours";
import { type Candidate, cheapest, type Placed } from "./labels";
import type { NameSize } from "./mapShape";
import { setName } from "./nameText";
import type { Stage } from "./stage";
import type { Block } from "./textBlock";
import type { TopicLook } from "./topicLooks";
import { type Island, namePlaces } from "./topicNamePlaces";

/** Sizes tried, px, from a slide's down to the smallest legible; a narrow screen starts at the third. */
const SIZES = [17.5, 16, 14.5, 13, 12];
const NARROW = 560;

/** Costs, in steps of taste: one disc covered outweighs two sizes; another topic's ground is worse than a worse side. */
export const COST = {
  covered: 40,
  foreign: 30,
  noDetail: 3,
  narrowed: 1.5,
  smaller: 7,
  numberOnly: 90,
  dropped: 400,
};
/** Px between two names. */
const APART = 4;
/** Measure of a name set on two short lines. */
const NARROWED = 0.62;
/** Below this no smaller size is tried: no disc is covered, and the place is a usual one. */
const WELL_PLACED = 8;

/** From here on a name covers a disc, or stands far from its island; placing two anew must save so much. */
const BADLY_PLACED = 14;
const LEAST_SAVED = 1;

/** A topic with what of it is in sight. */
export interface NamedIsland {
  readonly look: TopicLook;
  /** In the list of topics. */
  readonly place: number;
  /** Null: out of sight. */
  readonly island: Island | null;
}

/** Width and height that the topic's name would like to have in an area, px; null for a name that does not print. */
export function roomForName(look: TopicLook, area: Box, colours: Palette): NameSize | null {
  return setName(look, { size: sizesFor(area)[0]!, detail: true, measure: 1 }, area, colours);
}

export interface NameLimits {
  /** Tried one after the other, px. Default: from a slide's down to the smallest legible. */
  readonly sizes?: readonly number[];
  /** What covering discs costs at most, however many: where discs fill an island, its name lies on them. Default: no limit. */
  readonly mostCovered?: number;
}

/** @returns the place of each island's name, in the order of the islands; null for one out of sight or without room. */
export function placeTopicNames(
  islands: readonly NamedIsland[],
  stage: Stage,
  colours: Palette,
  { sizes = sizesFor(stage.area), mostCovered = Infinity }: NameLimits = {},
): (Placed | null)[] {
  const penalty = COST.smaller * Math.sqrt(islands.filter(({ island }) => island !== null).length);
  let best: { cost: number; names: (Placed | null)[] } | null = null;
  for (const [step, size] of sizes.entries()) {
    if (best && penalty * step >= best.cost) break;
    const settings = islands.map((named) => settingsOf(named, stage, size, colours, mostCovered));
    const names = inPairs(placeAll(settings, stage), settings, stage);
    const wanting = names.map((placed, k) => costOfName(placed, settings[k]!));
    const cost = wanting.reduce((sum, value) => sum + value, penalty * step);
    if (!best || cost < best.cost) best = { cost, names };
    if (wanting.every((value) => value < WELL_PLACED)) break;
  }
  return best?.names ?? [];
}

/** Sizes of names tried in an area, px, the largest first. */
export function sizesFor(area: Box): readonly number[] {
  return area.width < NARROW ? SIZES.slice(2) : SIZES;
}

/** One size: each name in turn, then each again among the others as they stand. */
function placeAll(settings: readonly (readonly Setting[])[], stage: Stage): (Placed | null)[] {
  const names: (Placed | null)[] = settings.map(() => null);
  for (let round = 0; round < 3; round++) {
    let moved = false;
    settings.forEach((ways, k) => {
      const best = bestOf(ways, stage.with(boxesBut(names, k)));
      moved ||= best?.box.left !== names[k]?.box.left || best?.box.top !== names[k]?.box.top;
      names[k] = best;
    });
    if (!moved) break;
  }
  return names;
}

/** Where a name stands badly because another has its place, the two are placed anew, the badly placed one first. */
function inPairs(
  names: readonly (Placed | null)[],
  settings: readonly (readonly Setting[])[],
  stage: Stage,
): (Placed | null)[] {
  const placed = [...names];
  settings.forEach((ways, k) => {
    const before = costOfName(placed[k]!, ways);
    if (before < BADLY_PLACED) return;
    let best: { saved: number; other: number; own: Placed; moved: Placed } | null = null;
    for (const [j, others] of settings.entries()) {
      if (j === k || !placed[j]) continue;
      const rest = boxesBut(placed, k, j);
      const own = bestOf(ways, stage.with(rest));
      if (!own || own.cost >= before) continue;
      const moved = bestOf(others, stage.with([...rest, grown(own.box, APART)]));
      if (!moved) continue;
      const saved = before + placed[j].cost - own.cost - moved.cost;
      if (saved > (best?.saved ?? LEAST_SAVED)) best = { saved, other: j, own, moved };
    }
    if (!best) return;
    placed[k] = best.own;
    placed[best.other] = best.moved;
  });
  return placed;
}

/** The cheapest of all ways to set a name. */
function bestOf(ways: readonly Setting[], among: Stage): Placed | null {
  let best: Placed | null = null;
  for (const { block, candidates, costOf } of ways) {
    const placed: Placed | null = cheapest(block, candidates, among, costOf, best?.cost);
    if (placed) best = placed;
  }
  return best;
}

function boxesBut(names: readonly (Placed | null)[], ...without: readonly number[]): Box[] {
  return names.flatMap((placed, k) => (placed && !without.includes(k) ? [grown(placed.box, APART)] : []));
}

/** A name that is in sight and finds no place costs most, one out of sight nothing. */
function costOfName(placed: Placed | null, ways: readonly Setting[]): number {
  return placed?.cost ?? (ways.length > 0 ? COST.dropped : 0);
}

/** What covering costs, in steps of taste. @param coverage as the stage has it */
export function coveringCost(coverage: number, most: number): number {
  const cost = COST.covered * coverage;
  return cost / (1 + cost / most);
}

/** A name set in one way, with its candidate places; what a place covers is found once, for the rounds to come. */
interface Setting {
  readonly block: Block;
  readonly candidates: readonly Candidate[];
  costOf(box: Box, candidate: number): number;
}

/** The ways to set a name at one size: with and without its second line, and on two short lines where it can be. */
function settingsOf(
  { look, place, island }: NamedIsland,
  stage: Stage,
  size: number,
  colours: Palette,
  mostCovered: number,
): Setting[] {
  if (!island) return [];
  const without = look.topic.detail.length > 0 ? COST.noDetail : 0;
  const styles = [
    { detail: true, measure: 1, extra: 0 },
    { detail: false, measure: 1, extra: without },
    { detail: false, measure: NARROWED, extra: without + COST.narrowed },
    ...(look.number === null
      ? []
      : [{ detail: false, measure: 1, numberOnly: true, extra: COST.numberOnly }]),
  ];
  const tried = new Set<string>();
  return styles.flatMap(({ extra, ...style }) => {
    const block = setName(look, { size, ...style }, stage.area, colours);
    if (!block || (style.measure < 1 && block.lines.some(({ text }) => text.endsWith("…")))) return [];
    const shape = `${block.width} ${block.height}`;
    if (tried.has(shape)) return [];
    tried.add(shape);
    const candidates = namePlaces(island, block, stage).map((candidate) => ({
      ...candidate,
      cost: candidate.cost + extra,
    }));
    const costs: (number | undefined)[] = [];
    const costOf = (box: Box, k: number) => {
      costs[k] ??= coveringCost(stage.coverage(box), mostCovered) + COST.foreign * stage.foreign(box, place);
      return costs[k];
    };
    return [{ block, candidates, costOf }];
  });
}
