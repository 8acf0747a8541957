/** One group a topic: its ground, the links within it, its papers, its name and the titles set on it. They are moved and recoloured as one. */
import { clipRing } from "../../lib/clip";
import type { Label, Region, Scene } from "../../model/scene";
import { coversDiscs, discShape } from "./discShapes";
import { type Ends, lineShape } from "./lineShapes";
import type { Onto } from "./onto";
import type { Pen } from "./pen";
import { regionShape } from "./regionShape";
import { group, type Shape } from "./shapes";
import { textBox } from "./textBox";

/** What is drawn of one topic, or (null) of the papers in none. */
export interface TopicMarks {
  readonly topic: string | null;
  readonly region: Region | null;
  /** Places in the scene's links: those with both ends in the topic. */
  readonly links: number[];
  readonly papers: string[];
  readonly labels: Label[];
}

/** In the order of the regions, then topics without one, then papers in none. */
export function marksByTopic(scene: Scene, { discs, topicOf }: Ends, withLinks: boolean): TopicMarks[] {
  const marks = new Map<string | null, TopicMarks>();
  const of = (topic: string | null, region: Region | null = null): TopicMarks => {
    const made = marks.get(topic) ?? { topic, region, links: [], papers: [], labels: [] };
    marks.set(topic, made);
    return made;
  };
  for (const region of scene.regions) of(region.topic, region);
  for (const paper of discs.keys()) of(topicOf(paper)).papers.push(paper);
  if (withLinks)
    scene.links.sources.forEach((source, k) => {
      const topic = topicOf(source);
      if (topic === topicOf(scene.links.targets[k]!)) of(topic).links.push(k);
    });
  for (const label of scene.labels)
    if (label.kind !== "hub") of(label.kind === "paper" ? topicOf(label.id) : label.id).labels.push(label);
  const inNone = marks.get(null);
  return [...[...marks.values()].filter(({ topic }) => topic !== null), ...(inNone ? [inNone] : [])];
}

export function topicGroup(scene: Scene, marks: TopicMarks, onto: Onto, pen: Pen, ends: Ends): Shape | null {
  const { topic, region, links, papers, labels } = marks;
  const name = topic === null ? null : (pen.topics.get(topic) ?? region?.label ?? "");
  const identity =
    name === null
      ? { id: pen.next(), name: "Papers in no topic", alt: "Papers in no topic" }
      : { id: pen.next(), name: `Topic: ${name}`, alt: `Topic: ${name}` };
  return group(identity, [
    region && topic !== null ? regionShape(scene, region, onto, pen) : null,
    ...links.map((index) => lineShape("Link", scene.links, index, onto, pen, ends)),
    ...papers.map((paper) => discShape(scene, ends.discs.get(paper)!, pen)),
    ...labels.map((label) => labelShape(scene, label, topic, name ?? "", onto, pen)),
  ]);
}

/** Names and titles on the hatched ground of a topic that is drawn later: nothing shows through it. */
export function coveredLabels(all: readonly TopicMarks[], onto: Onto): TopicMarks[] {
  return all.flatMap((marks, place) => {
    const grounds = all.slice(place + 1).flatMap(({ region }) => (region?.pattern ? region.rings : []));
    const rings = grounds.map((ring) => onFrame(ring, onto));
    const labels = marks.labels.filter(({ box }) =>
      rings.some((ring) => clipRing(ring, onto.box(box)).length > 0),
    );
    return labels.length > 0 ? [{ ...marks, region: null, links: [], papers: [], labels }] : [];
  });
}

function onFrame(ring: Float64Array, onto: Onto): number[] {
  const points: number[] = [];
  for (let k = 0; k < ring.length; k += 2) {
    const { x, y } = onto.point(ring[k]!, ring[k + 1]!);
    points.push(x, y);
  }
  return points;
}

function shapeName({ kind }: Label, words: string, topic: string): string {
  if (kind === "topic") return `Name: ${topic || words}`;
  return `${kind === "part" ? "Part" : "Title"}: ${words}`;
}

function labelShape(
  scene: Scene,
  label: Label,
  topic: string | null,
  name: string,
  onto: Onto,
  pen: Pen,
): Shape | null {
  const words = label.lines.map(({ text }) => text).join(" ");
  const identity = { id: pen.next(), name: shapeName(label, words, name) };
  const { paint } = pen;
  const faded: typeof paint = (colour, opacity = 1, owner = null) =>
    paint(colour, opacity * label.opacity, owner);
  const plate = coversDiscs(scene, onto, onto.box(label.box)) ? label.halo : null;
  return textBox(identity, onto.lines(label.lines), faded, topic, plate);
}
