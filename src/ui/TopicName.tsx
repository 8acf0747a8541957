/** The name of a topic; pressing it turns it into a field. Enter keeps the new name, Escape the old, empty takes the inferred one. */
import { useSignal } from "@preact/signals";
import { Pencil } from "lucide";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Topic } from "../model/topics";
import { useApp } from "./context";
import { Icon } from "./Icon";
import { Swatch } from "./Swatch";

export function TopicName({ topic }: { topic: Topic }) {
  const { store } = useApp();
  const editing = useSignal(false);
  /** Of the name that stands in the field. */
  const refused = useSignal(false);
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (!editing.value) return;
    input.current?.focus();
    input.current?.select();
  }, [editing.value]);
  const finish = (keep: boolean) => {
    if (!editing.value) return;
    const name = input.current?.value.trim() ?? "";
    const hadFocus = document.activeElement === input.current;
    // What was typed stays in the field, to be changed rather than typed again.
    refused.value = keep && name !== topic.label && !store.renameTopic(topic.id, name);
    editing.value = refused.value;
    if (!editing.value && hadFocus) requestAnimationFrame(() => button.current?.focus());
  };
  if (store.readOnly)
    return (
      <h2 class="topic-name" tabIndex={-1}>
        <Swatch topic={topic.id} />
        <span>{topic.label}</span>
      </h2>
    );
  if (!editing.value)
    return (
      <h2 class="topic-name" tabIndex={-1}>
        <button ref={button} type="button" title="Rename this topic" onClick={() => (editing.value = true)}>
          <Swatch topic={topic.id} />
          <span>{topic.label}</span>
          <Icon icon={Pencil} size={14} />
          <span class="visually-hidden"> (rename)</span>
        </button>
      </h2>
    );
  return (
    <div class="topic-name">
      <h2 class="visually-hidden">{topic.label}</h2>
      <Swatch topic={topic.id} />
      <input
        ref={input}
        class="field"
        aria-label="Name of the topic; empty takes the inferred name again"
        aria-invalid={refused.value}
        defaultValue={topic.label}
        maxLength={80}
        onInput={() => (refused.value = false)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.isComposing) finish(true);
          else if (event.key === "Escape") {
            event.preventDefault();
            event.stopPropagation();
            finish(false);
          }
        }}
        onBlur={() => {
          if (!refused.value) finish(true);
        }}
      />
    </div>
  );
}
