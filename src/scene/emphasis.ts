/**
 * What stands out and what fades: from view (selection, filter) and hover to opacities in 0..1 for papers, topics,
 * links and spokes. A faded mark stays visible: it is still on the map. The same object for the same selection, filter and hover.
 */
import { remembered } from "../lib/remembered";
import type { CitationGraph } from "../model/graph";
import type { CitationMap } from "../model/map";
import type { Topics } from "../model/topics";
import type { Selection, View } from "../model/view";
import { placesOf, topicPlacesOf } from "./columns";
import type { Focus } from "./focus";

export interface Emphasis {
  /** One a paper and one a topic, in their order. */
  readonly papers: Float64Array;
  readonly topics: readonly number[];
  /** Factor on a link's own opacity; above 1 where it is meant. */
  link(source: number, target: number): number;
  spoke(place: number): number;
  /** Places of the papers drawn with an ink ring: the selected and the hovered; ascending. */
  readonly ringed: readonly number[];
  /** Place of the one paper selected, and of the hovered; null: none. */
  readonly selected: number | null;
  readonly hovered: number | null;
}

/** Opacity of what the filter hides, of what is not meant by the hover, and of what is not in the selected topic or among the selected papers. */
const FILTERED = 0.12;
const NOT_HOVERED = 0.22;
const NOT_SELECTED = 0.4;
/** What lies beside the part of the map that a picture is about: discs, and the factor on regions and lines. */
const BESIDE = { paper: 0.14, topic: 0.38, line: 0.3, spoke: 0.3 };
const SPOKE = { quiet: 0.13, clear: 0.85, faded: 0.04 };
/** So many spokes have the quiet opacity; more of them share it. */
const SPOKES = 60;
/** Of a link of a paper that is meant. */
const MEANT = 2.4;

export function emphasise(map: CitationMap, view: View, hover: string | null): Emphasis {
  const { selection } = view;
  const one = selection.kind === "papers" || selection.kind === "hub" ? null : selection.id;
  const several = selection.kind === "papers" ? selection.ids : null;
  return emphasised(map.graph, map.topics, selection.kind, one, several, JSON.stringify(view.filter), hover);
}

const emphasised = remembered(emphasiseAnew, 6);

function emphasiseAnew(
  graph: CitationGraph,
  topics: Topics,
  kind: Selection["kind"],
  one: string | null,
  several: readonly string[] | null,
  filterJson: string,
  hover: string | null,
): Emphasis {
  const places = placesOf(graph);
  const placeOf = (id: string | null) => (id === null ? null : (places.get(id) ?? null));
  const selected = kind === "paper" ? placeOf(one) : null;
  const selectedTopic = kind === "topic" ? topics.topics.findIndex(({ id }) => id === one) : null;
  const hovered = placeOf(hover);
  const shown = new Set(JSON.parse(filterJson) as string[]);
  const passes = topics.topics.map(({ id }) => shown.size === 0 || shown.has(id));
  const chosen = several?.flatMap((id) => places.get(id) ?? []).sort((a, b) => a - b) ?? null;

  const papers = paperOpacities(topics, { passes, isFiltered: shown.size > 0, selectedTopic, chosen });
  if (hovered !== null) {
    for (let k = 0; k < papers.length; k++) if (papers[k] !== FILTERED) papers[k] = NOT_HOVERED;
    const id = graph.paperIds[hovered]!;
    for (const near of graph.graph.hasNode(id) ? graph.graph.neighbors(id) : []) {
      const place = places.get(near);
      if (place !== undefined && papers[place] !== FILTERED) papers[place] = 1;
    }
  }
  for (const place of [hovered, selected]) if (place !== null) papers[place] = 1;

  const isMeant = (place: number) => place === hovered || place === selected;
  const quiet = SPOKE.quiet * Math.min(1, SPOKES / Math.max(1, graph.paperIds.length));
  const isHubHovered = graph.hubId !== null && hover === graph.hubId;
  const beside = hovered === null ? 1 : 0.5;
  return {
    papers,
    topics: sameNumbers(
      topics,
      topics.topics
        .map((_, k) => {
          if (!passes[k]) return FILTERED * 2;
          if (hovered !== null) return 1;
          return selectedTopic === null || selectedTopic === k ? 1 : NOT_SELECTED;
        })
        .join(),
    ),
    link(source, target) {
      if (isMeant(source) || isMeant(target)) return MEANT;
      return Math.min(papers[source]!, papers[target]!) * beside;
    },
    spoke(place) {
      if (isMeant(place)) return SPOKE.clear;
      if (isHubHovered) return Math.min(0.4, quiet * 3) * papers[place]!;
      return hovered === null ? quiet * papers[place]! : Math.min(quiet, SPOKE.faded);
    },
    ringed: [...new Set([...(chosen ?? []), selected, hovered].filter((place) => place !== null))].sort(
      (a, b) => a - b,
    ),
    selected,
    hovered,
  };
}

/** The numbers of a list as text, always the same object: most emphases leave the topics as they are. */
const sameNumbers = remembered((_topics: Topics, list: string): readonly number[] =>
  list === "" ? [] : list.split(",").map(Number),
);

interface Chosen {
  readonly passes: readonly boolean[];
  readonly isFiltered: boolean;
  readonly selectedTopic: number | null;
  readonly chosen: readonly number[] | null;
}

/** Without the hover. */
function paperOpacities(topics: Topics, { passes, isFiltered, selectedTopic, chosen }: Chosen): Float64Array {
  const opacities = new Float64Array(topics.assignments.length).fill(chosen ? NOT_SELECTED : 1);
  for (const place of chosen ?? []) opacities[place] = 1;
  if (!isFiltered && selectedTopic === null) return opacities;
  const topicOf = topicPlacesOf(topics);
  for (let k = 0; k < opacities.length; k++) {
    const topic = topicOf[k]!;
    if (isFiltered && !(topic >= 0 && passes[topic])) opacities[k] = FILTERED;
    else if (selectedTopic !== null && selectedTopic !== topic) opacities[k] = NOT_SELECTED;
  }
  return opacities;
}

/** The same where a part of the map fills the picture: the rest is pale, whatever the view says. */
export function focused(map: CitationMap, emphasis: Emphasis, { papers, topics }: Focus): Emphasis {
  if (!papers || !topics) return emphasis;
  return {
    ...emphasis,
    papers: emphasis.papers.map((_, place) => (papers.has(place) ? 1 : BESIDE.paper)),
    topics: map.topics.topics.map(({ id }) => (topics.has(id) ? 1 : BESIDE.topic)),
    link: (source, target) =>
      emphasis.link(source, target) * (papers.has(source) && papers.has(target) ? 1 : BESIDE.line),
    // Through an enlarged part a clear spoke would run to a hub that is out of sight.
    spoke: (place) => Math.min(BESIDE.spoke, emphasis.spoke(place)) * (papers.has(place) ? 1 : BESIDE.line),
  };
}
