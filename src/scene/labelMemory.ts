/**
 * Where labels stood in the last scene of a map on a screen, so that they keep their places while the camera moves: what is still possible is tried
 * first. Files are composed without it: their pictures depend on nothing that was seen before.
 */
import type { CitationMap } from "../model/map";
import type { Frame, Placement } from "../model/scene";

export interface LabelMemory {
  readonly placement: Placement;
  /** Place of a paper → index of the candidate place that its title had. */
  readonly titles: ReadonlyMap<number, number>;
}

/** Up to such a change of the scale the same titles stay. */
const NEARLY = 1.6;

const kept = new WeakMap<CitationMap["layout"], { readonly key: string; readonly memory: LabelMemory }>();

/** @returns null where the last scene had another frame, or a scale so different that all labels are placed anew. */
export function lastLabels({ layout }: CitationMap, frame: Frame, placement: Placement): LabelMemory | null {
  const known = kept.get(layout);
  if (!known || known.key !== keyOf(frame)) return null;
  const change = known.memory.placement.scale / placement.scale;
  return change < NEARLY && change > 1 / NEARLY ? known.memory : null;
}

export function rememberLabels({ layout }: CitationMap, frame: Frame, memory: LabelMemory): void {
  kept.set(layout, { key: keyOf(frame), memory });
}

function keyOf({ width, height }: Frame): string {
  return `${width} ${height}`;
}
