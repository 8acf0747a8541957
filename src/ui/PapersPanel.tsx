/** Several papers, as a line was drawn around them: what topics they are of, what can be done with all of them, and the papers. */
import { useSignal } from "@preact/signals";
import { Star } from "lucide";
import { useId } from "preact/hooks";
import { counted, digits } from "../lib/digits";
import { useApp } from "./context";
import { Icon } from "./Icon";
import { MenuButton, type MenuItem } from "./Menu";
import { MoreRows } from "./MoreRows";
import type { MapIndex } from "./mapIndex";
import { readTags } from "./PaperMarks";
import { PaperRow } from "./PaperRow";
import { Swatch } from "./Swatch";
import { topicChoices } from "./topicChoices";
import { movePapers } from "./topicEdits";
import { WhenChart } from "./WhenChart";

export function PapersPanel({ index, ids }: { index: MapIndex; ids: readonly string[] }) {
  const { store } = useApp();
  const topics = topicsOf(index, ids);
  const starred = ids.every((id) => store.marks.value[id]?.star);
  return (
    <article class="face">
      <p class="kind">
        Selected · {digits(ids.length)} of {counted(index.papers.size, "paper")}
      </p>
      <h2 tabIndex={-1}>{counted(ids.length, starred ? "starred paper" : "paper")}</h2>
      {!store.readOnly && <Actions index={index} ids={ids} />}
      <section class="section">
        <header class="section-head">
          <h3>Of these topics</h3>
          <span>selected of all</span>
        </header>
        <ul class="selected-topics">
          {topics.map(({ id, label, count, size }) => (
            <li key={id ?? ""}>
              <Swatch topic={id} />
              <span>{label}</span>
              <span class="legend-count">
                {digits(count)} of {digits(size)}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section class="section">
        <header class="section-head">
          <h3>The papers</h3>
        </header>
        <MoreRows ids={ids} row={(id) => <PaperRow key={id} id={id} index={index} />} />
      </section>
      <WhenChart papers={ids.flatMap((id) => index.papers.get(id) ?? [])} title="When they appeared" />
    </article>
  );
}

function Actions({ index, ids }: { index: MapIndex; ids: readonly string[] }) {
  const app = useApp();
  const field = useId();
  const tags = useSignal("");
  // Of these papers only: another line round others has nothing added yet.
  const added = useSignal<{ to: readonly string[]; text: string } | null>(null);
  const starred = ids.every((id) => app.store.marks.value[id]?.star);
  const items = (): MenuItem[] => [
    ...topicChoices(index, { from: null, choose: (to) => movePapers(app, ids, to) }),
    { id: "own", label: "A topic of their own", topic: null, run: () => movePapers(app, ids, null) },
  ];
  return (
    <section class="section">
      <div class="selected-actions">
        <MenuButton text="Move to …" title="Move these papers to" items={items} />
        <button
          type="button"
          class="button button-small"
          aria-pressed={starred}
          onClick={() => app.store.setMarks(ids, { star: !starred })}
        >
          <Icon icon={Star} size={16} /> {starred ? "Take the stars off" : "Star all"}
        </button>
      </div>
      <form
        class="selected-tags"
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = readTags(tags.value);
          if (wanted.length === 0) return;
          app.store.setMarks(ids, { tags: wanted });
          added.value = { to: ids, text: `Added to ${counted(ids.length, "paper")}: ${wanted.join(", ")}` };
          tags.value = "";
        }}
      >
        <label class="label" for={field}>
          Tags for all of them, separated by commas
        </label>
        <div class="selected-actions">
          <input
            id={field}
            class="field"
            value={tags.value}
            onInput={(event) => (tags.value = event.currentTarget.value)}
          />
          <button type="submit" class="button" disabled={readTags(tags.value).length === 0}>
            Add
          </button>
        </div>
        <p class="selected-added" role="status">
          {added.value?.to === ids && added.value.text}
        </p>
      </form>
    </section>
  );
}

interface Share {
  /** Null: of papers that fit nowhere. */
  readonly id: string | null;
  readonly label: string;
  readonly count: number;
  readonly size: number;
}

/** Topics of the papers, those of most of them first. */
function topicsOf(index: MapIndex, ids: readonly string[]): Share[] {
  const counts = new Map<string | null, number>();
  for (const id of ids) {
    const topic = index.assignments.get(id)?.topic ?? null;
    counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return [...counts]
    .map(([id, count]) => ({
      id,
      label: (id === null ? null : index.topicOf.get(id)?.label) ?? "Fits nowhere",
      count,
      size: index.members.get(id)?.length ?? count,
    }))
    .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
}
