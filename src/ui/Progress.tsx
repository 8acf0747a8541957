/** What the worker is at; a layout can be stopped where it is. The map underneath stays usable. */
import { useApp } from "./context";

/** The stage of a layout: the only one that can be stopped, for the others leave no map; a reading can be cancelled. */
export const LAYOUT_STAGE = "Placing papers";
const READING_STAGE = "Reading";

export function Progress() {
  const { store } = useApp();
  const status = store.status.value;
  if (status.kind !== "running") return null;
  return (
    <div class="progress" role="status">
      <span class="progress-stage">{status.stage}</span>
      <progress max={1} value={status.fraction} aria-label={status.stage} />
      {status.stage === LAYOUT_STAGE && (
        <button type="button" class="button button-small" onClick={() => store.stop()}>
          Stop
        </button>
      )}
      {status.stage === READING_STAGE && (
        <button type="button" class="button button-small" onClick={() => store.cancelReading()}>
          Cancel
        </button>
      )}
    </div>
  );
}
