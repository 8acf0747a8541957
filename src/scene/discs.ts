/** Papers as discs: from map, colours and emphasis to columns in map units, each the same object as long as what it depends on is the same. */
import { mix } from "../lib/colour";
import { remembered } from "../lib/remembered";
import type { CitationGraph } from "../model/graph";
import type { CitationMap } from "../model/map";
import type { Recipe } from "../model/recipe";
import type { Discs } from "../model/scene";
import type { Topics } from "../model/topics";
import type { Palette } from "./colours";
import { centresOf, placesOf, titlesOf, topicIdsOf, topicPlacesOf } from "./columns";
import type { Emphasis } from "./emphasis";
import type { TopicLook } from "./topicLooks";

/** A paper that fits its topic weakly has its colour mixed with so much of the ground. */
const PALE = 0.48;

export function discMarks(
  map: CitationMap,
  looks: readonly TopicLook[],
  colours: Palette,
  emphasis: Emphasis,
  hasPins: boolean,
): Discs {
  const { x, y } = centresOf(map.layout);
  return together(
    emphasis.papers,
    map.graph.paperIds,
    topicIdsOf(map.topics),
    titlesOf(map.graph),
    x,
    y,
    map.layout.radii,
    fillsOf(map.topics, looks, colours),
    strokesOf(emphasis, map.graph.paperIds, colours),
    hasPins ? pinnedOf(map.graph, map.recipe.pins) : null,
  );
}

const pinnedOf = remembered((graph: CitationGraph, pins: Recipe["pins"]): Uint8Array | null => {
  const places = Object.keys(pins).flatMap((id) => placesOf(graph).get(id) ?? []);
  if (places.length === 0) return null;
  const pinned = new Uint8Array(graph.paperIds.length);
  for (const place of places) pinned[place] = 1;
  return pinned;
});

const together = remembered(
  (
    opacities: Float64Array,
    ids: Discs["ids"],
    topics: Discs["topics"],
    titles: Discs["titles"],
    x: Float64Array,
    y: Float64Array,
    radii: Float64Array,
    fills: Discs["fills"],
    strokes: Discs["strokes"],
    pinned: Uint8Array | null,
  ): Discs => ({ ids, topics, titles, x, y, radii, fills, strokes, opacities, pinned }),
);

/** Colour of each paper's topic, null for none. */
export const paperColours = remembered(
  (topics: Topics, looks: readonly TopicLook[]): readonly (string | null)[] =>
    Array.from(topicPlacesOf(topics), (place) => looks[place]?.colours.disc ?? null),
);

const fillsOf = remembered(
  (topics: Topics, looks: readonly TopicLook[], colours: Palette): readonly string[] => {
    const pale = looks.map(({ colours: own }) => mix(own.disc, colours.ground, PALE));
    const places = topicPlacesOf(topics);
    return topics.assignments.map(({ weak }, k) => {
      const look = looks[places[k]!];
      if (!look) return colours.neutral;
      return weak ? pale[places[k]!]! : look.colours.disc;
    });
  },
);

const plainStrokes = remembered((ids: Discs["ids"], { ground }: Palette): readonly string[] =>
  new Array<string>(ids.length).fill(ground),
);

const strokesOf = remembered(
  ({ ringed }: Emphasis, ids: Discs["ids"], colours: Palette): readonly string[] => {
    const plain = plainStrokes(ids, colours);
    if (ringed.length === 0) return plain;
    const strokes = plain.slice();
    for (const place of ringed) strokes[place] = colours.ink;
    return strokes;
  },
);
