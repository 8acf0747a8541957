/** Ways to get a map: a file, a pasted text, the sample, the map of the last visit. Errors appear beside them. */
import { useSignal, useSignalEffect } from "@preact/signals";
import { FileUp } from "lucide";
import { useRef } from "preact/hooks";
import { useApp } from "./context";
import { Icon } from "./Icon";
import { Notices } from "./Notices";
import { closeIf, openFiles, openText } from "./openInputs";
import { Segments } from "./Segments";

type Opening = (typeof WAYS)[number]["id"];
const WAYS = [
  { id: "new", label: "Opens as a new map" },
  { id: "more", label: "Is added to this map" },
] as const;

export function OpenForm() {
  const app = useApp();
  const { store } = app;
  const text = useSignal("");
  const busy = useSignal(false);
  const how = useSignal<Opening>("new");
  const more = app.index.value !== null && how.value === "more";
  const chooser = useRef<HTMLInputElement>(null);
  const attempt = async (opening: Promise<boolean>) => {
    busy.value = true;
    closeIf(app, await opening);
    busy.value = false;
  };
  // Once it is read the map shows how far its making is, with a button to stop.
  useSignalEffect(() => {
    const status = store.status.value;
    if (busy.value && status.kind === "running" && status.stage !== "Reading") closeIf(app, true);
  });
  return (
    <div class="dialog-body">
      <p class="dialog-intro">
        A hub page as text or saved html, a bibliography in JSON, or what Orrery saved: a map, a live map
        (html), a picture with its map inside (PNG, SVG), a graph. Which of them it is, the content tells;
        nothing leaves this machine. The map on screen stays if nothing can be read.
      </p>
      {app.index.value && (
        <Segments
          legend="What is read"
          options={WAYS}
          value={how.value}
          onChange={(id) => (how.value = id)}
        />
      )}
      <Notices inDialog />
      {busy.value && <p role="status">Reading …</p>}
      <button
        type="button"
        class="file-button"
        disabled={busy.value}
        onClick={() => chooser.current?.click()}
      >
        <Icon icon={FileUp} size={22} />
        <span>Choose files</span>
        <span class="file-hint">or drop them anywhere on the page</span>
      </button>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = "";
          if (files.length > 0) void attempt(openFiles(app, files, more));
        }}
      />
      <label class="label" for="paste">
        Or paste the text of a hub page
      </label>
      <textarea
        id="paste"
        class="field"
        rows={6}
        spellcheck={false}
        placeholder="On the page: select all, copy. Here: paste."
        value={text.value}
        onInput={(event) => (text.value = event.currentTarget.value)}
      />
      <div class="dialog-foot">
        <button
          type="button"
          class="text-button"
          disabled={busy.value}
          onClick={() => attempt(store.openSample())}
        >
          Show the sample
        </button>
        {store.earlier.value !== null && (
          <button
            type="button"
            class="text-button"
            disabled={busy.value}
            onClick={() => attempt(store.openEarlier())}
          >
            Back to “{store.earlier.value}”
          </button>
        )}
        <button
          type="button"
          class="button button-primary"
          disabled={busy.value || text.value.trim() === ""}
          onClick={() => attempt(openText(app, text.value, "pasted text", more))}
        >
          Read the text
        </button>
      </div>
    </div>
  );
}
