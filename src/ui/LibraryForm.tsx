/** Which library or collection of Zotero is to be read. */
import { useSignal } from "@preact/signals";

interface Properties {
  readonly host: string;
  readonly busy: boolean;
  onRead(library: string, most: number): void;
}

/** A library is read whole: the service gives it without a budget. */
const MOST = 100_000;

export function LibraryForm({ host, busy, onRead }: Properties) {
  const library = useSignal("");
  return (
    <details class="look-up-more">
      <summary>A Zotero library instead</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy && library.value.trim()) onRead(library.value.trim(), MOST);
        }}
      >
        <label class="label" for="look-up-library">
          Its address or number: users/123, groups/456/collections/ABCD1234
        </label>
        <div class="look-up-query">
          <input
            id="look-up-library"
            class="field"
            type="text"
            spellcheck={false}
            autocomplete="off"
            value={library.value}
            onInput={(event) => (library.value = event.currentTarget.value)}
          />
          <button type="submit" class="button" disabled={busy || library.value.trim() === ""}>
            Read it
          </button>
        </div>
        <p class="look-up-hint">
          Asks {host} for its items. A public library needs no key; for your own enter one below.
        </p>
      </form>
    </details>
  );
}
