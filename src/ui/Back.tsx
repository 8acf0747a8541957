/** The left of the panel's head: one step back, or what the panel is about where there is nothing behind. */
import { ChevronLeft } from "lucide";
import { useApp } from "./context";
import { Icon } from "./Icon";
import type { MapIndex } from "./mapIndex";
import { stepBack } from "./steps";

export function Back({ index }: { index: MapIndex }) {
  const { store, ui, selection } = useApp();
  const behind = stepBack(selection.value, index);
  if (ui.face.value === "list") return <span class="panel-word">Papers</span>;
  if (!behind) return <span class="panel-word">{index.hub ? "Hub" : "Map"}</span>;
  const label = behind.kind === "topic" ? index.topicOf.get(behind.id)?.label : "All topics";
  return (
    <button type="button" class="back" title="One step back (Esc)" onClick={() => store.select(behind)}>
      <Icon icon={ChevronLeft} size={16} />
      <span>{label}</span>
    </button>
  );
}
