/**
 * Topic names in place: at the upper edge of the island, else below, beside or inside it, where they cover fewest discs and least of
 * other topics' ground. All names have one size: the largest at which every name stands free; then the second lines go, then a name.
 */
import { grown } from "../lib/boxes";
import { measureText } from "../lib/typeface";
import type { Box, Label } from "../model/scene";
import type { Topic } from "../model/topics";
import type { NameSize } from "./fit";
import { type Candidate, cheapest, type Placed, toLabel } from "./labels";
import type { Palette } from "./palette";
import type { DiscOnStage, Stage } from "./stage";
import { type Block, setBlock } from "./textBlock";

/** Sizes tried, px, from a slide's down to the smallest legible; a narrow screen starts at the third. */
const SIZES = [17.5, 16, 14.5, 13, 12, 11];
const NARROW = 560;
const DETAIL_SHARE = 0.72;
const SMALLEST = 11;
/** Longest line of a name as a multiple of its size: about 24 characters. */
const MEASURE = 13;

/** Costs, in steps of taste: one disc covered outweighs two sizes; another topic's ground is worse than a worse side. */
const COST = {
  covered: 40,
  foreign: 14,
  below: 3,
  across: 1.5,
  beside: 9,
  inside: 6,
  sideways: 5,
  noDetail: 3,
  narrowed: 1.5,
  smaller: 7,
  dropped: 400,
};
/** Px between two names. */
const APART = 4;
/** Measure of a name set on two short lines. */
const NARROWED = 0.62;
/** Places along the edge tried, as shares of the width. */
const SLIDES = [0, -0.1, 0.1, -0.2, 0.2, -0.3, 0.3, -0.45, 0.45, -0.65, 0.65];
/** Px between a name and the discs of its topic. */
const CLEAR = 5;

/** A topic with its outline in the frame. */
export interface Island {
  readonly topic: Topic;
  readonly place: number;
  /** Outline points in frame px, [x0, y0, …], all pieces after each other. */
  readonly outline: Float64Array;
  readonly opacity: number;
}

/** Width and height that the topic's name would like to have in an area, px; null for a name that does not print. */
export function roomForName(topic: Topic, area: Box, colours: Palette): NameSize | null {
  return setName(topic, { size: sizesFor(area)[0]!, detail: true, measure: 1 }, area, colours, colours.ink);
}

export function placeTopicNames(islands: readonly Island[], stage: Stage, colours: Palette): Label[] {
  const seen = islands.filter((island) => visibleBox(island, stage.area) !== null);
  let best: { cost: number; names: (Placed | null)[] } | null = null;
  for (const [step, size] of sizesFor(stage.area).entries()) {
    const shrinking = COST.smaller * step * Math.sqrt(seen.length);
    if (best && shrinking >= best.cost) break;
    const names = placeAll(seen, stage, size, colours);
    const cost =
      names.reduce((sum, placed) => sum + (placed?.cost ?? COST.dropped), 0) + shrinking;
    if (!best || cost < best.cost) best = { cost, names };
    if (names.every((placed) => placed && placed.cost < COST.covered / 8 + COST.noDetail)) break;
  }
  return seen.flatMap((island, k) => {
    const placed = best?.names[k];
    if (!placed) return [];
    stage.take(placed.box);
    return [toLabel(placed, "topic", island.topic.id, colours.ground, island.opacity)];
  });
}

function sizesFor(area: Box): readonly number[] {
  return area.width < NARROW ? SIZES.slice(2) : SIZES;
}

/** One size: each name in turn, then each again among the others as they stand. */
function placeAll(
  islands: readonly Island[],
  stage: Stage,
  size: number,
  colours: Palette,
): (Placed | null)[] {
  const names: (Placed | null)[] = islands.map(() => null);
  const settings = islands.map((island) => settingsOf(island, stage, size, colours));
  for (let round = 0; round < 3; round++) {
    let moved = false;
    islands.forEach((island, k) => {
      const others = names.flatMap((placed, j) => (placed && j !== k ? [grown(placed.box, APART)] : []));
      let best: Placed | null = null;
      for (const { block, candidates, extra } of settings[k]!) {
        const placed = cheapest(
          block,
          candidates,
          stage.with(others),
          (box) =>
            extra + COST.covered * stage.coverage(box) + COST.foreign * stage.foreign(box, island.place),
          best?.cost,
        );
        best = placed ?? best;
      }
      moved ||= best?.box.left !== names[k]?.box.left || best?.box.top !== names[k]?.box.top;
      names[k] = best;
    });
    if (!moved) break;
  }
  return names;
}

interface NameStyle {
  readonly size: number;
  /** With the second line. */
  readonly detail: boolean;
  /** Share of the usual measure. */
  readonly measure: number;
}

function setName(topic: Topic, style: NameStyle, area: Box, colours: Palette, color: string): Block | null {
  const maxWidth = Math.min(style.size * MEASURE, area.width * 0.42) * style.measure;
  const name = { text: topic.label, size: style.size, weight: 600, color, maxWidth, maxLines: 2 } as const;
  const size = Math.max(SMALLEST, style.size * DETAIL_SHARE);
  const text = style.detail ? termsThatFit(topic.detail, size, maxWidth * 1.1) : "";
  return setBlock([
    name,
    { text, size, weight: 400, color: colours.muted, maxWidth: maxWidth * 1.1, maxLines: 1 },
  ]);
}

/** As many terms as fit on one line, rather than a cut one. */
function termsThatFit(terms: readonly string[], size: number, maxWidth: number): string {
  for (let count = terms.length; count > 0; count--) {
    const text = terms.slice(0, count).join(" · ");
    if (measureText(text, size, 400) <= maxWidth) return text;
  }
  return "";
}

/** The ways to set a name at one size: with and without its second line, on one line and, where it can be, on two short ones. */
function settingsOf(island: Island, stage: Stage, size: number, colours: Palette) {
  const { topic, place } = island;
  const color = colours.topic(place).name;
  const own = stage.discs.filter((disc) => disc.topic === place);
  const without = topic.detail.length > 0 ? COST.noDetail : 0;
  const styles = [
    { detail: true, measure: 1, extra: 0 },
    { detail: false, measure: 1, extra: without },
    { detail: false, measure: NARROWED, extra: without + COST.narrowed },
  ];
  const tried = new Set<number>();
  return styles.flatMap(({ extra, ...style }) => {
    const block = setName(topic, { size, ...style }, stage.area, colours, color);
    if (!block || block.lines.some(({ text }) => style.measure < 1 && text.endsWith("…"))) return [];
    if (tried.has(block.width * 1e4 + block.height)) return [];
    tried.add(block.width * 1e4 + block.height);
    return [
      {
        block,
        extra,
        candidates: candidatesOf(island, block, own, stage),
      },
    ];
  });
}

function candidatesOf(island: Island, block: Block, own: readonly DiscOnStage[], stage: Stage): Candidate[] {
  const { area } = stage;
  const seen = visibleBox(island, area)!;
  const { width, height } = block;
  const centre =
    own.length > 0 ? own.reduce((sum, disc) => sum + disc.x, 0) / own.length : seen.left + seen.width / 2;
  const clampLeft = (left: number) => Math.min(Math.max(left, area.left), area.left + area.width - width);
  const clampTop = (top: number) => Math.min(Math.max(top, area.top), area.top + area.height - height);
  const candidates: Candidate[] = [];
  const add = (left: number, top: number, cost: number) =>
    candidates.push({ left: clampLeft(left), top: clampTop(top), anchor: "middle", cost });

  for (const slide of SLIDES) {
    const left = clampLeft(centre - width / 2 + slide * Math.max(width, seen.width) * 0.8);
    const aside = COST.sideways * Math.abs(slide);
    const edge = edges(island, seen, own, left, width);
    add(left, edge.top - height, aside);
    add(left, edge.bottom, aside + COST.below);
    // Across the edge, as far as the discs allow: the halo bites into the region.
    add(left, Math.min(edge.discTop - CLEAR, edge.top + height * 0.6) - height, aside + COST.across);
    add(
      left,
      Math.max(edge.discBottom + CLEAR, edge.bottom - height * 0.6),
      aside + COST.across + COST.below,
    );
  }
  for (const share of [0.5, 0.25, 0.75, 0, 1]) {
    const top = seen.top + (seen.height - height) * share;
    const aside = COST.beside + Math.abs(share - 0.5);
    add(seen.left - width + 8, top, aside);
    add(seen.left + seen.width - 8, top, aside);
  }
  for (let row = 0; row <= 8; row++) {
    for (let column = 0; column <= 6; column++) {
      const left = seen.left + ((seen.width - width) * column) / 6;
      const top = seen.top + ((seen.height - height) * row) / 8;
      add(left, top, COST.inside + 0.4 * row + 0.3 * Math.abs(column - 3));
    }
  }
  return candidates;
}

/** Upper and lower edge of the island and of its discs where a box of this width would stand. */
function edges(island: Island, seen: Box, own: readonly DiscOnStage[], left: number, width: number) {
  let [top, bottom, discTop, discBottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let k = 0; k < island.outline.length; k += 2) {
    const x = island.outline[k]!;
    if (x < left - 10 || x > left + width + 10) continue;
    top = Math.min(top, island.outline[k + 1]!);
    bottom = Math.max(bottom, island.outline[k + 1]!);
  }
  for (const { x, y, radius } of own) {
    if (x + radius < left - 2 || x - radius > left + width + 2) continue;
    discTop = Math.min(discTop, y - radius);
    discBottom = Math.max(discBottom, y + radius);
  }
  if (top > bottom) return { top: seen.top, bottom: seen.top + seen.height, discTop, discBottom };
  return { top, bottom, discTop, discBottom };
}

/** The part of the island's bounding box inside the area; null if it is out of sight. */
function visibleBox(island: Island, area: Box): Box | null {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let k = 0; k < island.outline.length; k += 2) {
    left = Math.min(left, island.outline[k]!);
    right = Math.max(right, island.outline[k]!);
    top = Math.min(top, island.outline[k + 1]!);
    bottom = Math.max(bottom, island.outline[k + 1]!);
  }
  left = Math.max(left, area.left);
  right = Math.min(right, area.left + area.width);
  top = Math.max(top, area.top);
  bottom = Math.min(bottom, area.top + area.height);
  return right > left && bottom > top ? { left, top, width: right - left, height: bottom - top } : null;
}
