/** The enlarged part of a map → the same as it stands beside texts: without what the title says or would be cut, the papers listed ringed. */
import { toFrame } from "../../lib/placement";
import type { Discs, Region, Scene } from "../../model/scene";
import { insideFrame } from "./insideFrame";
import { linesWhere } from "./lines";
import { indices, pickedDiscs } from "./pickedDiscs";
import type { TopicSubject } from "./subject";

/** @param listed papers that the slide lists: with rings of `ink` they are found on the map. */
export function topicScene(
  scene: Scene,
  { topic, papers }: TopicSubject,
  listed: ReadonlySet<string>,
  ink: string,
): Scene {
  const inside = new Set(papers.map(({ id }) => id));
  const { links, spokes } = scene;
  const cut = cutTopics(scene, topic.id);
  const titledOfListed = scene.labels.filter(({ kind, id }) => kind === "paper" && listed.has(id)).length;
  // Among close discs titles find room at the rim alone: those of other papers would there seem to be the ones that count.
  const isTitled = (id: string) => listed.has(id) || 2 * titledOfListed >= listed.size;
  const discs = pickedDiscs(scene.discs, keptDiscs(scene, cut, inside));
  return insideFrame({
    ...scene,
    // Spokes and links to other topics would only cross the picture: they lead out of it.
    spokes: linesWhere(spokes, () => false),
    links: linesWhere(links, (k) => inside.has(links.sources[k]!) && inside.has(links.targets[k]!)),
    regions: scene.regions.filter((region) => !cut.has(region.topic)),
    discs: {
      ...discs,
      strokes: discs.strokes.map((stroke, k) => (listed.has(discs.ids[k]!) ? ink : stroke)),
    },
    labels: scene.labels.filter(({ kind, id }) =>
      kind === "paper" ? isTitled(id) : kind !== "topic" || id !== topic.id,
    ),
  });
}

/** Other topics that the picture's left or lower edge, which are not the slide's, would cut in the middle of the page. */
function cutTopics(scene: Scene, own: string): Set<string> {
  return new Set(
    scene.regions
      .filter(({ topic, rings }) => topic !== own && rings.some((ring) => isCut(scene, ring)))
      .map(({ topic }) => topic),
  );
}

function isCut({ placement, frame }: Scene, ring: Region["rings"][number]): boolean {
  for (let k = 0; k < ring.length; k += 2) {
    const { x, y } = toFrame(placement, frame, ring[k]!, ring[k + 1]!);
    if (x < 0 || y > frame.height) return true;
  }
  return false;
}

function keptDiscs(scene: Scene, cut: ReadonlySet<string>, inside: ReadonlySet<string>): number[] {
  const { discs, placement, frame } = scene;
  const isWhole = (columns: Discs, k: number) => {
    const { x, y } = toFrame(placement, frame, columns.x[k]!, columns.y[k]!);
    const radius = columns.radii[k]! * placement.scale;
    return x > radius && y + radius < frame.height;
  };
  return indices(discs.ids.length, (k) => {
    if (inside.has(discs.ids[k]!)) return true;
    const topic = discs.topics[k];
    return topic ? !cut.has(topic) : isWhole(discs, k);
  });
}
