/** CitationMap + scene + context → what every slide asks for: the page, its colours, the topics with their papers in order. */
import { mix } from "../../lib/colour";
import type { Paper } from "../../model/bibliography";
import type { CitationMap } from "../../model/map";
import type { ExportContext } from "../../model/plugins";
import type { Frame, Scene } from "../../model/scene";
import type { Assignment, Topic } from "../../model/topics";
import type { Mark, Theme } from "../../model/view";

export interface Subject {
  readonly map: CitationMap;
  readonly context: ExportContext;
  readonly size: Frame;
  readonly theme: Theme;
  /** Of text and marks; `faint` for rules and quiet bars. */
  readonly colours: {
    readonly ground: string;
    readonly ink: string;
    readonly muted: string;
    readonly faint: string;
    /** Of papers in no topic. */
    readonly neutral: string;
  };
  /** Largest first, as in the legend. */
  readonly topics: readonly TopicSubject[];
  /** Papers that fit nowhere. */
  readonly loose: readonly Paper[];
  readonly starred: ReadonlySet<string>;
}

export interface TopicSubject {
  readonly topic: Topic;
  /** As it stands on slides: with its number where the picture numbers topics. */
  readonly name: string;
  readonly color: string;
  /** The representative ones, most typical first. */
  readonly typical: readonly Paper[];
  /** All: the representative ones, then the others, strongest first. */
  readonly papers: readonly Paper[];
  /** How many of them fit the topic weakly. */
  readonly weak: number;
}

/** Shares of the ground in the ink: contrast of `muted` is above 5 in both themes. */
const MUTED = 0.32;
const NEUTRAL = 0.5;
const FAINT = 0.86;

/** @param markOf the user's marks as far as they are to be seen. */
export function subjectOf(
  map: CitationMap,
  scene: Scene,
  context: ExportContext,
  size: Frame,
  markOf: (paper: string) => Mark = () => ({}),
): Subject {
  const { bibliography, topics } = map;
  const papers = new Map(bibliography.papers.map((paper) => [paper.id, paper]));
  const members = membersOf(topics.assignments);
  const colors = new Map(scene.regions.map(({ topic, fill }) => [topic, fill]));
  const ground = scene.background;
  const { ink } = scene;
  const neutral = mix(ink, ground, NEUTRAL);
  const known = (ids: readonly string[]) => ids.flatMap((id) => papers.get(id) ?? []);
  return {
    map,
    context,
    size,
    theme: scene.theme,
    colours: { ground, ink, muted: mix(ink, ground, MUTED), faint: mix(ink, ground, FAINT), neutral },
    topics: topics.topics.map((topic, k) => {
      const all = members.get(topic.id) ?? [];
      const typical = known(topic.representative);
      const rest = known(all.map(({ paper }) => paper)).filter(
        ({ id }) => !topic.representative.includes(id),
      );
      return {
        topic,
        name: context.picture.numbers ? `${k + 1} ${topic.label}` : topic.label,
        color: colors.get(topic.id) ?? neutral,
        typical,
        papers: [...typical, ...rest],
        weak: all.filter(({ weak }) => weak).length,
      };
    }),
    loose: known((members.get(null) ?? []).map(({ paper }) => paper)),
    starred: new Set(bibliography.papers.flatMap(({ id }) => (markOf(id).star ? [id] : []))),
  };
}

/** By topic, the strongest first. */
function membersOf(assignments: readonly Assignment[]): Map<string | null, Assignment[]> {
  const members = new Map<string | null, Assignment[]>();
  for (const assignment of assignments) {
    const list = members.get(assignment.topic);
    if (list) list.push(assignment);
    else members.set(assignment.topic, [assignment]);
  }
  // Sorting is stable, and assignments stand in the order of titles.
  for (const list of members.values()) list.sort((a, b) => b.strength - a.strength);
  return members;
}
