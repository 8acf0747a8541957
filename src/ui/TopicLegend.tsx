/** The topics as a legend that also filters: the swatch shows only its topic (more can be added), the name selects it, a row dropped on another merges them. */

import { Lock } from "lucide";
import { useMemo } from "preact/hooks";
import { counted, digits } from "../lib/digits";
import type { Paper } from "../model/bibliography";
import type { Topic } from "../model/topics";
import { useApp } from "./context";
import { deferred } from "./deferred";
import { withDragActs } from "./dragActs";
import { Icon } from "./Icon";
import { MiniBars } from "./MiniBars";
import type { MapIndex } from "./mapIndex";
import { Swatch } from "./Swatch";
import { coarser, countsIn, timelineOf } from "./timeline";

const CountSlider = deferred(
  async () => (await import("./legendParts")).CountSlider,
  "The slider",
  <div class="count" />,
);
const StarredRow = deferred(async () => (await import("./legendParts")).StarredRow, "This row", null);
const Remarks = deferred(async () => (await import("./legendParts")).Remarks, "This part", null);

/** More bars cannot be told apart at the size of a word. */
const MINI_BARS = 8;

export function TopicLegend({ index }: { index: MapIndex }) {
  const { store, filter } = useApp();
  const { topics, members } = index;
  const { bars, highest } = useMemo(() => timelines(index), [index]);
  const outside = members.get(null)?.length ?? 0;
  return (
    <section class="section">
      <header class="section-head">
        <h3>
          {counted(topics.topics.length, "topic")}, inferred
          {store.recipe.value.corrections.length > 0 && " and corrected"}
        </h3>
        {filter.value.length > 0 ? (
          <button type="button" class="text-button" onClick={() => store.setFilter([])}>
            Show all
          </button>
        ) : (
          <span>papers{(bars[0]?.length ?? 0) > 1 && " · over time"}</span>
        )}
      </header>
      {!store.readOnly && <CountSlider index={index} />}
      <ul class="legend">
        {topics.topics.map((topic, place) => (
          <LegendRow key={topic.id} topic={topic} counts={bars[place] ?? []} highest={highest} />
        ))}
        {outside > 0 && (
          <li class="legend-row">
            <span class="legend-eye">
              <Swatch topic={null} />
            </span>
            <span class="legend-name is-plain">Fits nowhere: resembles no other paper</span>
            <span class="legend-count">{digits(outside)}</span>
          </li>
        )}
        <StarredRow index={index} />
      </ul>
      <Remarks index={index} />
    </section>
  );
}

function LegendRow({ topic, counts, highest }: { topic: Topic; counts: readonly number[]; highest: number }) {
  const app = useApp();
  const { store, selection, filter } = app;
  const shown = filter.value;
  const inFilter = shown.includes(topic.id);
  const hidden = shown.length > 0 && !inFilter;
  const startDrag = (event: PointerEvent) => {
    if (store.readOnly || event.pointerType !== "mouse" || event.button !== 0) return;
    withDragActs(
      ({ startLegendDrag }) => startLegendDrag(app, topic.id, event),
      () => {},
    );
  };
  return (
    <li class={hidden ? "legend-row is-off" : "legend-row"} data-topic={topic.id} onPointerDown={startDrag}>
      <button
        type="button"
        class="legend-eye"
        aria-pressed={inFilter}
        aria-label={`Show only ${topic.label}`}
        title={inFilter ? `Take ${topic.label} out of the filter` : filterTitle(topic.label, shown.length)}
        onClick={() => store.toggleTopic(topic.id)}
      >
        <Swatch topic={topic.id} hidden={hidden} />
      </button>
      <button
        type="button"
        class="legend-name"
        aria-current={selection.value.kind === "topic" && selection.value.id === topic.id}
        onClick={() => store.select({ kind: "topic", id: topic.id })}
      >
        <span>
          {topic.label}
          {topic.locked && (
            <span class="legend-lock" title="Locked">
              <Icon icon={Lock} size={12} />
              <span class="visually-hidden"> (locked)</span>
            </span>
          )}
        </span>
        <span class="legend-count">
          {digits(topic.size)}
          <span class="visually-hidden"> papers</span>
        </span>
        {counts.length > 1 && <MiniBars counts={counts} highest={highest} />}
      </button>
    </li>
  );
}

function filterTitle(label: string, others: number): string {
  return others > 0 ? `Show ${label} too` : `Show only ${label}`;
}

/** Of each topic, its papers over time: bars on one axis, and the highest of them all. */
function timelines({ bibliography, topics, papers }: MapIndex): { bars: number[][]; highest: number } {
  const { bins } = timelineOf(bibliography.papers);
  // Not by `members`, which puts each topic's papers in order: here order says nothing, and at 100,000 papers it takes long.
  const members = new Map<string | null, Paper[]>(topics.topics.map(({ id }) => [id, []]));
  for (const { paper: id, topic } of topics.assignments) {
    const paper = papers.get(id);
    if (paper) members.get(topic)?.push(paper);
  }
  const bars = topics.topics.map(({ id }) => coarser(countsIn(bins, members.get(id) ?? []), MINI_BARS));
  return { bars, highest: bars.flat().reduce((most, count) => Math.max(most, count), 1) };
}
