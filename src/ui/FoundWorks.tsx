/** The works that a query may mean, one to be chosen, and how many of the papers that cite it are wanted. */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { counted } from "../lib/digits";
import type { FoundWork } from "../model/online";
import { useApp } from "./context";
import { citedWords, workFacts } from "./lookUpWords";

/** So many are looked up unless the user says otherwise. */
const USUAL_MOST = 500;

interface Properties {
  readonly works: readonly FoundWork[];
  readonly busy: boolean;
  onChoose(work: FoundWork, most: number): void;
}

export function FoundWorks({ works, busy, onChoose }: Properties) {
  const { services } = useApp().store.lookUps;
  const chosen = useSignal(0);
  const most = useSignal(String(USUAL_MOST));
  const group = useId();
  const wanted = Math.floor(Number(most.value));
  const work = works[chosen.value];
  return (
    <form
      class="found-works"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (work && wanted >= 1 && !busy) onChoose(work, wanted);
      }}
    >
      <fieldset>
        <legend class="label">
          {works.length === 1
            ? "One work found"
            : `${counted(works.length, "work")} found: which one is meant?`}
        </legend>
        {works.map((each, place) => (
          <label key={`${each.service} ${each.key}`} class="found-work">
            <input
              type="radio"
              name={group}
              checked={chosen.value === place}
              onChange={() => (chosen.value = place)}
            />
            <span>
              <strong dir="auto">{each.title}</strong>
              <span dir="auto">{workFacts(each)}</span>
              <span>{citedWords(each, services.value)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="look-up-row">
        <label class="look-up-most">
          <span class="label">At most</span>
          <input
            class="field"
            type="number"
            min={1}
            step={1}
            inputMode="numeric"
            value={most.value}
            onInput={(event) => (most.value = event.currentTarget.value)}
          />
          <span class="label">papers</span>
        </label>
        <button type="submit" class="button button-primary" disabled={busy || !(wanted >= 1)}>
          Show the papers that cite it
        </button>
      </div>
    </form>
  );
}
