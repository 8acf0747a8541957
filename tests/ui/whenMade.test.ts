import { signal } from "@preact/signals-core";
import { describe, expect, it } from "vitest";
import type { CitationMap } from "../../src/model/map";
import type { Recipe } from "../../src/model/recipe";
import type { Status, Store } from "../../src/state/store";
import { whenMade } from "../../src/ui/whenMade";
import { makeUpMap } from "../make/map";

function storeOf(map: CitationMap | null, recipe: Recipe) {
  const signals = {
    map: signal(map),
    recipe: signal(recipe),
    status: signal<Status>({ kind: "idle" }),
  };
  return { ...signals, store: signals as unknown as Store };
}

describe("the map to save", () => {
  const map = makeUpMap({ papers: 4 });
  const corrected: Recipe = { ...map.recipe, corrections: [{ kind: "exclude", term: "corner" }] };

  it("is the one that is there, where nothing is being made", async () => {
    expect(await whenMade(storeOf(map, map.recipe).store)).toBe(map);
    expect(await whenMade(storeOf(null, corrected).store)).toBeNull();
  });

  it("is waited for after a correction, before and while the worker is at it", async () => {
    const { store, map: shown, status } = storeOf(map, corrected);
    let had: CitationMap | null | undefined;
    const made = whenMade(store).then((got) => {
      had = got;
    });
    await Promise.resolve();
    expect(had).toBeUndefined();
    const next = { ...map, recipe: corrected };
    status.value = { kind: "running", stage: "Placing papers", fraction: 0.5 };
    shown.value = next;
    await Promise.resolve();
    expect(had).toBeUndefined();
    status.value = { kind: "idle" };
    await made;
    expect(had).toBe(next);
  });
});
