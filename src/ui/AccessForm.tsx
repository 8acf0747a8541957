/** Keys of the user's own for services, and the address of mail that some ask for: kept on this machine only, or forgotten. */
import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { listed } from "../lib/listed";
import type { ServiceId } from "../model/online";
import { useApp } from "./context";

export function AccessForm() {
  const { lookUps } = useApp().store;
  const { keys, mailto, keeps } = lookUps.access.value;
  const form = useId();
  const typed = useSignal<ReadonlyMap<ServiceId | "mailto", string>>(new Map());
  const said = useSignal("");
  const services = lookUps.services.value;
  const held = Object.keys(keys).length + (mailto ? 1 : 0);
  const save = () => {
    const { mailto: _, ...access } = lookUps.access.peek();
    const mail = (typed.value.get("mailto") ?? mailto ?? "").trim();
    const given = services.flatMap(({ id }) => {
      const key = (typed.value.get(id) ?? keys[id] ?? "").trim();
      return key === "" ? [] : [[id, key] as const];
    });
    void lookUps.setAccess({ ...access, keys: Object.fromEntries(given), ...(mail ? { mailto: mail } : {}) });
    said.value = keeps ? "Kept on this machine." : "Taken until this page is closed.";
  };
  const forget = () => {
    const { mailto: _, ...access } = lookUps.access.peek();
    void lookUps.setAccess({ ...access, keys: {} });
    typed.value = new Map();
    said.value = "Forgotten.";
  };
  const field = (id: ServiceId | "mailto", value: string) => ({
    id: `${form}-${id}`,
    class: "field",
    autocomplete: "off" as const,
    spellcheck: false,
    value: typed.value.get(id) ?? value,
    onInput: (event: { readonly currentTarget: HTMLInputElement }) => {
      typed.value = new Map([...typed.value, [id, event.currentTarget.value]]);
    },
  });
  return (
    <details class="look-up-more">
      <summary>Keys of your own{held > 0 ? `: ${held}` : ""}</summary>
      <p class="look-up-hint">
        None is needed; with one a service answers more or faster. A key stays{" "}
        {keeps ? "on this machine" : "in this page until it is closed"} and goes to its own service only: no
        map and no file holds it.
      </p>
      <div class="suggest-fields">
        {services
          .filter(({ takesKey }) => takesKey)
          .map(({ id, label, host }) => (
            <p key={id}>
              <label class="label" for={`${form}-${id}`}>
                Key for {label} ({host})
              </label>
              <input type="password" {...field(id, keys[id] ?? "")} />
            </p>
          ))}
        <p>
          <label class="label" for={`${form}-mailto`}>
            Your address of mail, told to{" "}
            {listed(services.filter(({ takesMail }) => takesMail).map(({ label }) => label))}
          </label>
          <input type="text" inputMode="email" {...field("mailto", mailto ?? "")} />
        </p>
      </div>
      <div class="look-up-row">
        <p class="said" role="status">
          {said.value}
        </p>
        <button type="button" class="button button-small" disabled={held === 0} onClick={forget}>
          Forget
        </button>
        <button type="button" class="button button-small" disabled={typed.value.size === 0} onClick={save}>
          {keeps ? "Keep on this machine" : "Take"}
        </button>
      </div>
    </details>
  );
}
