/** How this map was made, folded away until it is asked for. */
import { useSignal } from "@preact/signals";
import { ChevronRight } from "lucide";
import { useApp } from "./context";
import { deferred } from "./deferred";
import { Icon } from "./Icon";
import type { MapIndex } from "./mapIndex";

const HowMadeFacts = deferred(async () => (await import("./HowMadeFacts")).HowMadeFacts, "This part");

export function HowMade({ index }: { index: MapIndex }) {
  const { ui } = useApp();
  const open = useSignal(false);
  return (
    <>
      {index.bibliography.files && (
        <p class="read-again section">
          <button type="button" class="text-button" onClick={() => (ui.dialog.value = "report")}>
            What was read
          </button>
        </p>
      )}
      <details class="how section" onToggle={(event) => (open.value = event.currentTarget.open)}>
        <summary>
          <Icon icon={ChevronRight} size={16} />
          <h3>How this map was made</h3>
        </summary>
        {open.value && <HowMadeFacts index={index} />}
      </details>
    </>
  );
}
