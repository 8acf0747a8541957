/** Names on a map, and those of the last scene of them that are still possible where the camera has brought them. */
import { grown, overlaps } from "../lib/boxes";
import { toFrame } from "../lib/placement";
import type { Box, Frame, Placement } from "../model/scene";
import type { Placed } from "./labels";
import type { Stage } from "./stage";
import type { TopicLook } from "./topicLooks";

/** Px between the hub's label and any other. */
export const HUB_CLEAR = 5;
/** Px between two names. */
export const APART = 4;

export interface Names {
  readonly hub: Placed | null;
  /** One a topic; null for one out of sight or without room. */
  readonly topics: readonly (Placed | null)[];
  /** Topics in sight of which not even the number found room. */
  readonly unnamed: readonly TopicLook[];
}

/** The names of the last scene where the camera has brought them. */
export function moved(names: Names, from: Placement, to: Placement, frame: Frame): Names {
  const was = toFrame(from, frame, 0, 0);
  const is = toFrame(to, frame, 0, 0);
  const [dx, dy] = [is.x - was.x, is.y - was.y];
  const move = (placed: Placed | null): Placed | null => {
    if (!placed) return null;
    const { box, candidate } = placed;
    return {
      ...placed,
      candidate: { ...candidate, left: candidate.left + dx, top: candidate.top + dy },
      box: { ...box, left: box.left + dx, top: box.top + dy },
    };
  };
  return { hub: move(names.hub), topics: names.topics.map(move), unnamed: [] };
}

/** Those that still stand free. @param isSeen is the topic in sight? */
export function stillPossible(before: Names | null, stage: Stage, isSeen: (topic: number) => boolean): Names {
  if (!before) return { hub: null, topics: [], unnamed: [] };
  const boxes: Box[] = [];
  const keep = (placed: Placed | null, isIn: boolean): Placed | null => {
    if (!placed || !isIn || !stage.isFree(placed.box)) return null;
    if (boxes.some((box) => overlaps(box, placed.box))) return null;
    boxes.push(grown(placed.box, APART));
    return placed;
  };
  return {
    hub: keep(before.hub, true),
    topics: before.topics.map((placed, topic) => keep(placed, isSeen(topic))),
    unnamed: [],
  };
}

export function boxesOf({ hub, topics }: Names): Box[] {
  return [
    ...(hub ? [grown(hub.box, HUB_CLEAR)] : []),
    ...topics.flatMap((name) => (name ? [grown(name.box, APART)] : [])),
  ];
}

/** Of the largest name, px; null where there is none. */
export function sizeOf({ topics }: Names): number | null {
  const sizes = topics.flatMap((name) => name?.block.lines[0]?.size ?? []);
  return sizes.length > 0 ? Math.max(...sizes) : null;
}
