/** The marks of a scene as SVG elements: lines between topics, a group for each topic, the hub. */
import { DISC_RING, HUB_STYLE } from "../lib/markStyle";
import { toFrame } from "../lib/placement";
import { smoothRing } from "../lib/smoothRing";
import { escapeXml } from "../lib/xml";
import type { Lines, Region, Scene } from "../model/scene";
import { attributes, rounded } from "./svgAttributes";

/** Spokes, and the links that leave their topic. */
export function lineMarks(scene: Scene): string {
  const topics = topicOfPapers(scene);
  const between = linesWhere(scene, scene.links, (from, to) => topics.get(from) !== topics.get(to));
  return [
    group(
      { id: "spokes" },
      linesWhere(scene, scene.spokes, () => true),
    ),
    group({ id: "links-between-topics" }, between),
  ]
    .filter(Boolean)
    .join("\n");
}

/** One group a topic: its region, the links within it, its papers. Papers of no topic come last. */
export function topicGroups(scene: Scene): string {
  const topics = topicOfPapers(scene);
  const groups = scene.regions.map((region, place) =>
    group(
      { id: `topic-${place + 1}`, "data-topic": region.topic, "data-name": region.label },
      [
        `<title>${escapeXml(region.label)}</title>`,
        regionPath(scene, region),
        ...linesWhere(
          scene,
          scene.links,
          (from, to) => topics.get(from) === region.topic && topics.get(to) === region.topic,
        ),
        ...discs(scene, region.topic),
      ].filter(Boolean),
    ),
  );
  const stray = [
    ...linesWhere(scene, scene.links, (from, to) => topics.get(from) === null && topics.get(to) === null),
    ...discs(scene, null),
  ];
  return [...groups, group({ id: "no-topic", "data-name": "Papers in no topic" }, stray)]
    .filter(Boolean)
    .join("\n");
}

export function hubMarks(scene: Scene): string {
  const { hub, placement, frame, background } = scene;
  const { x: cx, y: cy } = toFrame(placement, frame, 0, 0);
  const radius = hub.radius * placement.scale;
  const ring = attributes({
    cx,
    cy,
    r: Math.max(0, radius - HUB_STYLE.ringWidth / 2),
    fill: background,
    stroke: hub.ring,
    "stroke-width": HUB_STYLE.ringWidth,
  });
  const core = attributes({ cx, cy, r: radius * HUB_STYLE.core, fill: hub.fill });
  return group({ id: "hub", "data-id": hub.id, opacity: hub.opacity < 1 ? hub.opacity : undefined }, [
    `<title>${escapeXml(hub.title)}</title>`,
    `<circle${ring}/>`,
    `<circle${core}/>`,
  ]);
}

export function group(
  values: Readonly<Record<string, string | number | undefined>>,
  children: readonly string[],
): string {
  return children.length === 0 ? "" : `<g${attributes(values)}>\n${children.join("\n")}\n</g>`;
}

function topicOfPapers({ discs: { ids, topics } }: Scene): Map<string, string | null> {
  return new Map(ids.map((id, k) => [id, topics[k] ?? null]));
}

function regionPath({ placement, frame }: Scene, { rings, fill, opacity }: Region): string {
  if (rings.length === 0) return "";
  const point = (x: number, y: number) => {
    const at = toFrame(placement, frame, x, y);
    return `${rounded(at.x)} ${rounded(at.y)}`;
  };
  const d = rings.map((ring) => {
    const curve = smoothRing(ring);
    const parts = [`M${point(ring[0]!, ring[1]!)}`];
    for (let k = 0; k < curve.length; k += 6)
      parts.push(
        `C${point(curve[k]!, curve[k + 1]!)} ${point(curve[k + 2]!, curve[k + 3]!)} ${point(curve[k + 4]!, curve[k + 5]!)}`,
      );
    return `${parts.join("")}Z`;
  });
  return `<path${attributes({ d: d.join(""), fill, "fill-opacity": opacity, "fill-rule": "evenodd" })}/>`;
}

function linesWhere(
  { placement, frame }: Scene,
  lines: Lines,
  isMeant: (source: string, target: string) => boolean,
): string[] {
  return lines.sources.flatMap((source, k) => {
    if (!isMeant(source, lines.targets[k]!)) return [];
    const from = toFrame(placement, frame, lines.x1[k]!, lines.y1[k]!);
    const to = toFrame(placement, frame, lines.x2[k]!, lines.y2[k]!);
    const line = {
      x1: from.x,
      y1: from.y,
      x2: to.x,
      y2: to.y,
      stroke: lines.colors[k]!,
      "stroke-width": lines.widths[k]!,
      "stroke-opacity": lines.opacities[k]!,
    };
    return [`<line${attributes(line)}/>`];
  });
}

function discs({ discs: columns, placement, frame }: Scene, topic: string | null): string[] {
  return columns.ids.flatMap((id, k) => {
    if (columns.topics[k] !== topic) return [];
    const { x: cx, y: cy } = toFrame(placement, frame, columns.x[k]!, columns.y[k]!);
    const disc = {
      cx,
      cy,
      // The ring lies outside the disc: half of the line's width beyond its edge.
      r: columns.radii[k]! * placement.scale + DISC_RING / 2,
      fill: columns.fills[k]!,
      stroke: columns.strokes[k]!,
      "stroke-width": DISC_RING,
      opacity: columns.opacities[k]! < 1 ? columns.opacities[k]! : undefined,
      "data-id": id,
    };
    return [`<circle${attributes(disc)}><title>${escapeXml(columns.titles[k]!)}</title></circle>`];
  });
}
