/** How firm a topic is: its figures in words, what they mean one press away, and the topic nearest to it. */
import type { Topic } from "../model/topics";
import { firmnessLines } from "./firmnessWords";
import type { MapIndex } from "./mapIndex";
import { TopicLink } from "./TopicLink";

const MEANINGS: Readonly<Record<string, string>> = {
  Stability: "whether the topic is found again when papers are missing",
  Coherence: "how alike its papers are, beside the other topics of this map",
  Separation: "how far its papers are from the nearest other topic",
};

export function FirmnessOf({ index, topic }: { index: MapIndex; topic: Topic }) {
  const nearest = topic.nearest === undefined ? undefined : index.topicOf.get(topic.nearest);
  const lines = topic.firmness ? firmnessLines(topic.firmness, index.topics.topics) : [];
  if (lines.length === 0 && !nearest) return null;
  return (
    <section class="section">
      <header class="section-head">
        <h3>How firm it is</h3>
        <span>inferred</span>
      </header>
      <dl class="firmness">
        {lines.map(({ name, word, figure }) => (
          <div key={name} title={figure}>
            <dt>{name}</dt>
            <dd>{word}</dd>
          </div>
        ))}
        {nearest && (
          <div>
            <dt>Nearest topic</dt>
            <dd>
              <TopicLink topic={nearest} />
            </dd>
          </div>
        )}
      </dl>
      {lines.length > 0 && (
        <details class="more">
          <summary>What this means</summary>
          <dl>
            {lines.map(({ name, figure }) => (
              <div key={name}>
                <dt>{name}:</dt>{" "}
                <dd>
                  {MEANINGS[name]}. {figure}.
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
