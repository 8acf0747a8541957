/** A paper in a list: swatch, title, a line below; pressing it selects the paper everywhere. */
import { Star } from "lucide";
import { useApp } from "./context";
import { Icon } from "./Icon";
import type { MapIndex } from "./mapIndex";
import { PaperSigns } from "./PaperSigns";
import { Swatch } from "./Swatch";

interface Properties {
  readonly id: string;
  readonly index: MapIndex;
  /** Smaller text under the title. */
  readonly below?: string | undefined;
  /** True in the list of all papers: `below` follows the title, and the list stays when a paper is chosen. */
  readonly plain?: boolean;
  /** A button of its own under the row. */
  readonly action?: { readonly text: string; readonly label: string; run(): void };
}

export function PaperRow({ id, index, below, plain = false, action }: Properties) {
  const { store, ui, selection } = useApp();
  const paper = index.papers.get(id);
  const assignment = index.assignments.get(id);
  if (!paper) return null;
  return (
    <li>
      <button
        type="button"
        class="paper-row"
        aria-current={selection.value.kind === "paper" && selection.value.id === id}
        onClick={() => {
          store.select({ kind: "paper", id });
          // The row may go without the pointer leaving it.
          store.setHover(null);
          if (!plain) ui.face.value = "details";
        }}
        // Not `enter`: a row that comes under a pointer at rest, as by a click elsewhere in the panel, was not pointed at.
        onPointerMove={(event) => {
          const moves = event.movementX !== 0 || event.movementY !== 0;
          if (event.pointerType === "mouse" && moves && store.hover.peek() !== id) store.setHover(id);
        }}
        onPointerLeave={(event) => event.pointerType === "mouse" && store.setHover(null)}
      >
        <Swatch topic={assignment?.topic ?? null} weak={assignment?.weak ?? false} />
        <span class="paper-row-title">
          {paper.title}
          <PaperSigns paper={paper} />
          {below && plain && <span class="paper-row-aside">{below}</span>}
          {store.marks.value[id]?.star && (
            <span class="paper-row-star" title="Starred">
              <Icon icon={Star} size={12} />
              <span class="visually-hidden"> (starred)</span>
            </span>
          )}
        </span>
        {below && !plain && <span class="paper-row-below">{below}</span>}
      </button>
      {action && (
        <button
          type="button"
          class="text-button paper-row-action"
          aria-label={action.label}
          onClick={action.run}
        >
          {action.text}
        </button>
      )}
    </li>
  );
}
