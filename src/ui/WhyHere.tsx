/** Why a paper is in its topic: how strongly, by which terms and papers, what the second-best topic would be; and the ways to move it. */

import type { MapIndex } from "./mapIndex";
import { PaperRow } from "./PaperRow";
import { PlaceOfPaper } from "./PlaceOfPaper";
import { TermList } from "./TermList";

const TERMS = 6;
const NEIGHBOURS = 4;

export function WhyHere({ index, id }: { index: MapIndex; id: string }) {
  const assignment = index.assignments.get(id);
  const topic = assignment?.topic ? index.topicOf.get(assignment.topic) : undefined;
  /** What speaks for the topic did not put the paper there where the user did. */
  const role = assignment?.byUser ? "that speak for it" : "that put it there";
  return (
    <section class="section">
      <header class="section-head">
        <h3>Why here</h3>
        <span>{topic ? `inferred from ${index.topics.basis}` : "inferred"}</span>
      </header>
      <PlaceOfPaper index={index} id={id} />
      {assignment && topic && (
        <>
          <header class="section-head is-second">
            <h4>Terms {role}</h4>
            <span>papers that use it</span>
          </header>
          <TermList terms={assignment.terms.slice(0, TERMS)} total={topic.size} />
          {assignment.neighbours.length > 0 && (
            <>
              <header class="section-head is-second">
                <h4>Papers {role}</h4>
                <span>most similar first</span>
              </header>
              <ul class="rows">
                {assignment.neighbours.slice(0, NEIGHBOURS).map((other) => (
                  <PaperRow key={other} id={other} index={index} />
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  );
}
