/** The user's note and tags on a paper, kept with the map. */
import { useEffect, useId, useRef } from "preact/hooks";
import type { Mark } from "../model/view";
import { useApp } from "./context";

/** Milliseconds without a letter after which a note is kept as far as it is written: the page may be closed. */
const PAUSE = 800;

export function PaperMarks({ id }: { id: string }) {
  const { store } = useApp();
  const field = useId();
  const mark = store.marks.value[id] ?? {};
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  /** What is written of a note, be it in several goes, is one step to undo. */
  const note = (text: string) => {
    clearTimeout(pause.current);
    const before = store.marks.peek()[id] ?? {};
    if (text !== (before.note ?? "")) store.setMark(id, { ...before, note: text }, { goesOn: true });
  };
  if (store.readOnly) return <MarksToRead mark={mark} />;
  return (
    <section class="section">
      <header class="section-head">
        <h3>Your marks</h3>
        <span>kept with the map</span>
      </header>
      <label class="label" for={`${field}-note`}>
        Note
      </label>
      <textarea
        id={`${field}-note`}
        class="field"
        rows={3}
        value={mark.note ?? ""}
        onInput={({ currentTarget }) => {
          clearTimeout(pause.current);
          pause.current = setTimeout(() => note(currentTarget.value), PAUSE);
        }}
        onChange={(event) => note(event.currentTarget.value)}
      />
      <label class="label" for={`${field}-tags`}>
        Tags, separated by commas
      </label>
      <input
        id={`${field}-tags`}
        class="field"
        value={(mark.tags ?? []).join(", ")}
        onChange={(event) => store.setMark(id, { ...mark, tags: readTags(event.currentTarget.value) })}
      />
    </section>
  );
}

/** Nothing where there are none. */
function MarksToRead({ mark: { star, note, tags } }: { mark: Mark }) {
  if (!star && !note && !tags?.length) return null;
  return (
    <section class="section">
      <header class="section-head">
        <h3>Marks</h3>
        <span>of who made this map</span>
      </header>
      {star && <p>Starred</p>}
      {note && <p>{note}</p>}
      {tags && tags.length > 0 && <p>{tags.join(", ")}</p>}
    </section>
  );
}

/** `a, b,, a` → [`a`, `b`]. */
export function readTags(text: string): string[] {
  return [...new Set(text.split(",").flatMap((tag) => tag.trim() || []))];
}
