/** Topic → colour, as the scene paints its region. Changes only when a colour does, not with every frame. */
import { computed, type ReadonlySignal } from "@preact/signals";
import type { Scene } from "../model/scene";

export function topicColours(
  scene: ReadonlySignal<Scene | null>,
): ReadonlySignal<ReadonlyMap<string, string>> {
  // Each for itself: at a pan neither is another, and the walk over all discs is not made.
  const regions = computed(() => scene.value?.regions ?? []);
  const topics = computed(() => scene.value?.discs.topics ?? []);
  const fills = computed(() => scene.value?.discs.fills ?? []);
  const text = computed(() => {
    const colours = new Map<string, string>();
    for (const { topic, fill } of regions.value) colours.set(topic, fill);
    // A topic without a region is seen by its first disc, which may be a pale one.
    for (const [place, topic] of topics.value.entries())
      if (topic !== null && !colours.has(topic)) colours.set(topic, fills.value[place] ?? "");
    return JSON.stringify([...colours]);
  });
  return computed(() => new Map(JSON.parse(text.value) as [string, string][]));
}
