/** Papers that fit their topic weakly, each with the topic where it could be as well, and the way there. */
import { counted } from "../lib/digits";
import { useApp } from "./context";
import { MoreRows } from "./MoreRows";
import type { MapIndex } from "./mapIndex";
import { PaperRow } from "./PaperRow";
import { movePaper } from "./topicEdits";
import { ofTwenty, strengthWords } from "./words";

export function WeakPapers({ index, papers }: { index: MapIndex; papers: readonly string[] }) {
  const app = useApp();
  return (
    <section class="section">
      <header class="section-head">
        <h3>
          {counted(papers.length, "paper")} that {papers.length === 1 ? "fits" : "fit"} weakly
        </h3>
      </header>
      <MoreRows
        ids={papers}
        row={(id) => {
          const assignment = index.assignments.get(id);
          const second = assignment?.second;
          const other = second && index.topicOf.get(second.topic);
          if (!assignment || !second || !other)
            return (
              <PaperRow key={id} id={id} index={index} below={assignment && strengthWords(assignment)} />
            );
          return (
            <PaperRow
              key={id}
              id={id}
              index={index}
              below={`stays in ${ofTwenty(assignment.strength)} resamples; could be in ${other.label}`}
              {...(app.store.readOnly
                ? {}
                : {
                    action: {
                      text: "Move there",
                      label: `Move there: ${other.label}`,
                      run: () => movePaper(app, id, other.id),
                    },
                  })}
            />
          );
        }}
      />
    </section>
  );
}
