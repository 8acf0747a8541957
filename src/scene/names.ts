/**
 * The names on a map: hub and topics. In the whole map each is placed with care, by trying many places and sizes; while the camera of a large map moves,
 * names go with their islands. On a screen a name that was there in the last scene keeps its place on the map as long as it is possible there.
 */
import { grown } from "../lib/boxes";
import { toFrame } from "../lib/placement";
import { remembered } from "../lib/remembered";
import type { Layout } from "../model/layout";
import type { CitationMap } from "../model/map";
import type { Box, Frame, Placement } from "../model/scene";
import type { Topics } from "../model/topics";
import { type AnchoredName, homeOf, type NameHome, placeAnchoredNames } from "./anchoredNames";
import type { Arrangement } from "./arrange";
import type { Palette } from "./colours";
import { isLarge } from "./columns";
import { coresOf, type TopicCore } from "./cores";
import { placementOf } from "./fit";
import { placeHubLabel } from "./hubLabel";
import { type Islands, islandsOf } from "./islands";
import type { Placed } from "./labels";
import type { NamedIsland } from "./nameSettings";
import { boxesOf, HUB_CLEAR, moved, type Names, sizeOf, stillPossible } from "./namesBefore";
import type { ComposeOptions } from "./options";
import { seenOf } from "./seen";
import type { Stage } from "./stage";
import { topicLooks } from "./topicLooks";
import { islandInSight } from "./topicNamePlaces";
import { placeSizedNames, placeTopicNames, sizesFor } from "./topicNames";

/** Frames narrower than this, in px, have room for little. */
const NARROW = 560;
/** Of a large map so many topics in sight are named at most, the largest. */
const MOST_NAMED = 60;
/** What covering discs costs at most on a large map, in steps of taste: less than to have no name. */
const MOST_COVERED = 60;
/** With each such step of the zoom names of a large map are a size larger. */
const GROWTH = 1.35;

/** What names depend on beside the map. */
export interface NameWishes {
  readonly options: ComposeOptions;
  readonly page: Arrangement;
  readonly placement: Placement;
  readonly colours: Palette;
  /** Ids of the topics of which parts are named. */
  readonly parted: ReadonlySet<string>;
  /** A stage for another camera. */
  stageAt(placement: Placement): Stage;
}

/** What is kept for a page: pointer, selection and filter change neither places nor sizes of names, as long as the source line leaves them room. */
interface Kept {
  /** The last names placed. */
  last: { readonly placement: Placement; readonly names: Names; readonly below: Box | null } | null;
  /** Those of the whole map. */
  whole: Names | null;
  homes: readonly (NameHome | null)[] | null;
}

const nothingKept = (): Kept => ({ last: null, whole: null, homes: null });
const keptFor = remembered((_layout: Layout, _topics: Topics, _page: string): Kept => nothingKept());
const keptForFile = remembered((_page: Arrangement): Kept => nothingKept());

function keptOf(map: CitationMap, { options, page, colours }: NameWishes): Kept {
  if (options.file) return keptForFile(page);
  const { fit, area, heading, caption, legend } = page;
  const boxes = [heading.box, caption.box, legend?.box, options.covered];
  return keptFor(map.layout, map.topics, JSON.stringify([fit, area, options.frame, boxes, colours.ground]));
}

export function placeNames(map: CitationMap, wishes: NameWishes): Names {
  const { page, placement, options } = wishes;
  const kept = keptOf(map, wishes);
  const { last } = kept;
  const below = page.sourceLine.box;
  const isHere = last !== null && isSame(last.placement, placement);
  if (isHere && last.below === below) return last.names;
  const isWhole = isSame(placement, placementOf(page.fit, WHOLE));
  const isFollowing = !options.file && (isHere || (last?.placement.scale === placement.scale && !isWhole));
  const before = isFollowing ? moved(last!.names, last!.placement, placement, options.frame) : null;
  const names =
    isLarge(map.graph) && !isWhole ? withHomes(map, wishes, before, kept) : withCare(map, wishes, before);
  if (isWhole) kept.whole = names;
  kept.last = { placement, names, below };
  return names;
}

const WHOLE = { x: 0, y: 0, zoom: 1 };

/** By trying many places. @param before names of the last scene where they stand now. */
function withCare(map: CitationMap, wishes: NameWishes, before: Names | null): Names {
  const { options, page, placement, colours } = wishes;
  const { frame, file } = options;
  const stage = wishes.stageAt(placement);
  const rings = shoresOf(map);
  const named = file?.focus?.topics ?? null;
  const isLargeMap = isLarge(map.graph);
  let inSight = 0;
  const islands = topicLooks(map, colours, file).map((look, place): NamedIsland => {
    const isNamed = (named === null || named.has(look.topic.id)) && !(isLargeMap && inSight >= MOST_NAMED);
    const outlines = isNamed ? rings[place]!.map((ring) => ringInFrame(ring, placement, frame)) : [];
    const island = islandInSight(outlines, place, stage);
    if (island) inSight++;
    // A number alone says something only beside a legend.
    return { look: page.legend || look.number === null ? look : { ...look, number: null }, place, island };
  });
  const kept = stillPossible(before, stage, (topic) => islands[topic]!.island !== null);
  const missing = islands.filter(({ island, place }) => island && !kept.topics[place]);
  const among = stage.with(boxesOf(kept));
  const first = hubFirst(map, wishes, kept, among);
  const largest = sizeOf(kept) ?? Infinity;
  const sizes = sizesFor(stage.area).filter((size) => size <= largest);
  const free = first ? among.with([grown(first.box, HUB_CLEAR)]) : among;
  const added = isLargeMap
    ? placeSizedNames(missing, free, colours, sizes, MOST_COVERED)
    : placeTopicNames(missing, free, colours, sizes);
  const topics = islands.map((_, place) => kept.topics[place] ?? null);
  missing.forEach(({ place }, k) => {
    topics[place] = added[k] ?? null;
  });
  const hub = first ?? hubLast(map, wishes, topics, stage);
  const unnamed = islands.flatMap(({ island, look }, k) => (island && !topics[k] ? [look] : []));
  return { hub, topics, unnamed };
}

/** Where they are in the whole map, as far as they are in sight. */
function withHomes(map: CitationMap, wishes: NameWishes, before: Names | null, known: Kept): Names {
  const { options, page, placement, colours, parted } = wishes;
  const { frame } = options;
  const stage = wishes.stageAt(placement);
  const whole = { ...wishes, placement: placementOf(page.fit, WHOLE) };
  known.whole ??= withCare(map, whole, null);
  known.homes ??= homesOf(map, whole, known.whole);
  const { homes } = known;
  const sizes = sizesFor(stage.area);
  const smallest = sizes.at(-1)!;
  const cores = coresOf(map.layout, map.topics);
  const rings = shoresOf(map);
  const looks = topicLooks(map, colours);
  const inSight: AnchoredName[] = [];
  for (let place = 0; place < looks.length && inSight.length < MOST_NAMED; place++) {
    const seen = seenOf(rings[place]!, placement, frame, stage.area);
    if (!seen) continue;
    const look = looks[place]!;
    const hasDetail = !parted.has(look.topic.id);
    const home = homes[place]!;
    const largest = grownSize(home?.size ?? smallest, placement.scale / page.fit.scale, sizes);
    inSight.push({ look, place, seen, home, core: cores[place]!.core, hasDetail, largest });
  }
  const isSeen = new Set(inSight.map(({ place }) => place));
  const kept = stillPossible(before, stage, (topic) => isSeen.has(topic));
  const among = stage.with(boxesOf(kept));
  const hub = hubFirst(map, wishes, kept, among);
  const missing = inSight.filter(({ place }) => !kept.topics[place]);
  const added = placeAnchoredNames(
    missing,
    hub ? among.with([grown(hub.box, HUB_CLEAR)]) : among,
    placement,
    frame,
    colours,
    MOST_COVERED,
  );
  const topics: (Placed | null)[] = looks.map((_, place) => kept.topics[place] ?? null);
  missing.forEach(({ place }, k) => {
    topics[place] = added[k]!;
  });
  return { hub: hub ?? hubLast(map, wishes, topics, stage), topics, unnamed: [] };
}

/** The size of a name where the map is `zoom` times as large as the whole. @param sizes the largest first. */
function grownSize(size: number, zoom: number, sizes: readonly number[]): number {
  let step = sizes.indexOf(size);
  for (let left = zoom; left >= GROWTH && step > 0; left /= GROWTH) step--;
  return sizes[step]!;
}

/** One a topic; null for one without a name. @param names of the whole map, at the placement of the wishes. */
function homesOf(map: CitationMap, wishes: NameWishes, names: Names): readonly (NameHome | null)[] {
  const { options, colours, placement } = wishes;
  const stage = wishes.stageAt(placement);
  const rings = shoresOf(map);
  return topicLooks(map, colours).map((_, place) => {
    const name = names.topics[place];
    const seen = name && seenOf(rings[place]!, placement, options.frame, stage.area);
    return name && seen ? homeOf(name, seen, placement, options.frame) : null;
  });
}

/** The outlines of the islands; of topics that have none, for they are too small or lie among others' papers, a diamond round their middle. */
function shoresOf(map: CitationMap): Islands["rings"] {
  return withDiamonds(islandsOf(map), coresOf(map.layout, map.topics));
}

const withDiamonds = remembered(({ rings, ground }: Islands, cores: readonly TopicCore[]): Islands["rings"] =>
  rings.map((own, topic) => {
    const core = cores[topic]!.core;
    if (own.length > 0 || !core) return own;
    const { x, y } = core;
    const r = Math.max(core.radius, ground.spacing / 2);
    return [Float64Array.of(x + r, y, x, y + r, x - r, y, x, y - r)];
  }),
);

/** Before the names of topics, where it is not to wait for them. */
function hubFirst(map: CitationMap, wishes: NameWishes, kept: Names, among: Stage): Placed | null {
  if (kept.hub || !isHubNamed(map, wishes) || isHubLast(wishes)) return kept.hub;
  return placeHubLabel(map.bibliography.hub?.title ?? "", among, wishes.colours);
}

function hubLast(
  map: CitationMap,
  wishes: NameWishes,
  topics: readonly (Placed | null)[],
  stage: Stage,
): Placed | null {
  if (!isHubNamed(map, wishes) || !isHubLast(wishes)) return null;
  const taken = topics.flatMap((name) => (name ? [grown(name.box, HUB_CLEAR)] : []));
  return placeHubLabel(map.bibliography.hub?.title ?? "", stage.with(taken), wishes.colours, true);
}

/** Where a part of the map is enlarged, its names and titles need the room, and the hub may be far off. */
function isHubNamed({ graph }: CitationMap, { options }: NameWishes): boolean {
  return !options.file?.focus?.topics && graph.hubId !== null;
}

/** A narrow page that says the hub's title above has its room for the names of topics. */
function isHubLast({ options: { file, frame }, page }: NameWishes): boolean {
  return file?.title === null && page.heading.box !== null && frame.width < NARROW;
}

function isSame(a: Placement, b: Placement): boolean {
  return a.x === b.x && a.y === b.y && a.scale === b.scale && a.shiftX === b.shiftX && a.shiftY === b.shiftY;
}

function ringInFrame(ring: Float64Array, placement: Placement, frame: Frame): Float64Array {
  const points = new Float64Array(ring.length);
  for (let k = 0; k < ring.length; k += 2) {
    const { x, y } = toFrame(placement, frame, ring[k]!, ring[k + 1]!);
    points[k] = x;
    points[k + 1] = y;
  }
  return points;
}
