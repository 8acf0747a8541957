/** The empty map: what this is, and the ways to get a first map. */

import { useApp } from "./context";
import { closeIf } from "./openInputs";

export function Welcome() {
  const app = useApp();
  const { store, ui } = app;
  if (store.status.value.kind === "running") return null;
  return (
    <div class="welcome">
      <h2>Who builds on a paper?</h2>
      <p>
        Open a bibliography (BibTeX, RIS, a Scopus or PubMed export, a table, a list of DOIs) or the page of a
        hub paper: the papers appear as a map, grouped by what they work on. Nothing leaves this machine.
      </p>
      <p class="welcome-buttons">
        <button type="button" class="button button-primary" onClick={() => (ui.dialog.value = "open")}>
          Open a file or text
        </button>
        <button type="button" class="button" onClick={async () => closeIf(app, await store.openSample())}>
          Show the sample
        </button>
        {store.earlier.value !== null && (
          <button type="button" class="button" onClick={async () => closeIf(app, await store.openEarlier())}>
            Back to “{store.earlier.value}”
          </button>
        )}
      </p>
    </div>
  );
}
