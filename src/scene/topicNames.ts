/**
 * Topic names in place: at the upper edge of the island, else below, beside or inside it, where they cover fewest discs and least of
 * other topics' ground. On a small map all have one size: the largest at which every name stands free; then the second lines go, then a name. On a
 * large one each has a size that goes with its island. Either way a name that would stand badly is set smaller than the others.
 */
import { grown } from "../lib/boxes";
import type { Box } from "../model/scene";
import type { Palette } from "./colours";
import type { Placed } from "./labels";
import type { NameSize } from "./mapShape";
import { COST, type NamedIsland, settingsOf } from "./nameSettings";
import { APART } from "./namesBefore";
import { setName } from "./nameText";
import { type RankedPlaces, rankPlaces, type Setting } from "./rankedPlaces";
import type { Stage } from "./stage";
import type { TopicLook } from "./topicLooks";
import type { Island } from "./topicNamePlaces";

/** Sizes tried, px, from a slide's down to the smallest legible; a narrow screen starts at the third. */
const SIZES = [17.5, 16, 14.5, 13, 12];
const NARROW = 560;

/** Below this no smaller size is tried: no disc is covered, and the place is a usual one. */
const WELL_PLACED = 8;

/** From here on a name covers a disc, or stands far from its island; placing two anew must save so much. */
const BADLY_PLACED = 14;
const LEAST_SAVED = 1;

/** So often names are placed anew among the others. */
const ROUNDS = 3;

/** On a large map an island is at least so many times as wide as the type of its name, or that is the smallest. */
const LEAST_ACROSS = 10;

/** Width and height that the topic's name would like to have in an area, px; null for a name that does not print. */
export function roomForName(look: TopicLook, area: Box, colours: Palette): NameSize | null {
  return setName(look, { size: sizesFor(area)[0]!, detail: true, measure: 1 }, area, colours);
}

/** @returns the place of each island's name, in the order of the islands; null for one out of sight or without room. */
export function placeTopicNames(
  islands: readonly NamedIsland[],
  stage: Stage,
  colours: Palette,
  sizes: readonly number[],
): (Placed | null)[] {
  const penalty = COST.smaller * Math.sqrt(islands.filter(({ island }) => island !== null).length);
  const search: Search = {
    stage,
    sizes,
    settingsOf: (named, size) => settingsOf(named, stage, size, colours),
  };
  let best: { cost: number; step: number; names: (Placed | null)[]; places: RankedPlaces[] } | null = null;
  for (const [step, size] of sizes.entries()) {
    if (best && penalty * step >= best.cost) break;
    const places = islands.map((named) => rankPlaces(search.settingsOf(named, size), stage));
    const names = inPairs(placeAll(places), places);
    const wanting = names.map((placed, k) => costOfName(placed, places[k]!));
    const cost = wanting.reduce((sum, value) => sum + value, penalty * step);
    if (!best || cost < best.cost) best = { cost, step, names, places };
    if (wanting.every((value) => value < WELL_PLACED)) break;
  }
  if (!best) return [];
  const { step, names, places } = best;
  const steps = islands.map(() => step);
  return withSmaller(names, places, steps, islands, search, BADLY_PLACED);
}

/**
 * The same on a large map, whose islands are of very different sizes.
 * @param mostCovered what covering discs costs at most, however many: where discs fill an island, its name lies on them.
 */
export function placeSizedNames(
  islands: readonly NamedIsland[],
  stage: Stage,
  colours: Palette,
  sizes: readonly number[],
  mostCovered: number,
): (Placed | null)[] {
  if (sizes.length === 0) return [];
  const search: Search = {
    stage,
    sizes,
    settingsOf: (named, size) => settingsOf(named, stage, size, colours, mostCovered),
  };
  const steps = islands.map(({ island }) => stepFor(island, sizes));
  const places = islands.map((named, k) => rankPlaces(search.settingsOf(named, sizes[steps[k]!]!), stage));
  const names = withSmaller(placeAll(places), places, steps, islands, search, WELL_PLACED);
  return withRoomless(inPairs(names, places), places, islands);
}

/** Where names have found no room, all are placed anew, those first, as long as that is better: the name of a large topic is missed more. */
function withRoomless(
  names: readonly (Placed | null)[],
  places: readonly RankedPlaces[],
  islands: readonly NamedIsland[],
): (Placed | null)[] {
  const sizes = islands.map(({ look }) => look.topic.size);
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  const costOf = (all: readonly (Placed | null)[]) =>
    all.reduce((sum, placed, k) => {
      const missed = placed ? 1 : Math.sqrt(sizes[k]! / mean);
      return sum + missed * costOfName(placed, places[k]!);
    }, 0);
  const first = new Set<number>();
  let best = [...names];
  for (let round = 0; round < ROUNDS; round++) {
    const roomless = best.flatMap((placed, k) => (!placed && places[k]!.hasAny && !first.has(k) ? [k] : []));
    if (roomless.length === 0) break;
    for (const k of roomless) first.add(k);
    // Among them the largest topic first, as in the list.
    const order = [...first].sort((a, b) => a - b);
    const tried = inPairs(placeAll(places, order), places);
    if (costOf(tried) < costOf(best)) best = tried;
  }
  return best;
}

/** Index of the size that goes with an island. */
function stepFor(island: Island | null, sizes: readonly number[]): number {
  if (!island) return 0;
  const across = Math.sqrt(island.seen.width * island.seen.height);
  const step = sizes.findIndex((size) => size * LEAST_ACROSS <= across);
  return step < 0 ? sizes.length - 1 : step;
}

interface Search {
  readonly stage: Stage;
  readonly sizes: readonly number[];
  settingsOf(named: NamedIsland, size: number): Setting[];
}

/**
 * Names that cost so much or more, set smaller where that saves more than it costs.
 * @param steps of each name in the sizes. @param places those of the smaller size are put in place.
 */
function withSmaller(
  names: readonly (Placed | null)[],
  places: RankedPlaces[],
  steps: readonly number[],
  islands: readonly NamedIsland[],
  { stage, sizes, settingsOf: settings }: Search,
  from: number,
): (Placed | null)[] {
  const placed = [...names];
  const boxes = placed.map(roomOf);
  islands.forEach((named, k) => {
    let least = costOfName(placed[k]!, places[k]!);
    if (least < from) return;
    for (let step = steps[k]! + 1; step < sizes.length; step++) {
      const smaller = rankPlaces(settings(named, sizes[step]!), stage);
      const found = smaller.bestAmong(boxes, k);
      const cost = (found?.cost ?? Infinity) + COST.smaller * (step - steps[k]!);
      if (cost >= least) continue;
      least = cost;
      placed[k] = found;
      places[k] = smaller;
    }
    boxes[k] = roomOf(placed[k]!);
  });
  return placed;
}

/** Sizes of names tried in an area, px, the largest first. */
export function sizesFor(area: Box): readonly number[] {
  return area.width < NARROW ? SIZES.slice(2) : SIZES;
}

/** Each name in turn, then each again among the others as they stand. @param first indices of those that come before all others. */
function placeAll(places: readonly RankedPlaces[], first: readonly number[] = []): (Placed | null)[] {
  const names: (Placed | null)[] = places.map(() => null);
  const boxes: (Box | null)[] = places.map(() => null);
  const order = [...new Set([...first, ...places.keys()])];
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const k of order) {
      const best = places[k]!.bestAmong(boxes, k);
      moved ||= best?.box.left !== names[k]?.box.left || best?.box.top !== names[k]?.box.top;
      names[k] = best;
      boxes[k] = roomOf(best);
    }
    if (!moved) break;
  }
  return names;
}

/** Where a name stands badly because another has its place, the two are placed anew, the badly placed one first. */
function inPairs(names: readonly (Placed | null)[], places: readonly RankedPlaces[]): (Placed | null)[] {
  const placed = [...names];
  const boxes = placed.map(roomOf);
  places.forEach((ownPlaces, k) => {
    const before = costOfName(placed[k]!, ownPlaces);
    if (before < BADLY_PLACED) return;
    let best: { saved: number; other: number; own: Placed; moved: Placed } | null = null;
    for (const [j, otherPlaces] of places.entries()) {
      if (j === k || !placed[j]) continue;
      const own = ownPlaces.bestAmong(boxes, k, j);
      if (!own || own.cost >= before) continue;
      const moved = otherPlaces.bestAmong(boxes.with(k, roomOf(own)), j);
      if (!moved) continue;
      const saved = before + placed[j].cost - own.cost - moved.cost;
      if (saved > (best?.saved ?? LEAST_SAVED)) best = { saved, other: j, own, moved };
    }
    if (!best) return;
    for (const [at, name] of [[k, best.own] as const, [best.other, best.moved] as const]) {
      placed[at] = name;
      boxes[at] = roomOf(name);
    }
  });
  return placed;
}

/** What a name keeps free of others. */
function roomOf(placed: Placed | null): Box | null {
  return placed && grown(placed.box, APART);
}

/** A name that is in sight and finds no place costs most, one out of sight nothing. */
function costOfName(placed: Placed | null, { hasAny }: RankedPlaces): number {
  return placed?.cost ?? (hasAny ? COST.dropped : 0);
}
