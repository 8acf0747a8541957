/** Why a paper is in its topic: how strongly, by which terms, and what the second-best topic would be. All of it inferred. */
import { useApp } from "./context";
import type { MapIndex } from "./mapIndex";
import { Swatch } from "./Swatch";
import { TermList } from "./TermList";
import { strengthWords } from "./words";

export function WhyHere({ index, id }: { index: MapIndex; id: string }) {
  const assignment = index.assignments.get(id);
  const topic = assignment?.topic ? index.topicOf.get(assignment.topic) : undefined;
  if (!assignment || !topic)
    return (
      <section class="section">
        <header class="section-head">
          <h3>Why here</h3>
          <span>inferred</span>
        </header>
        <p>It shares no term with any other paper at hand, so it belongs to no topic.</p>
      </section>
    );
  const second = assignment.second && index.topicOf.get(assignment.second.topic);
  const percent = Math.round(assignment.strength * 100);
  return (
    <section class="section">
      <header class="section-head">
        <h3>Why here</h3>
        <span>inferred from {index.topics.basis}</span>
      </header>
      <dl class="why">
        <dt>Topic</dt>
        <dd>
          <TopicButton id={topic.id} label={topic.label} />
          <span
            class="strength"
            title={`Strength ${percent} of 100: how much more it resembles this topic than the next`}
          >
            <span class="bar" style={{ "--share": String(assignment.strength) }} />
            {strengthWords(assignment)}
          </span>
        </dd>
        {second && (
          <>
            <dt>Second best</dt>
            <dd>
              <TopicButton id={second.id} label={second.label} />
            </dd>
          </>
        )}
      </dl>
      <header class="section-head is-second">
        <h4>Terms that put it there</h4>
        <span>papers of the topic, of {topic.size}</span>
      </header>
      <TermList terms={assignment.terms.slice(0, 6)} total={topic.size} />
    </section>
  );
}

function TopicButton({ id, label }: { id: string; label: string }) {
  const { store } = useApp();
  return (
    <button type="button" class="topic-button" onClick={() => store.select({ kind: "topic", id })}>
      <Swatch topic={id} />
      {label}
    </button>
  );
}
