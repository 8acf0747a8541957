/** What of the map a picture shows: from the extent asked for, and what the screen shows, to a view and the part that fills the picture. */
import { InputError } from "../model/inputError";
import type { CitationMap } from "../model/map";
import type { Picture } from "../model/picture";
import type { Frame } from "../model/scene";
import { defaultView, type View } from "../model/view";
import { arrange } from "./arrange";
import { placementOf } from "./fit";
import { type Focus, focusOnPaper, focusOnSeen, focusOnTopic } from "./focus";
import { stretched, stretchFor } from "./portrait";

export interface Shown {
  /** Its camera is that of the whole map: `focus` says what fills the picture. */
  readonly view: View;
  /** Null: the whole map. */
  readonly focus: Focus | null;
}

/**
 * @param screen size of the screen's map in px.
 * @throws InputError if the picture asks for a topic that the map does not have.
 */
export function extentOf(map: CitationMap, view: View, picture: Picture, screen: Frame): Shown {
  const { extent, theme, frame } = picture;
  const plain = { ...defaultView, theme };
  if (extent === "all") return { view: plain, focus: null };
  if (extent === "view") {
    const shown = { ...view, theme, camera: defaultView.camera };
    const { x, y, zoom } = view.camera;
    if (x === 0 && y === 0 && zoom <= 1) return { view: shown, focus: null };
    const onScreen = {
      frame: screen,
      legend: false,
      heading: false,
      sourceLine: true,
      hover: null,
      marks: {},
    };
    const stretch = stretchFor(map.layout, screen);
    const drawn = stretched(map, stretch);
    const placement = placementOf(arrange(drawn, view, onScreen).fit, view.camera, stretch);
    return { view: shown, focus: focusOnSeen(map, placement, screen, frame, stretch) };
  }
  if (extent === "selection") {
    const { selection } = view;
    if (selection.kind === "hub" || selection.kind === "papers") return { view: plain, focus: null };
    const focus = selection.kind === "topic" ? onTopic(map, selection.id) : onPaper(map, selection.id);
    return { view: focus ? { ...plain, selection } : plain, focus };
  }
  const focus = onTopic(map, extent.topic);
  if (focus) return { view: plain, focus };
  const known = map.topics.topics.map(({ id, label }) => `${id} "${label}"`).join(", ");
  throw new InputError(
    `The picture asks for the topic "${extent.topic}", which this map does not have (it has: ${known || "none"}).`,
  );
}

/** Null for what the map does not have, as after a correction. */
function onTopic(map: CitationMap, id: string): Focus | null {
  const place = map.topics.topics.findIndex((topic) => topic.id === id);
  return place < 0 ? null : focusOnTopic(map, place);
}

function onPaper(map: CitationMap, id: string): Focus | null {
  const place = map.graph.paperIds.indexOf(id);
  return place < 0 ? null : focusOnPaper(map, place);
}
