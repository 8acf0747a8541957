/** What the worker is at, with a way to stop it. The map underneath stays usable. */
import { useApp } from "./context";

export function Progress() {
  const { store } = useApp();
  const status = store.status.value;
  if (status.kind !== "running") return null;
  return (
    <div class="progress" role="status">
      <span class="progress-stage">{status.stage}</span>
      <progress max={1} value={status.fraction} aria-label={status.stage} />
      <button type="button" class="button button-small" onClick={() => store.stop()}>
        Stop
      </button>
    </div>
  );
}
