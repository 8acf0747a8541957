/** The card beside the disc under the pointer or the keyboard: title, summary, topic. It takes no pointer events. */
import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { toFrame } from "../lib/placement";
import type { Scene } from "../model/scene";
import { useApp } from "./context";
import { placeCard } from "./hoverPlace";
import { PaperSigns } from "./PaperSigns";
import { Swatch } from "./Swatch";
import { strengthWords } from "./words";

export function HoverCard() {
  const { store, index, selection } = useApp();
  const element = useRef<HTMLDivElement>(null);
  const size = useSignal({ width: 300, height: 120 });
  const { value: chosen } = selection;
  const hovered = store.hover.value;
  // The panel says all of a selected paper; the card would only hide its neighbours.
  const id = chosen.kind === "paper" && chosen.id === hovered ? null : hovered;
  const scene = id === null ? null : store.scene.value;
  useLayoutEffect(() => {
    const box = element.current;
    if (box && (box.offsetWidth !== size.value.width || box.offsetHeight !== size.value.height))
      size.value = { width: box.offsetWidth, height: box.offsetHeight };
  });
  const disc = id !== null && scene ? discOnScreen(scene, id) : null;
  const paper = id === null ? undefined : index.value?.papers.get(id);
  if (!disc || !scene || !index.value || (id !== index.value.hub?.id && !paper)) return null;
  const label = scene.labels.find((each) => each.id === id)?.box;
  const { left, top } = placeCard(disc, size.value, scene.frame, label);
  return (
    <div ref={element} class="hover-card" style={{ left: `${left}px`, top: `${top}px` }}>
      {paper ? <PaperCard id={paper.id} /> : <p class="hover-title">{index.value.hub?.title}</p>}
    </div>
  );
}

function PaperCard({ id }: { id: string }) {
  const index = useApp().index.value;
  const paper = index?.papers.get(id);
  const assignment = index?.assignments.get(id);
  const topic = assignment?.topic ?? null;
  return (
    <>
      <p class="hover-title">{paper?.title}</p>
      {paper && <PaperSigns paper={paper} all />}
      {paper?.summary && <p class="hover-summary">{paper.summary}</p>}
      <p class="hover-topic">
        <Swatch topic={topic} weak={assignment?.weak ?? false} />
        {topic !== null && `${index?.topicOf.get(topic)?.label} · `}
        {assignment && strengthWords(assignment)}
      </p>
    </>
  );
}

/** Where a paper's or the hub's disc is, in px of the map area. */
function discOnScreen(scene: Scene, id: string): { x: number; y: number; radius: number } | null {
  const { placement, frame, discs, hub } = scene;
  const at = discs.ids.indexOf(id);
  const middle = id === hub?.id ? hub.radius : null;
  if (at < 0 && middle === null) return null;
  const [x, y, radius] =
    at < 0 ? [0, 0, middle ?? 0] : [discs.x[at] ?? 0, discs.y[at] ?? 0, discs.radii[at] ?? 0];
  return { ...toFrame(placement, frame, x, y), radius: radius * placement.scale };
}
