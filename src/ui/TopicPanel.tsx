/** A topic: its name (to correct), what it rests on, when its papers appeared, the typical ones, all of them. */
import { Eye } from "lucide";
import type { Topic } from "../model/topics";
import { useApp } from "./context";
import { IconButton } from "./IconButton";
import type { MapIndex } from "./mapIndex";
import { PaperRow } from "./PaperRow";
import { TermList } from "./TermList";
import { TopicName } from "./TopicName";
import { WhenChart } from "./WhenChart";
import { count, strengthWords } from "./words";

export function TopicPanel({ index, topic }: { index: MapIndex; topic: Topic }) {
  const { store, filter } = useApp();
  const ids = index.members.get(topic.id) ?? [];
  const typical = topic.representative.slice(0, 3);
  const rest = ids.filter((id) => !typical.includes(id));
  const weak = ids.filter((id) => index.assignments.get(id)?.weak).length;
  const only = filter.value.length === 1 && filter.value[0] === topic.id;
  return (
    <article class="face">
      <div class="kind-line">
        <p class="kind">
          Topic · {topic.size} of {count(index.papers.size, "paper")}
        </p>
        <IconButton
          icon={Eye}
          label={only ? "Show all topics on the map" : "Show only this topic on the map"}
          pressed={only}
          onClick={() => store.setFilter(only ? [] : [topic.id])}
        />
      </div>
      <TopicName topic={topic} />
      {topic.detail.length > 0 && <p class="byline">{topic.detail.join(" · ")}</p>}
      <p class="inferred">
        Inferred from {index.topics.basis}
        {weak > 0 && `; ${count(weak, "paper")} ${weak === 1 ? "fits" : "fit"} it weakly`}
      </p>
      <section class="section">
        <header class="section-head">
          <h3>Terms that set it apart</h3>
          <span>papers that use it, of {topic.size}</span>
        </header>
        <TermList terms={topic.terms.slice(0, 8)} total={topic.size} />
      </section>
      <section class="section">
        <header class="section-head">
          <h3>Most typical</h3>
        </header>
        <ul class="rows">
          {typical.map((id) => (
            <PaperRow key={id} id={id} index={index} below={index.papers.get(id)?.summary} />
          ))}
        </ul>
      </section>
      {rest.length > 0 && (
        <section class="section">
          <header class="section-head">
            <h3>{count(rest.length, "more paper")}</h3>
          </header>
          <ul class="rows">
            {rest.map((id) => (
              <PaperRow key={id} id={id} index={index} below={fitOf(index, id)} />
            ))}
          </ul>
        </section>
      )}
      <WhenChart papers={ids.flatMap((id) => index.papers.get(id) ?? [])} title="When they appeared" />
    </article>
  );
}

function fitOf(index: MapIndex, id: string): string | undefined {
  const assignment = index.assignments.get(id);
  if (!assignment?.weak) return undefined;
  const second = assignment.second && index.topicOf.get(assignment.second.topic);
  return second ? `${strengthWords(assignment)}, close to ${second.label}` : strengthWords(assignment);
}
