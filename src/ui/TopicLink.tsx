/** A topic by its name, which selects it. */
import type { Topic } from "../model/topics";
import { useApp } from "./context";
import { Swatch } from "./Swatch";

export function TopicLink({ topic: { id, label } }: { topic: Pick<Topic, "id" | "label"> }) {
  const { store } = useApp();
  return (
    <button type="button" class="topic-button" onClick={() => store.select({ kind: "topic", id })}>
      <Swatch topic={id} />
      {label}
    </button>
  );
}
