/** The papers that the user has put in a place: how many, which, and the way to release them all. Nothing where there are none. */
import { counted } from "../lib/digits";
import { useApp } from "./context";
import type { MapIndex } from "./mapIndex";
import { releasePins } from "./topicEdits";

export function PinnedPapers({ index }: { index: MapIndex }) {
  const app = useApp();
  const { store } = app;
  const pinned = pinnedOn(index, store.recipe.value.pins);
  if (pinned.length === 0) return null;
  const words = `${counted(pinned.length, "paper")} put in place by hand`;
  return (
    <ul class="corrections">
      <li>
        <span>{words}</span>
        <button
          type="button"
          class="text-button"
          aria-label={`Show: ${words}`}
          onClick={() => store.select({ kind: "papers", ids: pinned })}
        >
          Show
        </button>
        {!store.readOnly && (
          <button type="button" class="text-button" onClick={() => releasePins(app)}>
            Release all
          </button>
        )}
      </li>
    </ul>
  );
}

/** Those of the pinned papers that are on the map. */
function pinnedOn({ papers }: MapIndex, pins: Readonly<Record<string, unknown>>): string[] {
  return Object.keys(pins).filter((id) => papers.has(id));
}
