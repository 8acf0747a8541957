/** What goes into the picture: size, ground, extent, words, legend, colours. */

import { PICTURE_SIDE } from "../export/size/pictureSize";
import { presets } from "../export/size/presets";
import { digits } from "../lib/digits";
import { headingOf } from "../model/about";
import { legendPlaces, palettes } from "../model/picture";
import { useApp } from "./context";
import type { PictureChoice } from "./pictureChoice";
import { Segments } from "./Segments";
import { Select } from "./Select";

const THEMES = [
  { id: "light", label: "Light" },
  { id: "dark", label: "Dark" },
] as const;
const OTHER_SIZES = [
  { id: "screen", label: "As the screen" },
  { id: "own", label: "A size of your own" },
];

interface Properties {
  readonly choice: PictureChoice;
  onChange(choice: PictureChoice): void;
}

export function PictureOptionsForm({ choice, onChange }: Properties) {
  const change = (part: Partial<PictureChoice>) => onChange({ ...choice, ...part });
  return (
    <>
      <div class="options">
        <Select
          label="Size"
          options={[...presets, ...OTHER_SIZES]}
          value={choice.size}
          onChange={(size) => change({ size })}
        />
        <ExtentSelect value={choice.extent} onChange={(extent) => change({ extent })} />
      </div>
      {choice.size === "own" && (
        <div class="options">
          <Side side="width" choice={choice} change={change} />
          <Side side="height" choice={choice} change={change} />
          <p class="format-help">
            {digits(PICTURE_SIDE.min)} to {digits(PICTURE_SIDE.max)} px a side
          </p>
        </div>
      )}
      <Segments
        legend="Ground"
        options={THEMES}
        value={choice.theme}
        onChange={(theme) => change({ theme })}
      />
      <details class="more-options">
        <summary>Title, legend, colours</summary>
        <Words choice={choice} change={change} />
        <div class="options">
          <Select
            label="Legend"
            options={legendPlaces}
            value={choice.legend}
            onChange={(legend) => change({ legend })}
          />
          <Select
            label="Colours"
            options={palettes}
            value={choice.palette}
            onChange={(palette) => change({ palette })}
          />
        </div>
        <div class="options">
          <Check label="Numbers on topics" value={choice.numbers} set={(numbers) => change({ numbers })} />
          <Check label="Patterns" value={choice.patterns} set={(patterns) => change({ patterns })} />
          <Check label="Source line" value={choice.sourceLine} set={(sourceLine) => change({ sourceLine })} />
          <Check
            label="Titles of papers"
            value={choice.titles !== 0}
            set={(titles) => change({ titles: titles ? null : 0 })}
          />
        </div>
      </details>
    </>
  );
}

interface Part {
  readonly choice: PictureChoice;
  change(part: Partial<PictureChoice>): void;
}

function ExtentSelect({ value, onChange }: { value: string; onChange(extent: string): void }) {
  const { index, selection } = useApp();
  const topics = index.value?.topics.topics ?? [];
  return (
    <Select
      label="Shows"
      options={[
        { id: "all", label: "The whole map" },
        { id: "view", label: "What is on screen" },
        ...(selection.value.kind === "hub" ? [] : [{ id: "selection", label: "What is selected" }]),
        ...topics.map(({ id, label }) => ({ id: `topic:${id}`, label })),
      ]}
      value={value}
      onChange={onChange}
    />
  );
}

function Words({ choice, change }: Part) {
  const { index } = useApp();
  return (
    <div class="options">
      <Check
        label="Title"
        value={choice.title !== null}
        set={(shown) => change({ title: shown ? "" : null })}
      />
      {choice.title !== null && (
        <input
          class="field"
          aria-label="Title of the picture"
          placeholder={index.value ? headingOf(index.value.bibliography) : ""}
          value={choice.title}
          onInput={(event) => change({ title: event.currentTarget.value })}
        />
      )}
      <input
        class="field"
        aria-label="Caption under the title"
        placeholder="Caption under the title"
        value={choice.caption}
        onInput={(event) => change({ caption: event.currentTarget.value })}
      />
    </div>
  );
}

function Side({ side, choice, change }: Part & { side: "width" | "height" }) {
  return (
    <label class="option">
      <input
        type="number"
        class="field"
        min={PICTURE_SIDE.min}
        max={PICTURE_SIDE.max}
        value={choice[side]}
        onChange={(event) => {
          const field = event.currentTarget;
          const { min, max } = PICTURE_SIDE;
          const typed = field.valueAsNumber;
          const px = Number.isFinite(typed) ? Math.round(Math.min(max, Math.max(min, typed))) : choice[side];
          // Even where nothing changes: the field must not go on showing what does not count.
          field.value = String(px);
          change({ [side]: px });
        }}
      />
      <span class="option-name">{side === "width" ? "Width, px" : "Height, px"}</span>
    </label>
  );
}

function Check({ label, value, set }: { label: string; value: boolean; set(value: boolean): void }) {
  return (
    <label class="check">
      <input type="checkbox" checked={value} onChange={(event) => set(event.currentTarget.checked)} />
      <span class="option-name">{label}</span>
    </label>
  );
}
