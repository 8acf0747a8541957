/** Moves the selected paper a step on the map, as a drag would: it is pinned where it comes to stand; undo takes a run of steps back at once. */
import { toFrame } from "../lib/placement";
import type { AppContext } from "./context";
import { showKeys } from "./keys";
import { onApple } from "./shortcuts";

/** Map units, that is papers' spacings. */
const STEP = 0.5;
const FAR_STEP = 4 * STEP;

/** @param direction of length 1, y up. @returns false if no paper is selected. */
export function nudge(
  { store, ui, selection }: AppContext,
  { dx, dy }: { dx: number; dy: number },
  far: boolean,
): boolean {
  const selected = selection.value;
  const scene = store.scene.value;
  if (selected.kind !== "paper" || !scene) return false;
  const { discs, placement, frame } = scene;
  const at = discs.ids.indexOf(selected.id);
  if (at < 0) return false;
  const step = far ? FAR_STEP : STEP;
  const x = (discs.x[at] ?? 0) + dx * step;
  const y = (discs.y[at] ?? 0) + dy * step;
  // The card of a disc would hide where the paper goes.
  store.setHover(null);
  store.movePaper(selected.id, x, y / (scene.stretch ?? 1), { goesOn: true });
  ui.said.value = `Moved; ${showKeys("mod+z", onApple())} takes it back`;
  const seen = toFrame(placement, frame, x, y);
  if (seen.x < 0 || seen.y < 0 || seen.x > frame.width || seen.y > frame.height)
    ui.map.value?.focus(selected.id);
  return true;
}
