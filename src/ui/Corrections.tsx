/** The user's corrections of topics and places, folded away until they are asked for; nothing where there are none. */
import { useSignal } from "@preact/signals";
import { ChevronRight } from "lucide";
import { digits } from "../lib/digits";
import { useApp } from "./context";
import { deferred } from "./deferred";
import { Icon } from "./Icon";
import type { MapIndex } from "./mapIndex";

const CorrectionList = deferred(async () => (await import("./CorrectionList")).CorrectionList, "The list");

export function Corrections({ index }: { index: MapIndex }) {
  const open = useSignal(false);
  const { store } = useApp();
  const { corrections, pins } = store.recipe.value;
  const pinned = Object.keys(pins).filter((id) => index.papers.has(id)).length;
  if (corrections.length + pinned === 0) return null;
  return (
    <details class="how section" onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>
        <Icon icon={ChevronRight} size={16} />
        <h3>
          {store.readOnly ? "Corrections by hand" : "Your corrections"} (
          {digits(corrections.length + (pinned > 0 ? 1 : 0))})
        </h3>
      </summary>
      {open.value && <CorrectionList index={index} />}
    </details>
  );
}
