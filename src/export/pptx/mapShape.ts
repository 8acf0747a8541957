/** A picture of the map as one group of shapes: lines at the back, a group a topic, the hub, the legend. */
import type { Frame, Lines, Scene } from "../../model/scene";
import type { MapPart } from "../deck/deck";
import { hubShape, placeDiscs } from "./discShapes";
import { legendShape } from "./legendShapes";
import { type Ends, lineShape } from "./lineShapes";
import { marksPicture } from "./marksPicture";
import { newOnto, type Onto } from "./onto";
import type { Pen } from "./pen";
import { regionShape } from "./regionShape";
import { notes, type Pictured, picturedMarks } from "./shapeCount";
import { group, type Shape } from "./shapes";
import { coveredLabels, marksByTopic, topicGroup } from "./topicGroups";

export interface MapWork {
  /** Takes a sentence for the user. */
  readonly tell: ((sentence: string) => void) | undefined;
  /** To be awaited between groups and parts of a picture. */
  step(): Promise<void>;
}

/** @throws what `step` rejects with. */
export async function mapShape(part: MapPart, slide: Frame, pen: Pen, work: MapWork): Promise<Shape | null> {
  const { scene } = part;
  const onto = newOnto(part, slide);
  const id = pen.next();
  const pictured = picturedMarks(scene);
  const isDrawn = pictured === "marks" ? standingOut(scene, pen) : () => true;
  const discs = placeDiscs(scene, onto, pen, isDrawn);
  const topics = new Map(scene.discs.ids.map((paper, k) => [paper, scene.discs.topics[k] ?? null]));
  const ends: Ends = { discs, topicOf: (paper) => topics.get(paper) ?? null };
  for (const note of notes(scene)) work.tell?.(note);
  await work.step();
  const groups = await backOf(part, pictured, onto, pen, ends, work);
  const byTopic = marksByTopic(scene, ends, pictured === "none");
  const covered = pictured === "marks" ? [] : coveredLabels(byTopic, onto);
  const isCovered = new Set(covered.flatMap(({ labels }) => labels));
  for (const all of byTopic) {
    const labels = all.labels.filter((label) => !isCovered.has(label));
    // Under a picture of its papers a region is not in the group of its topic.
    const marks = { ...all, labels, region: pictured === "marks" ? null : all.region };
    groups.push(topicGroup(scene, marks, onto, pen, ends));
    await work.step();
  }
  const front = [
    ...covered.map((marks) => topicGroup(scene, marks, onto, pen, ends)),
    hubShape(scene, onto, pen, pen.next()),
    legendShape(scene, onto, pen),
  ];
  return group({ id, name: part.name || "Map", alt: part.alt || scene.description }, [...groups, ...front]);
}

/** What lies under the topics: lines that belong to none, or the picture that stands for marks. */
async function backOf(
  part: MapPart,
  pictured: Pictured,
  onto: Onto,
  pen: Pen,
  ends: Ends,
  { step }: MapWork,
): Promise<(Shape | null)[]> {
  const { scene } = part;
  if (pictured === "none") return lineGroups(scene, onto, pen, ends);
  if (pictured === "lines") return [await marksPicture(part, null, pen, step)];
  const regions = scene.regions.map((region) => regionShape(scene, region, onto, pen));
  const isPictured = (k: number) => !ends.discs.has(scene.discs.ids[k]!);
  return [
    group({ id: pen.next(), name: "Regions", alt: "The grounds of the topics" }, regions),
    await marksPicture(part, isPictured, pen, step),
  ];
}

/** Of many papers, those that stay shapes: the representative, the named and the ringed ones. */
function standingOut({ discs, labels, background }: Scene, { facts }: Pen): (index: number) => boolean {
  const named = new Set(labels.filter(({ kind }) => kind === "paper").map(({ id }) => id));
  return (k) =>
    facts.get(discs.ids[k]!)?.isRepresentative === true ||
    named.has(discs.ids[k]!) ||
    discs.strokes[k] !== background;
}

/** Lines that belong to no topic lie under all: to the hub, and from one topic to another. */
function lineGroups(scene: Scene, onto: Onto, pen: Pen, ends: Ends): (Shape | null)[] {
  const between = (k: number) =>
    ends.topicOf(scene.links.sources[k]!) !== ends.topicOf(scene.links.targets[k]!);
  const shapes = (name: string, lines: Lines, isMeant: (index: number) => boolean) =>
    lines.sources.map((_, k) => (isMeant(k) ? lineShape(name, lines, k, onto, pen, ends) : null));
  return [
    group(
      { id: pen.next(), name: "Lines to the hub", alt: "Lines from the papers to the paper they cite" },
      shapes("Line", scene.spokes, () => true),
    ),
    group(
      { id: pen.next(), name: "Links between topics", alt: "Links between papers of different topics" },
      shapes("Link", scene.links, between),
    ),
  ];
}
