/** A phrase beside the pointer: what letting go here would do. */
import { useApp } from "./context";

export function DragHint() {
  const carried = useApp().ui.carried.value;
  if (!carried) return null;
  const { phrase, x, y, counts } = carried;
  return (
    <p
      class={counts ? "drag-hint is-counting" : "drag-hint"}
      style={{ "--x": `${x}px`, "--y": `${y}px` }}
      aria-hidden="true"
    >
      {phrase}
    </p>
  );
}
