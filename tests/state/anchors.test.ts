/** Where papers stand when others are added: what of it the recipe gets, and how it comes to the worker. */
import { describe, expect, it, vi } from "vitest";
import { finished } from "../../src/lib/steps";
import type { Bibliography } from "../../src/model/bibliography";
import { defaultRecipe } from "../../src/model/recipe";
import { makeMap } from "../../src/pipeline";
import { anchored as anchoring } from "../../src/state/anchors";
import { connect } from "../../src/worker/client";
import { createHeldValues } from "../../src/worker/held";
import { inProcessWorker } from "../worker/inProcess";

const bibliography: Bibliography = {
  ...{ type: "orrery-bibliography", version: 1, format: "made", origin: "here" },
  hub: { id: "hub", title: "A hub" },
  papers: ["__proto__", "constructor", "a", "b"].map((id, k) => ({
    id,
    title: `Folding crane ${k} of paper`,
  })),
  citations: [],
  notes: [],
};
const map = makeMap(bibliography, defaultRecipe);
const anchored = (...given: Parameters<typeof anchoring>) => finished(anchoring(...given));
const withMore: Bibliography = {
  ...bibliography,
  papers: [...bibliography.papers, { id: "new", title: "Folding another crane" }],
};

describe("anchors", () => {
  it("are the places of all papers to a hundredth, before the user's pins, whatever the ids", () => {
    const pinned = makeMap(bibliography, { ...defaultRecipe, pins: { a: [30, 30] } });
    const anchors = anchored(pinned.recipe, pinned, withMore).layout.anchors!;
    expect(Object.keys(anchors).sort()).toEqual(["__proto__", "a", "b", "constructor"]);
    pinned.graph.paperIds.forEach((id, i) => {
      const [x, y] = Object.entries(anchors).find(([key]) => key === id)![1];
      expect(Math.abs(x - map.layout.positions[2 * i]!)).toBeLessThanOrEqual(0.00501);
      expect(Math.round(y * 100) / 100).toBe(y);
    });
  });

  it("are not taken where no paper is new, or another paper stands in the middle", () => {
    expect(anchored(defaultRecipe, map, bibliography)).toBe(defaultRecipe);
    const fewer = { ...bibliography, papers: bibliography.papers.slice(1) };
    expect(anchored(defaultRecipe, map, fewer)).toBe(defaultRecipe);
    expect(anchored(defaultRecipe, map, { ...withMore, hub: null })).toBe(defaultRecipe);
  });

  it("cross to the worker once, and are the same there", async () => {
    const worker = inProcessWorker(60_000);
    const noTable = vi.fn(() => Promise.reject(new Error("there is none")));
    const client = connect(
      () => worker,
      () => {},
      noTable,
    );
    const recipe = anchored(defaultRecipe, map, withMore);
    const made = await client.build(withMore, recipe, undefined, 0);
    expect([...made!.layout.positions]).toEqual([...makeMap(withMore, recipe).layout.positions]);
    expect(made!.recipe).toBe(recipe);
    await client.revise({ ...recipe, pins: { a: [9, 9] } }, 0);
    const held = worker.asked.filter((request) => request.kind === "hold-anchors");
    expect(held).toHaveLength(1);
    const values = createHeldValues();
    for (const request of held) values.receive(request);
    const { anchors: _, ...layout } = recipe.layout;
    const there = values.recipe({ ...recipe, layout: { ...layout, anchors: held[0]!.id } });
    expect(Object.entries(there.layout.anchors!)).toEqual(Object.entries(recipe.layout.anchors!));
    expect(Object.getPrototypeOf(there.layout.anchors)).toBe(Object.prototype);
    values.receive({ kind: "let-go", held: held[0]!.id });
    expect(() => values.recipe({ ...recipe, layout: { ...layout, anchors: held[0]!.id } })).toThrow(
      /does not hold/,
    );
  });
});
