/** The user's note and tags on a paper, kept with the map. */
import { useId } from "preact/hooks";
import { useApp } from "./context";

export function PaperMarks({ id }: { id: string }) {
  const { store } = useApp();
  const field = useId();
  const mark = store.marks.value[id] ?? {};
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

/** `a, b,, a` → [`a`, `b`]. */
export function readTags(text: string): string[] {
  return [...new Set(text.split(",").flatMap((tag) => tag.trim() || []))];
}
