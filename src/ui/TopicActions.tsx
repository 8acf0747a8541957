/** What can be done with a topic as a whole: merge it into another, split it, have a name suggested. */
import type { Topic } from "../model/topics";
import { useApp } from "./context";
import { MenuButton } from "./Menu";
import type { MapIndex } from "./mapIndex";
import { SuggestDialog } from "./SuggestDialog";
import { topicChoices } from "./topicChoices";
import { mergeTopics, splitTopic } from "./topicEdits";

export function TopicActions({ index, topic }: { index: MapIndex; topic: Topic }) {
  const app = useApp();
  const nearest = topic.nearest === undefined ? undefined : { topic: topic.nearest, hint: "nearest" };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, these are buttons
    <div class="topic-actions" role="group" aria-label="Correct this topic">
      <MenuButton
        text="Merge into …"
        title={`Merge ${topic.label} into`}
        disabled={index.topics.topics.length < 2}
        items={() =>
          topicChoices(index, {
            from: topic.id,
            first: nearest,
            choose: (into) => mergeTopics(app, topic.id, into),
          })
        }
      />
      <button
        type="button"
        class="button button-small"
        title="Part it where its papers differ most"
        disabled={topic.size < 2}
        onClick={() => splitTopic(app, topic.id)}
      >
        Split in two
      </button>
      <button
        type="button"
        class="button button-small"
        title="By a language model of your own"
        onClick={() => (app.ui.dialog.value = "suggest")}
      >
        Suggest a name
      </button>
      <SuggestDialog topic={topic} />
    </div>
  );
}
