/**
 * Dragging a row of the legend on another one merges the two topics. With the mouse only: a finger scrolls, and the menu of a topic does
 * the same. By pointer events, because not every browser drags buttons.
 */
import { carriedTopic } from "./carriedOnMap";
import type { AppContext } from "./context";
import { mergeTopics } from "./topicEdits";

/** Less than this is a press, px. */
const DRAG_DISTANCE = 6;

/** @param press on a row; rows carry `data-topic`. */
export function startLegendDrag(app: AppContext, topic: string, press: PointerEvent): void {
  const listening = new AbortController();
  const { signal } = listening;
  let hasMoved = false;
  const end = () => {
    listening.abort();
    app.ui.carried.value = null;
    mark(null);
  };
  const onMove = (event: PointerEvent) => {
    // The button was let go before this code was there.
    if ((event.buttons & 1) === 0) return end();
    hasMoved ||= Math.hypot(event.clientX - press.clientX, event.clientY - press.clientY) >= DRAG_DISTANCE;
    if (!hasMoved) return;
    const over = rowAt(event, topic);
    mark(over?.row ?? null);
    app.ui.carried.value = carriedTopic(app, topic, over?.topic ?? null, {
      x: event.clientX,
      y: event.clientY,
    });
  };
  const onUp = (event: PointerEvent) => {
    const over = hasMoved ? rowAt(event, topic) : null;
    if (hasMoved) swallowClick();
    end();
    if (over) mergeTopics(app, topic, over.topic);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !hasMoved) return;
    event.preventDefault();
    event.stopPropagation();
    swallowClick();
    end();
  };
  window.addEventListener("pointermove", onMove, { signal });
  window.addEventListener("pointerup", onUp, { signal });
  window.addEventListener("pointercancel", end, { signal });
  window.addEventListener("keydown", onKey, { signal, capture: true });
}

/** The press that ends a drag selects nothing. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  // The click, if there is one, comes with the release of the button.
  const stop = () => setTimeout(() => window.removeEventListener("click", swallow, true));
  window.addEventListener("pointerup", stop, { once: true });
}

/** The row of another topic under the pointer. */
function rowAt(
  { clientX, clientY }: PointerEvent,
  topic: string,
): { row: HTMLElement; topic: string } | null {
  const row = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>(".legend-row[data-topic]");
  const over = row?.dataset.topic;
  return row && over !== undefined && over !== topic ? { row, topic: over } : null;
}

function mark(row: HTMLElement | null): void {
  for (const marked of document.querySelectorAll(".legend-row.is-target"))
    if (marked !== row) marked.classList.remove("is-target");
  row?.classList.add("is-target");
}
