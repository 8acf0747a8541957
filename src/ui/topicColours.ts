/** Topic → colour, as the scene paints its region. Changes only when a colour does, not with every frame. */
import { computed, type ReadonlySignal } from "@preact/signals";
import type { Scene } from "../model/scene";

export function topicColours(
  scene: ReadonlySignal<Scene | null>,
): ReadonlySignal<ReadonlyMap<string, string>> {
  const text = computed(() => {
    const colours = new Map<string, string>();
    const { discs, regions } = scene.value ?? {};
    for (const { topic, fill } of regions ?? []) colours.set(topic, fill);
    // A topic without a region is seen by its first disc, which may be a pale one.
    for (const [place, topic] of (discs?.topics ?? []).entries())
      if (topic !== null && !colours.has(topic)) colours.set(topic, discs?.fills[place] ?? "");
    return JSON.stringify([...colours]);
  });
  return computed(() => new Map(JSON.parse(text.value) as [string, string][]));
}
