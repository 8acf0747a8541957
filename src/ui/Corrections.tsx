/** The user's corrections of the topics, folded away until they are asked for; nothing where there are none. */
import { useSignal } from "@preact/signals";
import { ChevronRight } from "lucide";
import { useApp } from "./context";
import { deferred } from "./deferred";
import { Icon } from "./Icon";
import type { MapIndex } from "./mapIndex";

const CorrectionList = deferred(async () => (await import("./CorrectionList")).CorrectionList, "The list");

export function Corrections({ index }: { index: MapIndex }) {
  const open = useSignal(false);
  const { store } = useApp();
  const { length } = store.recipe.value.corrections;
  if (length === 0) return null;
  return (
    <details class="how section" onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>
        <Icon icon={ChevronRight} size={16} />
        <h3>
          {store.readOnly ? "Corrections by hand" : "Your corrections"} ({length})
        </h3>
      </summary>
      {open.value && <CorrectionList index={index} />}
    </details>
  );
}
