/** What the papers lack, and which services are asked for it: each is told only the ids or titles of the papers that lack something. */
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { digits } from "../lib/digits";
import type { Bibliography } from "../model/bibliography";
import type { GapField, ServiceId } from "../model/online";
import { useApp } from "./context";
import { LookUpStatus } from "./LookUpStatus";
import { gapsOf } from "./lookUpWords";
import { Notices } from "./Notices";

export function FillForm() {
  const bibliography = useApp().index.value?.bibliography;
  return bibliography ? <Form bibliography={bibliography} /> : null;
}

const OF_IDS: readonly GapField[] = ["title", "abstract", "authors", "date", "venue"];

function Form({ bibliography: { papers } }: { bibliography: Bibliography }) {
  const { store, ui } = useApp();
  const { lookUps } = store;
  // Of bare ids all is wanted that the same answers say; of titles what topics have use of.
  const fields = useSignal<ReadonlySet<GapField>>(
    new Set(papers.some(({ untitled }) => untitled) ? OF_IDS : ["abstract"]),
  );
  const asked = useSignal<ReadonlySet<ServiceId>>(new Set(["openalex"]));
  useEffect(() => {
    if (lookUps.running.peek() === null) void lookUps.clear();
    void lookUps.prepare();
    return () => {
      if (lookUps.outcome.peek()?.sentence === null) void lookUps.clear();
    };
  }, []);
  const gaps = gapsOf(papers);
  const services = lookUps.services.value.filter(({ fill }) => fill);
  const chosenFields = gaps.flatMap(({ field }) => (fields.value.has(field) ? [field] : []));
  const chosenServices = services.flatMap(({ id }) => (asked.value.has(id) ? [id] : []));
  const busy = lookUps.running.value !== null;
  const isReady = !busy && chosenFields.length > 0 && chosenServices.length > 0;
  const outcome = lookUps.outcome.value;
  const isDone = outcome?.kind === "fill" && !busy;
  const isFilled = isDone && outcome.filled.length > 0;
  return (
    <form
      class="dialog-body look-up is-long"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void lookUps.fillGaps(chosenServices, chosenFields);
      }}
    >
      <p class="dialog-intro">
        Only what is absent is filled in, and each field remembers the service it came from. Groups and names
        of topics follow the new texts; what you corrected and noted stays.
      </p>
      <Notices inDialog />
      <fieldset class="fill-choices">
        <legend class="label">What is missing, of {digits(papers.length)} papers</legend>
        {gaps.map(({ field, label, count }) => (
          <label key={field} class="check">
            <input
              type="checkbox"
              checked={fields.value.has(field)}
              onChange={() => (fields.value = toggled(fields.value, field))}
            />
            <span>
              {label}: {digits(count)} missing
            </span>
          </label>
        ))}
        {gaps.length === 0 && <p>Nothing: all papers have all that could be looked up.</p>}
      </fieldset>
      <fieldset class="fill-choices">
        <legend class="label">Who is asked, one after the other for what is missing still</legend>
        {services.map(({ id, label, host }) => (
          <label key={id} class="check">
            <input
              type="checkbox"
              checked={asked.value.has(id)}
              onChange={() => (asked.value = toggled(asked.value, id))}
            />
            <span>
              {label} <span class="look-up-host">asks {host}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="look-up-hint">
        Only the services that you tick get the question: DOIs, other ids or titles of the papers that lack
        something. Keys of your own are under Open, Look up.
      </p>
      <LookUpStatus inDialog />
      {isDone && outcome.sentence === null && outcome.filled.length === 0 && (
        <p role="status">They were asked and know nothing more.</p>
      )}
      <div class="dialog-foot">
        <button
          type="button"
          class={isFilled ? "button button-primary" : "button"}
          onClick={() => (ui.dialog.value = null)}
        >
          Show the map
        </button>
        <button type="submit" class={isFilled ? "button" : "button button-primary"} disabled={!isReady}>
          Look them up
        </button>
      </div>
    </form>
  );
}

function toggled<Item>(set: ReadonlySet<Item>, item: Item): ReadonlySet<Item> {
  return new Set(set.has(item) ? [...set].filter((each) => each !== item) : [...set, item]);
}
