/** The canvas of names: painted where they change, and only pushed along where they all move alike, as while the map is panned. */
import type { Label, Scene } from "../model/scene";
import type { Drift } from "./movedCamera";
import { paintLabels } from "./paintLabels";

export interface NamesLayer {
  /** @param drift null: the scene's names stand where the scene says. */
  show(scene: Scene, drift: Drift | null): void;
  /** What is painted is gone or wrong: the canvas has another size, or the typeface has come. */
  spoil(): void;
}

export function createNamesLayer(canvas: HTMLCanvasElement): NamesLayer {
  const context = canvas.getContext("2d")!;
  let painted: readonly Label[] | null = null;
  let transform = "";
  return {
    show(scene, drift) {
      const labels = drift?.labels ?? scene.labels;
      if (labels !== painted) {
        // Sigma may have set another scale than that of 1 px: the whole canvas is meant.
        context.clearRect(0, 0, canvas.width, canvas.height);
        paintLabels(context, labels);
        painted = labels;
      }
      const next = drift ? `translate(${drift.dx}px, ${drift.dy}px)` : "";
      if (next === transform) return;
      canvas.style.transform = next;
      transform = next;
    },
    spoil() {
      painted = null;
    },
  };
}
