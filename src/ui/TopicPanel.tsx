/** A topic: its name and how to correct it, what sets it apart, how firm it is, the typical papers, those that fit weakly, all others. */

import { Eye, Lock, LockOpen } from "lucide";
import { counted, digits } from "../lib/digits";
import type { Topic, WeightedTerm } from "../model/topics";
import { useApp } from "./context";
import { FirmnessOf } from "./FirmnessOf";
import { IconButton } from "./IconButton";
import { MoreRows } from "./MoreRows";
import type { MapIndex } from "./mapIndex";
import { PaperRow } from "./PaperRow";
import { TermList } from "./TermList";
import { TopicActions } from "./TopicActions";
import { TopicName } from "./TopicName";
import { excludeTerm } from "./topicEdits";
import { WeakPapers } from "./WeakPapers";
import { WhenChart } from "./WhenChart";

const TYPICAL = 3;
const TERMS = 8;

/** False for a word that other papers use as often: it sets nothing apart. */
function isOwn({ count, elsewhere }: WeightedTerm, size: number, papers: number): boolean {
  return elsewhere === undefined || count * (papers - size) > elsewhere * size || papers === size;
}

export function TopicPanel({ index, topic }: { index: MapIndex; topic: Topic }) {
  const app = useApp();
  const { store, filter } = app;
  const ids = index.members.get(topic.id) ?? [];
  const typical = topic.representative.slice(0, TYPICAL);
  const weak = ids.filter((id) => index.assignments.get(id)?.weak && !typical.includes(id));
  const rest = ids.filter((id) => !typical.includes(id) && !weak.includes(id));
  const only = filter.value.length === 1 && filter.value[0] === topic.id;
  const locked = topic.locked ?? false;
  return (
    <article class="face">
      <div class="kind-line">
        <p class="kind">
          Topic · {digits(topic.size)} of {counted(index.papers.size, "paper")}
        </p>
        {!store.readOnly && (
          <IconButton
            icon={locked ? Lock : LockOpen}
            label={locked ? "Unlock this topic" : "Lock this topic: its papers stay together"}
            pressed={locked}
            onClick={() => store.setLocked(topic.id, !locked)}
          />
        )}
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
        {topic.inferredLabel !== undefined && (
          <>
            ; named {store.readOnly ? "by hand" : "by you"}, inferred name “{topic.inferredLabel}”{" "}
            {!store.readOnly && (
              <button type="button" class="text-button" onClick={() => store.renameTopic(topic.id, "")}>
                Use that
              </button>
            )}
          </>
        )}
      </p>
      {locked && <p class="inferred">Locked: no setting and no new paper takes its papers away</p>}
      {!store.readOnly && <TopicActions index={index} topic={topic} />}
      <section class="section">
        <header class="section-head">
          <h3>What sets it apart</h3>
          <span>papers that use it</span>
        </header>
        <TermList
          terms={topic.terms.filter((term) => isOwn(term, topic.size, index.papers.size)).slice(0, TERMS)}
          total={topic.size}
          {...(store.readOnly ? {} : { onExclude: (term) => excludeTerm(app, term) })}
        />
      </section>
      <FirmnessOf index={index} topic={topic} />
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
      {weak.length > 0 && <WeakPapers index={index} papers={weak} />}
      {rest.length > 0 && (
        <section class="section">
          <header class="section-head">
            <h3>{counted(rest.length, "more paper")}</h3>
          </header>
          <MoreRows ids={rest} row={(id) => <PaperRow key={id} id={id} index={index} />} />
        </section>
      )}
      <WhenChart papers={ids.flatMap((id) => index.papers.get(id) ?? [])} title="When they appeared" />
    </article>
  );
}
