/** The user's note and tags on a paper, kept with the map. */
import { useId } from "preact/hooks";
import type { Mark } from "../model/view";
import { useApp } from "./context";

export function PaperMarks({ id }: { id: string }) {
  const { store } = useApp();
  const field = useId();
  const mark = store.marks.value[id] ?? {};
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
        onChange={(event) => store.setMark(id, { ...mark, note: event.currentTarget.value })}
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
