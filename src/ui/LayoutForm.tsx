/** How papers are laid out: method, its settings, which arrangement; run, stop, again. */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { Settings } from "../model/recipe";
import type { MethodFacts } from "../state/store";
import { useApp } from "./context";
import { NumberField } from "./NumberField";
import { ParameterFields } from "./ParameterFields";
import { useMade } from "./useMade";

/** What layouts are called where no paper stands in the middle, by their ids. */
const WITHOUT_HUB: ReadonlyMap<string, string> = new Map([["hub-islands", "Islands round the middle"]]);

export function LayoutForm() {
  const { store } = useApp();
  const methods = useMade(() => store.layoutMethods(), []);
  if (methods.failure !== null)
    return (
      <p class="dialog-body" role="alert">
        {methods.failure}
      </p>
    );
  if (methods.value === null) return <p class="dialog-body">Asking what layouts there are …</p>;
  return <Form methods={methods.value} />;
}

function Form({ methods }: { methods: readonly MethodFacts[] }) {
  const { store, ui, index } = useApp();
  const hasHub = index.value?.hub !== null;
  const name = useId();
  const { layout, seed } = store.recipe.value;
  const method = useSignal(layout.method);
  const settings = useSignal<Settings>(layout.settings);
  const arrangement = useSignal(layout.arrangement);
  const start = useSignal(seed);
  const chosen = methods.find(({ id }) => id === method.value) ?? methods[0];
  const running = store.status.value.kind === "running";
  if (!chosen) return null;
  const choose = (id: string) => {
    method.value = id;
    settings.value = id === layout.method ? layout.settings : {};
  };
  const lay = () => {
    store.setLayout({
      method: chosen.id,
      settings: settings.value,
      arrangement: arrangement.value,
      seed: start.value,
    });
  };
  return (
    <form
      class="dialog-body layout-form"
      // What is out of range is said in words, beside its field.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = event.currentTarget.querySelector<HTMLElement>("[aria-invalid=true]");
        if (wrong) return wrong.focus();
        lay();
        ui.dialog.value = null;
      }}
    >
      <fieldset class="layout-methods">
        <legend>Method</legend>
        {methods.map(({ id, label }) => (
          <label key={id} class="check">
            <input type="radio" name={name} checked={id === chosen.id} onChange={() => choose(id)} />
            <span class="option-name">{(hasHub ? undefined : WITHOUT_HUB.get(id)) ?? label}</span>
          </label>
        ))}
      </fieldset>
      <ParameterFields
        parameters={chosen.parameters}
        settings={settings.value}
        onChange={(next) => (settings.value = next)}
      />
      <NumberField
        label="Arrangement"
        help="Another number turns the same topics another way round."
        whole
        min={1}
        max={Infinity}
        step={1}
        value={arrangement.value + 1}
        onChange={(value) => (arrangement.value = value - 1)}
      />
      <NumberField
        label="Seed"
        help="Where all chance starts from: the same number, the same map. Another one may also find slightly other topics."
        whole
        min={-Infinity}
        max={Infinity}
        step={1}
        value={start.value}
        onChange={(value) => (start.value = value)}
      />
      <div class="dialog-foot">
        <button
          type="button"
          class="button"
          onClick={() => {
            settings.value = {};
          }}
        >
          Usual settings
        </button>
        {running && (
          <button type="button" class="button" onClick={() => store.stop()}>
            Stop here
          </button>
        )}
        <button type="submit" class="button button-primary">
          Lay out
        </button>
      </div>
    </form>
  );
}
