/** What goes into the picture: shape, ground, extent, legend, title. */
import { PICTURE_SIDE } from "../export/pictureSize";
import { type PictureChoice, SHAPES } from "./pictureChoice";
import { Segments } from "./Segments";

const THEMES = [
  { id: "light", label: "Light" },
  { id: "dark", label: "Dark" },
] as const;
const EXTENTS = [
  { id: "all", label: "Whole map" },
  { id: "view", label: "As on screen" },
] as const;

export function PictureOptionsForm({
  choice,
  onChange,
}: {
  choice: PictureChoice;
  onChange(choice: PictureChoice): void;
}) {
  const size = (side: "width" | "height") => (
    <label class="option">
      <input
        type="number"
        class="field"
        min={PICTURE_SIDE.min}
        max={PICTURE_SIDE.max}
        value={choice[side]}
        onChange={(event) => {
          const typed = event.currentTarget.valueAsNumber;
          if (typed >= PICTURE_SIDE.min && typed <= PICTURE_SIDE.max)
            onChange({ ...choice, [side]: Math.round(typed) });
        }}
      />
      <span class="option-name">{side === "width" ? "Width, px" : "Height, px"}</span>
    </label>
  );
  return (
    <>
      <Segments
        legend="Shape"
        options={SHAPES}
        value={choice.shape}
        onChange={(shape) => onChange({ ...choice, shape })}
      />
      {choice.shape === "custom" && (
        <div class="options">
          {size("width")}
          {size("height")}
        </div>
      )}
      <Segments
        legend="Ground"
        options={THEMES}
        value={choice.theme}
        onChange={(theme) => onChange({ ...choice, theme })}
      />
      <Segments
        legend="Shows"
        options={EXTENTS}
        value={choice.extent}
        onChange={(extent) => onChange({ ...choice, extent })}
      />
      <div class="options">
        {(["legend", "heading"] as const).map((part) => (
          <label key={part} class="check">
            <input
              type="checkbox"
              checked={choice[part]}
              onChange={(event) => onChange({ ...choice, [part]: event.currentTarget.checked })}
            />
            <span class="option-name">{part === "legend" ? "Legend" : "Title"}</span>
          </label>
        ))}
      </div>
    </>
  );
}
