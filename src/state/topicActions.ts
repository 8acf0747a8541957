/** The store's actions on topics: each turns the recipe into the corrected one, as one step to undo. */
import type { ReadonlySignal } from "@preact/signals-core";
import type { CitationMap } from "../model/map";
import type { Recipe } from "../model/recipe";
import type { Topics } from "../model/topics";
import * as corrections from "./corrections";
import type { Store } from "./store";

type TopicActions = Pick<
  Store,
  | "renameTopic"
  | "mergeTopics"
  | "splitTopic"
  | "movePapers"
  | "setLocked"
  | "excludeTerm"
  | "takeBack"
  | "setTopicSettings"
>;

/** @param edit takes the corrected recipe; not called where an action changes nothing. */
export function topicActions(
  map: ReadonlySignal<CitationMap | null>,
  recipe: ReadonlySignal<Recipe>,
  edit: (recipe: Recipe) => void,
  tell: Store["tell"],
): TopicActions {
  /** @returns false if the correction was not taken. */
  const correct = (change: (recipe: Recipe, topics: Topics) => Recipe) => {
    const topics = map.peek()?.topics;
    const before = recipe.peek();
    const after = topics ? change(before, topics) : before;
    if (after !== before) edit(after);
    return after === before || recipe.peek() !== before;
  };
  const mergeTopics = (from: string, into: string) =>
    correct((recipe, topics) => corrections.merged(recipe, topics, from, into));
  return {
    renameTopic(id, name) {
      const other = corrections.topicCalled(name, map.peek()?.topics, id);
      if (!other) return correct((recipe, topics) => corrections.renamed(recipe, topics, id, name));
      const sentence = `Another topic is called “${other.label}” already. Choose another name, or make the two one topic.`;
      tell("info", sentence, { label: "Make them one", run: () => mergeTopics(id, other.id) });
      return false;
    },
    mergeTopics,
    splitTopic: (id) => correct((recipe, topics) => corrections.split(recipe, topics, id)),
    movePapers: (papers, to) => correct((recipe, topics) => corrections.moved(recipe, topics, papers, to)),
    setLocked: (id, locked) => correct((recipe, topics) => corrections.locked(recipe, topics, id, locked)),
    excludeTerm: (term) => correct((recipe) => corrections.excluding(recipe, term)),
    takeBack: (correction) => correct((recipe) => corrections.takenBack(recipe, correction)),
    setTopicSettings: (settings) => correct((recipe) => corrections.withTopicSettings(recipe, settings)),
  };
}
