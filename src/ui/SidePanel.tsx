/** The side panel: the hub, a topic or a paper in detail, or all papers as a list. On a phone a sheet from below. */
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Selection } from "../model/view";
import { Back } from "./Back";
import { useApp } from "./context";
import { deferred } from "./deferred";
import { HubPanel } from "./HubPanel";
import { SheetHandle } from "./SheetHandle";

const PaperList = deferred(async () => (await import("./PaperList")).PaperList, "The list");
const PaperPanel = deferred(async () => (await import("./PaperPanel")).PaperPanel, "This panel");
const PapersPanel = deferred(async () => (await import("./PapersPanel")).PapersPanel, "This panel");
const TopicPanel = deferred(async () => (await import("./TopicPanel")).TopicPanel, "This panel");
const WholePanel = deferred(async () => (await import("./WholePanel")).WholePanel, "This panel");

const FACES = [
  { id: "details", label: "Details" },
  { id: "list", label: "List" },
] as const;

export function SidePanel() {
  const { ui, index, selection: selected } = useApp();
  const body = useRef<HTMLElement>(null);
  const selection = selected.value;
  const face = ui.face.value;
  const shown = face === "list" ? "list" : `${selection.kind} ${nameOf(selection) ?? index.value?.hub?.id}`;
  // Before the new face is drawn: the pressed button goes with the old one, and its focus is handed to the new heading.
  const holdsFocus = body.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    if (face === "list") return;
    body.current?.scrollTo(0, 0);
    const heading = body.current?.querySelector<HTMLElement>("h2");
    if (holdsFocus) (heading ?? body.current)?.focus({ preventScroll: true });
  }, [shown]);
  if (index.value === null) return null;
  return (
    <aside class={`panel is-${ui.sheet.value}`} aria-label="Details and list">
      <SheetHandle />
      <div class="panel-head">
        <Back index={index.value} />
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields, these are buttons */}
        <div class="panel-faces" role="group" aria-label="What the panel shows">
          {FACES.map(({ id, label }) => (
            <button
              key={id}
              type="button"
              class="face-button"
              aria-pressed={face === id}
              onClick={() => {
                ui.face.value = id;
                if (ui.sheet.value === "collapsed") ui.sheet.value = "half";
              }}
            >
              {label}
            </button>
          ))}
        </div>
      </div>
      <section
        ref={body}
        class="panel-body"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the keyboard
        tabIndex={0}
        aria-label={face === "list" ? "All papers" : "Details"}
      >
        {face === "list" ? <PaperList index={index.value} /> : <Face />}
      </section>
    </aside>
  );
}

function Face() {
  const { index, selection: selected } = useApp();
  const selection = selected.value;
  if (!index.value) return null;
  if (selection.kind === "topic") {
    const topic = index.value.topicOf.get(selection.id);
    if (topic) return <TopicPanel key={topic.id} index={index.value} topic={topic} />;
  }
  if (selection.kind === "paper") {
    const paper = index.value.papers.get(selection.id);
    if (paper) return <PaperPanel key={paper.id} index={index.value} paper={paper} />;
  }
  if (selection.kind === "papers") return <PapersPanel index={index.value} ids={selection.ids} />;
  const { hub } = index.value;
  return hub ? <HubPanel index={index.value} hub={hub} /> : <WholePanel index={index.value} />;
}

/** What tells one selection of a kind from another; null for the hub. */
function nameOf(selection: Selection): string | null {
  if (selection.kind === "hub") return null;
  return selection.kind === "papers" ? selection.ids.join(" ") : selection.id;
}
