import { expect, it } from "vitest";
import { defaultRecipe } from "../../src/model/recipe";
import { buildMap } from "../../src/pipeline";
import { LAYOUT_STAGE } from "../../src/ui/Progress";
import { bibliography } from "./make";

it("the stage that can be stopped is the one in which there is a map", () => {
  const withMap = new Set<string>();
  const without = new Set<string>();
  for (const { stage, map } of buildMap(bibliography, defaultRecipe)) (map ? withMap : without).add(stage);
  expect([...withMap]).toEqual([LAYOUT_STAGE]);
  expect(without.has(LAYOUT_STAGE)).toBe(false);
});
