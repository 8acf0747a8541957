/** Ways to get a map: a file, a pasted text, the sample, the map of the last visit. Errors appear beside them. */
import { useSignal } from "@preact/signals";
import { FileUp } from "lucide";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useApp } from "./context";
import { Icon } from "./Icon";
import { Notices } from "./Notices";
import { closeIf, named, openFiles, openText } from "./openInputs";
import { Progress } from "./Progress";
import { READABLE } from "./readable";
import { Segments } from "./Segments";
import { useAttempt } from "./useAttempt";

const WAYS = [
  { id: "new", label: "Opens as a new map" },
  { id: "more", label: "Is added to this map" },
] as const;

export function OpenForm() {
  const app = useApp();
  const { store, ui } = app;
  const text = useSignal("");
  const { busy, run } = useAttempt("open");
  const more = app.index.value !== null && ui.adding.value;
  const chooser = useRef<HTMLInputElement>(null);
  const attempt = (what: "files" | "text", opening: Promise<boolean>) => {
    tried.value = what;
    void run(opening.then((opened) => closeIf(app, opened)));
  };
  /** What was tried last, by which button: what went wrong is said beside it. */
  const tried = useSignal<"files" | "text">("files");
  useLayoutEffect(() => {
    ui.adding.value = false;
  }, []);
  return (
    <div class="dialog-body">
      <p class="dialog-intro">
        A bibliography of any kind (BibTeX, RIS, PubMed, Web of Science, Scopus, CSV, …), a hub page, or what
        Orrery saved; several files at once, zip and gz too. A paper that is in several of them stands in the
        map once. Nothing leaves this machine; the map on screen stays if nothing can be read.
      </p>
      <details class="formats">
        <summary>All formats</summary>
        <dl>
          {READABLE.map(([kind, names]) => (
            <div key={kind}>
              <dt>{kind}</dt>
              <dd>{names}</dd>
            </div>
          ))}
        </dl>
      </details>
      {app.index.value && (
        <Segments
          legend="What is read"
          options={WAYS}
          value={ui.adding.value ? "more" : "new"}
          onChange={(id) => (ui.adding.value = id === "more")}
        />
      )}
      {tried.value === "files" && <Said busy={busy.value} />}
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
          if (files.length > 0) attempt("files", openFiles(app, files.map(named), more));
        }}
      />
      <label class="label" for="paste">
        Or paste a text: a list of DOIs, entries of a bibliography, a hub page
      </label>
      <textarea
        id="paste"
        class="field"
        rows={4}
        spellcheck={false}
        placeholder={"10.1145/3747588\n10.48550/arXiv.2406.00515\n…"}
        value={text.value}
        onInput={(event) => (text.value = event.currentTarget.value)}
      />
      {tried.value === "text" && <Said busy={busy.value} />}
      <div class="dialog-foot">
        {store.earlier.value !== null && (
          <p class="open-earlier">
            <button
              type="button"
              class="text-button"
              disabled={busy.value}
              onClick={() => attempt("text", store.openEarlier())}
            >
              Back to “{store.earlier.value}”
            </button>
          </p>
        )}
        <button
          type="button"
          class="text-button"
          disabled={busy.value}
          onClick={() => attempt("text", store.openSample())}
        >
          Show the sample
        </button>
        <button
          type="button"
          class="button button-primary"
          disabled={busy.value || text.value.trim() === ""}
          onClick={() => attempt("text", openText(app, text.value, "pasted text", more))}
        >
          Read the text
        </button>
      </div>
    </div>
  );
}

/** How far an attempt is, or why it has failed. */
function Said({ busy }: { busy: boolean }) {
  return (
    <>
      <Notices inDialog />
      {busy && <Progress inDialog />}
    </>
  );
}
