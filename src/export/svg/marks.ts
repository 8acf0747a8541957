/** The marks of a scene as SVG elements: lines between topics, a group for each topic, the hub. */
import { manyCorners } from "../../lib/hatch";
import { discRing, HUB_STYLE } from "../../lib/markStyle";
import { toFrame } from "../../lib/placement";
import { smoothRing } from "../../lib/smoothRing";
import { escapeXml } from "../../lib/xml";
import type { Lines, Region, Scene } from "../../model/scene";
import { attributes, rounded } from "./attributes";
import { hatchingPath } from "./hatching";

/** Spokes, and the links that leave their topic. */
export function lineMarks(scene: Scene): string {
  const topics = topicOfPapers(scene);
  const between = linesWhere(scene, scene.links, (from, to) => topics.get(from) !== topics.get(to));
  return [
    layer(
      "spokes",
      "Spokes",
      linesWhere(scene, scene.spokes, () => true),
    ),
    layer("links-between-topics", "Links between topics", between),
  ]
    .filter(Boolean)
    .join("\n");
}

/** One group a topic: its region, the links within it, its papers. Papers of no topic come last. */
export function topicGroups(scene: Scene): string {
  const topics = topicOfPapers(scene);
  const groups = scene.regions.map((region, place) =>
    layer(
      `topic-${place + 1}`,
      region.label,
      [
        `<title>${escapeXml(region.label)}</title>`,
        ...regionMarks(scene, region),
        ...linesWhere(
          scene,
          scene.links,
          (from, to) => topics.get(from) === region.topic && topics.get(to) === region.topic,
        ),
        ...discs(scene, region.topic),
      ],
      { "data-topic": region.topic },
    ),
  );
  const stray = [
    ...linesWhere(scene, scene.links, (from, to) => topics.get(from) === null && topics.get(to) === null),
    ...discs(scene, null),
  ];
  return [...groups, layer("no-topic", "Papers in no topic", stray)].filter(Boolean).join("\n");
}

export function hubMarks(scene: Scene): string {
  const { hub, placement, frame, background } = scene;
  if (!hub) return "";
  const { x: cx, y: cy } = toFrame(placement, frame, 0, 0);
  const radius = hub.radius * placement.scale;
  if (hub.opacity < 1 && isOutOfSight(scene, cx, cy, radius)) return "";
  const ring = attributes({
    cx,
    cy,
    r: Math.max(0, radius - HUB_STYLE.ringWidth / 2),
    fill: background,
    stroke: hub.ring,
    "stroke-width": HUB_STYLE.ringWidth,
  });
  const core = attributes({ cx, cy, r: radius * HUB_STYLE.core, fill: hub.fill });
  return layer(
    "hub",
    "Hub",
    [`<title>${escapeXml(hub.title)}</title>`, `<circle${ring}/>`, `<circle${core}/>`],
    { "data-id": hub.id, opacity: hub.opacity < 1 ? hub.opacity : undefined },
  );
}

/** A group that drawing programs list under its name: Inkscape as a layer, Illustrator by `data-name`. */
export function layer(
  id: string,
  name: string,
  children: readonly string[],
  more: Readonly<Record<string, string | number | undefined>> = {},
): string {
  const names = { "inkscape:groupmode": "layer", "inkscape:label": name };
  return group({ id, "data-name": name, ...more, ...names }, children);
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

/** The ground of a topic, and its hatching over it. */
function regionMarks({ placement, frame }: Scene, { rings, fill, opacity, pattern }: Region): string[] {
  if (rings.length === 0) return [];
  const placed = rings.map((ring) => {
    const points = new Float64Array(ring.length);
    for (let k = 0; k < ring.length; k += 2) {
      const { x, y } = toFrame(placement, frame, ring[k]!, ring[k + 1]!);
      points.set([x, y], k);
    }
    return points;
  });
  const ground = { d: placed.map(ringPath).join(""), fill, "fill-opacity": opacity, "fill-rule": "evenodd" };
  return [
    `<path${attributes(ground)}/>`,
    ...(pattern ? [hatchingPath(placed.map(manyCorners), fill, pattern)] : []),
  ];
}

/** @param ring in px of the frame. */
function ringPath(ring: Float64Array): string {
  const curve = smoothRing(ring);
  const pair = (values: Float64Array, k: number) => `${rounded(values[k]!)} ${rounded(values[k + 1]!)}`;
  const parts = [`M${pair(ring, 0)}`];
  for (let k = 0; k < curve.length; k += 6)
    parts.push(`C${pair(curve, k)} ${pair(curve, k + 2)} ${pair(curve, k + 4)}`);
  return `${parts.join("")}Z`;
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

function discs(scene: Scene, topic: string | null): string[] {
  const { discs: columns, placement, frame } = scene;
  return columns.ids.flatMap((id, k) => {
    if (columns.topics[k] !== topic) return [];
    const { x: cx, y: cy } = toFrame(placement, frame, columns.x[k]!, columns.y[k]!);
    const faded = columns.opacities[k]! < 1;
    const radius = columns.radii[k]! * placement.scale;
    if (faded && isOutOfSight(scene, cx, cy, radius)) return [];
    const ring = discRing(radius);
    const disc = {
      cx,
      cy,
      // The ring lies outside the disc: half of the line's width beyond its edge.
      r: radius + ring / 2,
      fill: columns.fills[k]!,
      stroke: columns.strokes[k]!,
      "stroke-width": ring,
      opacity: faded ? columns.opacities[k]! : undefined,
      "data-id": id,
    };
    return [`<circle${attributes(disc)}><title>${escapeXml(columns.titles[k]!)}</title></circle>`];
  });
}

/** resvg ends the process at a half-transparent mark that lies wholly outside the picture: such are left out. */
function isOutOfSight({ frame }: Scene, x: number, y: number, radius: number): boolean {
  return x + radius < 0 || y + radius < 0 || x - radius > frame.width || y - radius > frame.height;
}
