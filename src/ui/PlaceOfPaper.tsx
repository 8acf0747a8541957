/** The topic of a paper, how firmly it stands there, the second best, and the menu that moves it. */
import type { Assignment } from "../model/topics";
import { useApp } from "./context";
import { MenuButton, type MenuItem } from "./Menu";
import type { MapIndex } from "./mapIndex";
import { TopicLink } from "./TopicLink";
import { secondBest, topicChoices } from "./topicChoices";
import { movePaper } from "./topicEdits";
import { ofTwenty } from "./words";

const RESAMPLES =
  "The groups are found again and again, each time without a random fifth of the papers: in so many of twenty it is in this topic";

export function PlaceOfPaper({ index, id }: { index: MapIndex; id: string }) {
  const app = useApp();
  const assignment = index.assignments.get(id);
  const topic = assignment?.topic ? index.topicOf.get(assignment.topic) : undefined;
  const second = assignment?.second;
  const other = second && index.topicOf.get(second.topic);
  const items = (): MenuItem[] => [
    ...topicChoices(index, {
      from: topic?.id ?? null,
      first: secondBest(index, id),
      choose: (to) => movePaper(app, id, to),
    }),
    { id: "own", label: "A topic of its own", topic: null, run: () => movePaper(app, id, null) },
  ];
  return (
    <>
      {assignment && topic ? (
        <dl class="why">
          <dt>Topic</dt>
          <dd>
            <TopicLink topic={topic} />
            {assignment.byUser ? <ByUser id={id} /> : <Strength assignment={assignment} />}
          </dd>
          {second && other && (
            <>
              <dt>{assignment.byUser ? "Inferred" : "Second best"}</dt>
              <dd class="why-second">
                <TopicLink topic={other} />
                <span class="strength" title={RESAMPLES}>
                  in {ofTwenty(second.strength)}
                </span>
                {!app.store.readOnly && (
                  <button
                    type="button"
                    class="text-button"
                    aria-label={`Move there: ${other.label}`}
                    onClick={() => movePaper(app, id, other.id)}
                  >
                    Move there
                  </button>
                )}
              </dd>
            </>
          )}
        </dl>
      ) : (
        <p>It resembles no other paper at hand, so it belongs to no topic.</p>
      )}
      {!app.store.readOnly && (
        <p class="why-move">
          <MenuButton
            text="Move to …"
            title="Move this paper to"
            keys="m"
            items={items}
            wanted={app.ui.moving.value}
            onOpened={() => (app.ui.moving.value = false)}
          />
        </p>
      )}
    </>
  );
}

function Strength({ assignment }: { assignment: Assignment }) {
  return (
    <span class="strength" title={RESAMPLES}>
      {assignment.weak && "weak fit: "}would stay in {ofTwenty(assignment.strength)} resamples
      <span class="bar" style={{ "--share": String(assignment.strength) }} />
    </span>
  );
}

/** The last correction that moved the paper can be taken back; what else put it there is in the list of corrections. */
function ByUser({ id }: { id: string }) {
  const app = useApp();
  const at = app.store.recipe.value.corrections.findLastIndex(
    (correction) => correction.kind === "move" && correction.papers.includes(id),
  );
  return (
    <span class="strength">
      Put here by {app.store.readOnly ? "hand" : "you"}
      {at >= 0 && !app.store.readOnly && (
        <button type="button" class="text-button" onClick={() => app.store.takeBack(at)}>
          Take back
        </button>
      )}
    </span>
  );
}
