/** All papers as a list grouped by topic: what the picture says, in words. Up and down walk through the papers. */
import { useLayoutEffect, useRef } from "preact/hooks";
import { counted, digits } from "../lib/digits";
import { useApp } from "./context";
import { MoreRows } from "./MoreRows";
import type { MapIndex } from "./mapIndex";
import { PaperRow } from "./PaperRow";
import { Swatch } from "./Swatch";
import { strengthWords } from "./words";

export function PaperList({ index }: { index: MapIndex }) {
  const { store, selection, filter } = useApp();
  const { topics, members, hub } = index;
  const outside = members.get(null) ?? [];
  const list = useRef<HTMLDivElement>(null);
  const isThere = useRef(false);
  // What is selected elsewhere is to be seen here too.
  useLayoutEffect(() => {
    const current = list.current?.querySelector("[aria-current=true]");
    current?.scrollIntoView({ block: isThere.current ? "nearest" : "center" });
    isThere.current = true;
  }, [selection.value]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys go from button to button inside
    <div ref={list} class="face paper-list" onKeyDown={walkRows}>
      <h2 class="list-title" tabIndex={-1}>
        {counted(index.papers.size, "paper")} in {counted(topics.topics.length, "topic")}
      </h2>
      <button
        type="button"
        class="list-hub"
        aria-current={selection.value.kind === "hub"}
        onClick={() => store.select({ kind: "hub" })}
      >
        <span class={hub ? "hub-dot" : undefined} aria-hidden="true" />
        <span>{hub ? `Hub: ${hub.title}` : "The whole map"}</span>
      </button>
      {topics.topics.map((topic) => (
        <section key={topic.id} class="list-topic">
          <h3>
            <button
              type="button"
              class="list-topic-name"
              aria-current={selection.value.kind === "topic" && selection.value.id === topic.id}
              onClick={() => store.select({ kind: "topic", id: topic.id })}
            >
              <Swatch topic={topic.id} />
              <span>{topic.label}</span>
              <span class="legend-count">
                {digits(topic.size)}
                {filter.value.length > 0 && !filter.value.includes(topic.id) && ", filtered out"}
              </span>
            </button>
          </h3>
          <Rows ids={members.get(topic.id) ?? []} index={index} />
        </section>
      ))}
      {outside.length > 0 && (
        <section class="list-topic">
          <h3 class="list-topic-name">
            <Swatch topic={null} />
            <span>Fits nowhere</span>
            <span class="legend-count">{digits(outside.length)}</span>
          </h3>
          <Rows ids={outside} index={index} />
        </section>
      )}
    </div>
  );
}

function Rows({ ids, index }: { ids: readonly string[]; index: MapIndex }) {
  return (
    <MoreRows
      ids={ids}
      row={(id) => {
        const assignment = index.assignments.get(id);
        return (
          <PaperRow key={id} id={id} index={index} below={assignment && strengthWords(assignment)} plain />
        );
      }}
    />
  );
}

function walkRows(event: KeyboardEvent): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const list = event.currentTarget as HTMLElement;
  const buttons = [...list.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  if (step === 0 || at < 0) return;
  event.preventDefault();
  buttons[Math.max(0, Math.min(buttons.length - 1, at + step))]?.focus();
}
