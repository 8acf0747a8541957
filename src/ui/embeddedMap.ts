/** The map that this page carries, if it is one that Orrery wrote for a map (src/export/html.ts). */

import type { EmbeddedMap } from "../state/surroundings";

export function embeddedMap(): EmbeddedMap | null {
  const element = document.getElementById("orrery-map");
  if (!(element instanceof HTMLTemplateElement)) return null;
  const bytes = new TextEncoder().encode(element.content.textContent ?? "");
  return { bytes, name: "this page", readOnly: element.dataset.mode === "read-only" };
}
