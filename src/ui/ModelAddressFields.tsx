/** Address, name and key of a model, and whether this browser keeps them. */
import type { Signal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { ModelSettings } from "./modelSettings";

interface Properties {
  readonly settings: Signal<ModelSettings>;
  readonly remember: Signal<boolean>;
}

const FIELDS = [
  { id: "address", label: "Address on this machine (OpenAI's interface)", placeholder: "" },
  { id: "model", label: "Model", placeholder: "llama3.2" },
  { id: "key", label: "Key, if it wants one", placeholder: "" },
] as const;

export function ModelAddressFields({ settings, remember }: Properties) {
  const form = useId();
  const field = (id: keyof ModelSettings) => ({
    id: `${form}-${id}`,
    class: "field",
    autocomplete: "off" as const,
    spellcheck: false,
    value: settings.value[id],
    onInput: (event: { readonly currentTarget: HTMLInputElement }) => {
      settings.value = { ...settings.value, [id]: event.currentTarget.value };
    },
  });
  return (
    <>
      <div class="suggest-fields">
        {FIELDS.map(({ id, label, placeholder }) => (
          <p key={id}>
            <label class="label" for={`${form}-${id}`}>
              {label}
            </label>
            {id === "key" ? (
              <input type="password" {...field(id)} />
            ) : (
              <input type="text" placeholder={placeholder} {...field(id)} />
            )}
          </p>
        ))}
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={remember.value}
          onChange={(event) => (remember.value = event.currentTarget.checked)}
        />
        <span>Keep these in this browser</span>
      </label>
    </>
  );
}
