/** The ways to set a topic's name at one size, each with its candidate places, and what a place costs by what lies under it. */
import type { Box } from "../model/scene";
import type { Palette } from "./colours";
import { hasDetail, isCut, setName } from "./nameText";
import type { Setting } from "./rankedPlaces";
import type { Stage } from "./stage";
import type { TopicLook } from "./topicLooks";
import { type Island, namePlaces } from "./topicNamePlaces";

/**
 * Costs, in steps of taste: one disc covered outweighs two sizes; another topic's ground is worse than a worse side, most of all on a large map,
 * where a disc counts so many times more if all of the name is `astray`.
 */
export const COST = {
  doubtful: 45,
  covered: 40,
  foreign: 30,
  foreignOfLarge: 60,
  astray: 3,
  noDetail: 3,
  narrowed: 1.5,
  smaller: 7,
  numberOnly: 90,
  dropped: 400,
};
/** A name of a large map with more of it on other topics' ground, and over more discs, would be taken for one of theirs. */
const MOST_FOREIGN = 0.25;
const HARDLY = 0.5;
/** Measure of a name set on two short lines, and on three shorter ones. */
const [NARROWED, NARROWER] = [0.62, 0.45];
/** A name that hides a small share of its island may rather lie on its discs: what that costs is held under so many times the share. */
const HIDDEN = 4;

/** Of what covering discs costs at most: no limit, on a large map. */
export const IN_FULL = 1e9;

/** A topic with what of it is in sight. */
export interface NamedIsland {
  readonly look: TopicLook;
  /** In the list of topics. */
  readonly place: number;
  /** Null: out of sight. */
  readonly island: Island | null;
}

/** The ways to set a name at one size: with and without its second line, and on two short lines where it can be. */
export function settingsOf(
  { look, place, island }: NamedIsland,
  stage: Stage,
  size: number,
  colours: Palette,
  mostCovered = Infinity,
): Setting[] {
  if (!island) return [];
  const without = look.topic.detail.length > 0 ? COST.noDetail : 0;
  const styles = [
    { detail: true, measure: 1, extra: 0 },
    { detail: false, measure: 1, extra: without },
    { detail: false, measure: NARROWED, extra: without + COST.narrowed },
    { detail: false, measure: NARROWER, extra: without + 2 * COST.narrowed },
    ...(look.number === null
      ? []
      : [{ detail: false, measure: 1, numberOnly: true, extra: COST.numberOnly }]),
  ];
  const tried = new Set<string>();
  return styles.flatMap(({ extra, ...style }) => {
    const block = setName(look, { size, ...style }, stage.area, colours);
    if (!block || (style.measure < 1 && isCut(block))) return [];
    const shape = `${block.width} ${block.height}`;
    if (tried.has(shape)) return [];
    tried.add(shape);
    const candidates = namePlaces(island, block, stage, extra);
    const share = (block.width * block.height) / (island.seen.width * island.seen.height);
    const most = mostCovered === Infinity ? Infinity : mostCovered * Math.min(1, HIDDEN * share);
    // Where a name lies on discs, its second line says less than it hides.
    const costOf = (box: Box) =>
      costUnder(box, place, stage, hasDetail(block) ? Math.max(most, IN_FULL) : most);
    return [{ block, candidates, costOf }];
  });
}

/**
 * What a name costs by what lies under it, in steps of taste; Infinity: no place for it.
 * @param most what covering discs costs at most: finite on a large map. There a name may lie on discs, but rather on those of its own topic.
 */
export function costUnder(box: Box, topic: number, stage: Stage, most: number): number {
  const foreign = stage.foreign(box, topic);
  const doubt = stage.doubt(box, topic);
  const ground = COST.doubtful * doubt;
  if (most === Infinity) return COST.covered * stage.coverage(box) + COST.foreign * foreign + ground;
  const coverage = stage.coverage(box);
  if ((foreign > MOST_FOREIGN || doubt === 1) && coverage > HARDLY) return Infinity;
  const cost = COST.covered * coverage * (1 + COST.astray * foreign);
  return cost / (1 + cost / most) + COST.foreignOfLarge * foreign + ground;
}
