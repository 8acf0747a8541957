/** What is dragged → the phrase beside the pointer that says what letting go would do. */
import type { MapHandlers } from "../render/mapView";
import type { AppContext } from "./context";
import { labelOf } from "./topicEdits";
import type { Carried } from "./uiState";

type OnMap = NonNullable<Parameters<MapHandlers["onCarry"]>[0]>;

/** Null where letting go changes no topic: a paper then stays where it is put. */
export function carriedOnMap(app: AppContext, carried: OnMap, map: HTMLElement | null): Carried | null {
  const { left, top } = map?.getBoundingClientRect() ?? { left: 0, top: 0 };
  const at = { x: left + carried.point.x, y: top + carried.point.y };
  if (carried.kind === "topic") return carriedTopic(app, carried.id, carried.over, at, "here it is placed");
  if (carried.over === null) return null;
  return { phrase: `Move to ${labelOf(app, carried.over)}`, ...at, counts: true };
}

/**
 * @param over the topic under the pointer, null where there is none. @param at in px of the page.
 * @param elsewhere what letting go there does; absent: nothing
 */
export function carriedTopic(
  app: AppContext,
  topic: string,
  over: string | null,
  at: { readonly x: number; readonly y: number },
  elsewhere?: string,
): Carried {
  const phrase =
    over === null
      ? `${labelOf(app, topic)}: drop it on a topic to merge the two${elsewhere ? `; ${elsewhere}` : ""}`
      : `Merge ${labelOf(app, topic)} into ${labelOf(app, over)}`;
  return { phrase, ...at, counts: over !== null };
}
