/** Zoom in, zoom out, show all, select by a line, lay out again, choose the layout: the same commands as + − 0 w r y. */
import { Lasso, Maximize, Minus, Plus, Shuffle, SlidersHorizontal } from "lucide";
import { command } from "./commands";
import { useApp } from "./context";
import { IconButton } from "./IconButton";

const BUTTONS = [
  { id: "zoom-in", icon: Plus },
  { id: "zoom-out", icon: Minus },
  { id: "fit", icon: Maximize },
  { id: "lasso", icon: Lasso },
  { id: "layoutAgain", icon: Shuffle },
  { id: "layout", icon: SlidersHorizontal },
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
          <IconButton
            key={id}
            icon={icon}
            label={label}
            keys={keys[0] ?? ""}
            {...(id === "lasso" ? { pressed: app.ui.lasso.value } : {})}
            onClick={() => run(app)}
          />
        );
      })}
    </div>
  );
}
