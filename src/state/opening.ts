/**
 * Opening another map: read, make, show. Readings may overtake one another; the one that was asked for last and can be read wins. If its map
 * cannot be made, or is given up, everything is again as it was before.
 */
import { type ReadonlySignal, signal } from "@preact/signals-core";
import type { CitationMap } from "../model/map";
import { defaultRecipe } from "../model/recipe";
import type { PageReading } from "../worker/protocol";
import type { Making } from "./making";

export interface Opening {
  /** True while a map is being made that is not finished: it cannot be edited yet. */
  readonly running: ReadonlySignal<boolean>;
  /**
   * @param reading null if it cannot be had; its reason was told then.
   * @param show swaps all that belongs to the old map, in the moment before the new one (`first`, maybe unfinished) is first drawn.
   * @param again opens the same once more; offered where the map cannot be made and that may help.
   * @returns true if the map is there.
   */
  open(
    reading: Promise<PageReading | null>,
    show: (reading: PageReading, first: CitationMap) => void,
    again: () => void,
  ): Promise<boolean>;
}

/**
 * @param remember gives a function that brings back all that is there now.
 */
export function createOpening(making: Making, remember: () => () => void): Opening {
  const running = signal(false);
  let asked = 0;
  let accepted = 0;
  /** Brings back the last finished map; kept while newer and newer ones are being made. */
  let goBack: (() => void) | null = null;
  return {
    running,
    async open(expected, show, again) {
      const mine = ++asked;
      const reading = await expected;
      if (!reading || mine < accepted) return false;
      accepted = mine;
      goBack ??= remember();
      running.value = true;
      const { bibliography, saved } = reading;
      const recipe = saved?.recipe ?? defaultRecipe;
      const first = (map: CitationMap) => show(reading, map);
      const outcome = await making.build(bibliography, recipe, saved?.map, first, again);
      if (outcome === "superseded") return false;
      running.value = false;
      if (outcome !== "made") goBack();
      goBack = null;
      return outcome === "made";
    },
  };
}
