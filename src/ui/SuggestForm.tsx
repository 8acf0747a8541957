/** Asks a model for the name of a topic: which model, exactly what it is sent, and its answer, which is used only if the user says so. */
import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Topic } from "../model/topics";
import { type Model, modelWords, suggestionPrompt, suggestName } from "../state/suggest";
import { useApp } from "./context";
import { ModelAddressFields } from "./ModelAddressFields";
import { builtInModel, keepModel, keptModel, usualModel } from "./modelSettings";
import { Segments } from "./Segments";

const WHERE = [
  { id: "address", label: "At an address" },
  { id: "builtIn", label: "In this browser" },
] as const;

type Outcome =
  | { readonly kind: "none" }
  | { readonly kind: "asking" }
  | { readonly kind: "name"; readonly name: string; readonly by: string }
  | { readonly kind: "error"; readonly sentence: string };

export function SuggestForm({ topic }: { topic: Topic }) {
  const { store, ui, index } = useApp();
  const kept = useRef(keptModel());
  const builtIn = useRef(builtInModel());
  const where = useSignal<Model["kind"]>("address");
  const settings = useSignal(kept.current ?? usualModel);
  const remember = useSignal(kept.current !== null);
  const outcome = useSignal<Outcome>({ kind: "none" });
  const asking = useRef<AbortController | null>(null);
  useEffect(() => () => asking.current?.abort(), []);
  const prompt = useComputed(() => {
    const papers = index.value?.members.get(topic.id) ?? [];
    const titles = papers.flatMap((id) => index.value?.papers.get(id)?.title ?? []);
    return suggestionPrompt(
      topic.terms.slice(0, 10).map(({ term }) => term),
      titles,
    );
  });
  const ask = async () => {
    const control = new AbortController();
    asking.current = control;
    outcome.value = { kind: "asking" };
    const model: Model =
      where.value === "builtIn" ? { kind: "builtIn" } : { kind: "address", ...settings.value };
    if (where.value === "address") keepModel(remember.value ? settings.value : null);
    try {
      const name = await suggestName(model, prompt.value, {
        fetch: (...request) => fetch(...request),
        builtIn: builtIn.current,
        origin: location.origin,
        signal: control.signal,
      });
      outcome.value = { kind: "name", name, by: modelWords(model) };
    } catch (error) {
      if (control.signal.aborted) outcome.value = { kind: "none" };
      else
        outcome.value = { kind: "error", sentence: error instanceof Error ? error.message : String(error) };
    }
  };
  const isAsking = outcome.value.kind === "asking";
  return (
    <form
      class="dialog-body suggest"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isAsking) void ask();
      }}
    >
      <p class="dialog-intro">
        A language model of your own can suggest a name for “{topic.label}”. Nothing is sent before you press
        Ask, and then only the text below, only to that model.
      </p>
      {builtIn.current && (
        <Segments
          legend="Which model"
          options={WHERE}
          value={where.value}
          onChange={(id) => (where.value = id)}
        />
      )}
      {where.value === "address" && <ModelAddressFields settings={settings} remember={remember} />}
      <figure class="suggest-sent">
        <figcaption class="label">The text that is sent</figcaption>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the keyboard */}
        <pre tabIndex={0}>{prompt.value}</pre>
      </figure>
      <Answer outcome={outcome.value} />
      <div class="dialog-foot">
        {isAsking ? (
          // Its own element: one that became the submitting button during its click would ask again.
          <button key="stop" type="button" class="button" onClick={() => asking.current?.abort()}>
            Stop asking
          </button>
        ) : (
          <button
            key="ask"
            type="submit"
            class={outcome.value.kind === "name" ? "button" : "button button-primary"}
          >
            {outcome.value.kind === "name" ? "Ask again" : "Ask"}
          </button>
        )}
        {outcome.value.kind === "name" && (
          <button
            type="button"
            class="button button-primary"
            onClick={() => {
              if (outcome.value.kind !== "name") return;
              store.renameTopic(topic.id, outcome.value.name);
              ui.dialog.value = null;
            }}
          >
            Use this name
          </button>
        )}
      </div>
    </form>
  );
}

function Answer({ outcome }: { outcome: Outcome }) {
  return (
    <div role="status" class="suggest-answer">
      {outcome.kind === "asking" && "Asking …"}
      {outcome.kind === "error" && <strong>{outcome.sentence}</strong>}
      {outcome.kind === "name" && (
        <>
          <strong class="suggest-name">{outcome.name}</strong>
          <span class="origin">suggested by {outcome.by}</span>
        </>
      )}
    </div>
  );
}
