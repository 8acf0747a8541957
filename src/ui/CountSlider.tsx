/** How many topics: from few broad ones to many fine ones, or as many as the method finds. */
import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { useApp } from "./context";
import type { MapIndex } from "./mapIndex";

const FEWEST = 2;
const MOST = 30;
/** Milliseconds without a change before the map is made anew: arrow keys go through several numbers. */
const QUIET = 250;

export function CountSlider({ index }: { index: MapIndex }) {
  const { store, ui } = useApp();
  const most = Math.min(MOST, Math.floor(index.papers.size / 2));
  const { topics, seed } = store.recipe.value;
  const { count } = topics.settings;
  const wanted = typeof count === "number" && count > 0 ? count : null;
  const found = index.topics.topics.length;
  /** What is under the finger and not yet asked for. */
  const held = useSignal<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (most <= FEWEST) return null;
  const seen = ui.automaticCount.value;
  const automatic = seen?.of === index.bibliography && seen.seed === seed ? seen.count : null;
  const shown = held.value ?? wanted ?? Math.min(most, Math.max(FEWEST, automatic ?? found));
  const ask = (next: number) => {
    held.value = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      held.value = null;
      store.setTopicSettings({ count: next });
    }, QUIET);
  };
  return (
    <div class="count">
      <label class="count-slider">
        <span class="visually-hidden">How many topics to look for</span>
        <input
          type="range"
          min={FEWEST}
          max={most}
          step={1}
          value={shown}
          list="count-automatic"
          aria-valuetext={`${shown} topics${wanted === null && held.value === null ? ", automatic" : ""}`}
          onInput={(event) => ask(event.currentTarget.valueAsNumber)}
        />
        <span aria-hidden="true">few broad</span>
        <span aria-hidden="true">many fine</span>
      </label>
      {automatic !== null && (
        <datalist id="count-automatic">
          <option value={automatic} />
        </datalist>
      )}
      <button
        type="button"
        class="count-automatic"
        aria-pressed={wanted === null && held.value === null}
        title="As many topics as the method finds"
        onClick={() => {
          clearTimeout(timer.current);
          held.value = null;
          if (wanted !== null) store.setTopicSettings({ count: 0 });
        }}
      >
        {automatic === null ? "Automatic" : `Automatic (${automatic})`}
      </button>
    </div>
  );
}
