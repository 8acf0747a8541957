/** How far a look-up is, with its ends; then why not all of it is there, with the way to go on. */
import { useApp } from "./context";
import { filledWords, progressWords } from "./lookUpWords";
import { showLookedUp } from "./showLookedUp";

/** @param inDialog in the dialog that asked. */
export function LookUpStatus({ inDialog = false }: { inDialog?: boolean }) {
  const app = useApp();
  const { lookUps } = app.store;
  const running = lookUps.running.value;
  const outcome = lookUps.outcome.value;
  const progress = running?.progress ?? null;
  const isTold = outcome && (outcome.sentence !== null || outcome.filled.length > 0);
  return (
    <div class={inDialog ? "look-up-status is-in-dialog" : "look-up-status"} hidden={!running && !isTold}>
      <div role="status" class="look-up-said">
        {running && (
          <>
            <p>{progress ? progressWords(progress, lookUps.services.value) : "Asking …"}</p>
            {progress?.total ? (
              <progress
                max={progress.total}
                value={Math.min(progress.got, progress.total)}
                aria-label="Look-up"
              />
            ) : (
              <progress aria-label="Look-up" />
            )}
          </>
        )}
        {isTold && outcome.filled.length > 0 && (
          <ul class="look-up-filled">
            {outcome.filled.map((each) => (
              <li key={each.label}>Filled by {filledWords(each)}</li>
            ))}
          </ul>
        )}
        {isTold && outcome.sentence !== null && <p class="look-up-sentence">{outcome.sentence}</p>}
      </div>
      <div class="look-up-acts">
        {running && running.kind !== "find" && (
          <button type="button" class="button button-small" onClick={() => void lookUps.stop()}>
            Stop and keep
          </button>
        )}
        {running && (
          <button type="button" class="button button-small" onClick={() => void lookUps.cancel()}>
            Cancel
          </button>
        )}
        {isTold && outcome.canGoOn && (
          <button
            type="button"
            class="button button-small"
            onClick={() => void lookUps.goOn().then((opened) => showLookedUp(app, opened))}
          >
            Go on
          </button>
        )}
        {isTold && !inDialog && (
          <button type="button" class="button button-small" onClick={() => void lookUps.clear()}>
            Dismiss
          </button>
        )}
      </div>
    </div>
  );
}
