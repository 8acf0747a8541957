/** What the worker is at. All of it can be cancelled, and a layout be stopped where it is. The map underneath stays usable. */
import { BRINGING_STAGE, READING_STAGE } from "../state/store";
import { useApp } from "./context";

/** The stage that can be stopped: the others leave no map. */
export const LAYOUT_STAGE = "Placing papers";

/** @param inDialog in the dialog that asked for it, where only reading is of interest. */
export function Progress({ inDialog = false }: { inDialog?: boolean }) {
  const { store } = useApp();
  const status = store.status.value;
  if (status.kind !== "running") return null;
  const isReading = status.stage === READING_STAGE || status.stage === BRINGING_STAGE;
  return (
    <div class={inDialog ? "progress is-in-dialog" : "progress"} role="status">
      <span class="progress-stage">{status.stage}</span>
      <progress max={1} value={status.fraction} aria-label={status.stage} />
      {isReading && (
        // The bar says it to who listens, without a word at every step.
        <span class="progress-share" aria-hidden="true">
          {Math.floor(100 * status.fraction)} %
        </span>
      )}
      {status.stage === LAYOUT_STAGE && (
        <button type="button" class="button button-small progress-stop" onClick={() => store.stop()}>
          Stop
        </button>
      )}
      <button
        type="button"
        class="button button-small"
        onClick={() => (isReading ? store.cancelReading() : store.cancelMaking())}
      >
        Cancel
      </button>
    </div>
  );
}
