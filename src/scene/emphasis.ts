/**
 * What stands out and what fades: from view (selection, filter) and hover to opacities in 0..1 for papers, topics,
 * links and spokes. A faded mark stays visible: it is still on the map.
 */
import type { CitationMap } from "../model/map";
import type { View } from "../model/view";
import type { Focus } from "./focus";

export interface Emphasis {
  paper(place: number): number;
  topic(id: string): number;
  /** Factor on a link's own opacity; above 1 where it is meant. */
  link(source: number, target: number): number;
  spoke(place: number): number;
  /** True for papers drawn with an ink ring: selected or hovered. */
  ringed(place: number): boolean;
  readonly selected: string | null;
  readonly hovered: string | null;
}

/** Opacity of what the filter hides, of what is not meant by the hover, and of what is not in the selected topic. */
const FILTERED = 0.12;
const NOT_HOVERED = 0.22;
const NOT_SELECTED = 0.4;
/** What lies beside the part of the map that a picture is about: discs, and the factor on regions and lines. */
const BESIDE = { paper: 0.14, topic: 0.38, line: 0.3, spoke: 0.3 };
const SPOKE = { quiet: 0.13, clear: 0.85, faded: 0.04 };
/** So many spokes have the quiet opacity; more of them share it. */
const SPOKES = 60;

export function emphasise(map: CitationMap, view: View, hover: string | null): Emphasis {
  const { paperIds, hubId } = map.graph;
  const topicOf = map.topics.assignments.map(({ topic }) => topic);
  const places = new Map(paperIds.map((id, place) => [id, place]));
  const filter = new Set(view.filter);
  const selected = view.selection.kind === "paper" ? view.selection.id : null;
  const selectedTopic = view.selection.kind === "topic" ? view.selection.id : null;
  const hovered = hover !== null && places.has(hover) ? hover : null;
  const around = neighbourhood(map, hovered);
  const quiet = SPOKE.quiet * Math.min(1, SPOKES / Math.max(1, paperIds.length));

  const passes = (topic: string | null) => filter.size === 0 || (topic !== null && filter.has(topic));
  const paper = (place: number) => {
    const topic = topicOf[place] ?? null;
    const id = paperIds[place]!;
    if (id === hovered || id === selected) return 1;
    if (!passes(topic)) return FILTERED;
    if (around) return around.has(id) ? 1 : NOT_HOVERED;
    return selectedTopic === null || selectedTopic === topic ? 1 : NOT_SELECTED;
  };
  const isMeant = (place: number) => paperIds[place] === hovered || paperIds[place] === selected;

  return {
    paper,
    topic(id) {
      if (!passes(id)) return FILTERED * 2;
      if (selectedTopic !== null && hovered === null) return selectedTopic === id ? 1 : NOT_SELECTED;
      return 1;
    },
    link(source, target) {
      if (isMeant(source) || isMeant(target)) return 2.4;
      return Math.min(paper(source), paper(target)) * (around ? 0.5 : 1);
    },
    spoke(place) {
      if (isMeant(place)) return SPOKE.clear;
      if (hubId !== null && hover === hubId) return Math.min(0.4, quiet * 3) * paper(place);
      return around ? Math.min(quiet, SPOKE.faded) : quiet * paper(place);
    },
    ringed: isMeant,
    selected,
    hovered,
  };
}

/** The same where a part of the map fills the picture: the rest is pale, whatever the view says. */
export function focused(emphasis: Emphasis, { papers, topics }: Focus): Emphasis {
  if (!papers || !topics) return emphasis;
  return {
    ...emphasis,
    paper: (place) => (papers.has(place) ? 1 : BESIDE.paper),
    topic: (id) => (topics.has(id) ? 1 : BESIDE.topic),
    link: (source, target) =>
      emphasis.link(source, target) * (papers.has(source) && papers.has(target) ? 1 : BESIDE.line),
    // Through an enlarged part a clear spoke would run to a hub that is out of sight.
    spoke: (place) => Math.min(BESIDE.spoke, emphasis.spoke(place)) * (papers.has(place) ? 1 : BESIDE.line),
  };
}

/** The paper under the pointer and what it is linked to by similarity or citation; null without one. */
function neighbourhood(map: CitationMap, hovered: string | null): Set<string> | null {
  if (hovered === null) return null;
  const { graph } = map.graph;
  return new Set([hovered, ...(graph.hasNode(hovered) ? graph.neighbors(hovered) : [])]);
}
