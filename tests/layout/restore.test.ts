import { describe, expect, it } from "vitest";
import { restoreLayout, roundLayout } from "../../src/layout/restore";
import { InputError } from "../../src/model/inputError";
import type { Layout } from "../../src/model/layout";
import { type SavedMap, saveMap } from "../../src/model/mapFile";
import { defaultRecipe } from "../../src/model/recipe";
import { defaultView } from "../../src/model/view";
import { bibliographyOf } from "../topics/make";
import { drain, make } from "./make";
import { leastGap, leastHubGap } from "./measure";

const made = make([6, 5, 4, 2], { loose: 2 });
const layout = drain(made);
const bibliography = bibliographyOf(made.graph.paperIds.map((id) => ({ id, title: `Title of ${id}` })));
const save = (shown: Layout): SavedMap =>
  saveMap({ ...made, bibliography, recipe: defaultRecipe, layout: shown }, defaultView, {}).map!;
const saved = save(roundLayout(layout));

describe("a saved layout", () => {
  it("comes back as the rounded layout, through JSON", () => {
    const read = JSON.parse(JSON.stringify(saved));
    expect(restoreLayout(read, made.graph.paperIds)).toEqual(roundLayout(layout));
  });

  it("that has pins comes back without them: they are applied anew", () => {
    const shown = roundLayout(layout);
    const pinned = {
      ...shown,
      positions: shown.positions.map((value) => value + 1),
      unpinned: shown.positions,
    };
    expect(restoreLayout(JSON.parse(JSON.stringify(save(pinned))), made.graph.paperIds)).toEqual(shown);
  });

  it("is rounded once: rounding again changes nothing", () => {
    const once = roundLayout(layout);
    expect(roundLayout(once)).toEqual(once);
    expect(once.positions.every((value) => Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6)).toBe(
      true,
    );
  });

  it("has no negative zero, which JSON would lose", () => {
    const { positions } = roundLayout({ ...layout, positions: layout.positions.map(() => -1e-9) });
    expect([...positions].some((value) => Object.is(value, -0))).toBe(false);
  });

  it("still has no overlap after rounding", () => {
    expect(leastGap(roundLayout(layout))).toBeGreaterThan(0);
    expect(leastHubGap(roundLayout(layout))).toBeGreaterThan(0);
  });

  it("finds its papers by their ids, whatever their order in the graph", () => {
    const ids = [...made.graph.paperIds].reverse();
    const restored = restoreLayout(saved, ids);
    expect(restored.radii[0]).toBe(roundLayout(layout).radii.at(-1));
    expect(restored.positions[1]).toBe(roundLayout(layout).positions.at(-1));
  });

  it("that lacks a paper or a number is refused with a sentence that says which", () => {
    expect(() => restoreLayout(saved, ["arxiv:2605.1"])).toThrow(InputError);
    expect(() => restoreLayout(saved, ["arxiv:2605.1"])).toThrow('x of "arxiv:2605.1"');
    const damaged = { ...saved, layout: { ...saved.layout, hubRadius: NaN } };
    expect(() => restoreLayout(damaged, made.graph.paperIds)).toThrow("radius of the hub");
    const short = { ...saved, layout: { ...saved.layout, radii: saved.layout.radii.slice(1) } };
    expect(() => restoreLayout(short, made.graph.paperIds)).toThrow("radius of");
  });
});
