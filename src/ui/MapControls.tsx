/** Zoom in, zoom out, show all, lay out again: the same commands as + − 0 r. */
import { Maximize, Minus, Plus, Shuffle } from "lucide";
import { command } from "./commands";
import { useApp } from "./context";
import { IconButton } from "./IconButton";

const BUTTONS = [
  { id: "zoom-in", icon: Plus },
  { id: "zoom-out", icon: Minus },
  { id: "fit", icon: Maximize },
  { id: "layoutAgain", icon: Shuffle },
];

export function MapControls() {
  const app = useApp();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, these are buttons
    <div class="map-controls" role="group" aria-label="Zoom and arrangement">
      {BUTTONS.map(({ id, icon }) => {
        const { label, keys, changes, run } = command(id);
        if (changes && app.store.readOnly) return null;
        return (
          <IconButton key={id} icon={icon} label={label} keys={keys[0] ?? ""} onClick={() => run(app)} />
        );
      })}
    </div>
  );
}
