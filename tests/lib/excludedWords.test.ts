import { describe, expect, it } from "vitest";
import { cutExcluded } from "../../src/lib/excludedWords";
import { tokenise } from "../../src/lib/tokens";

const without = (excluded: readonly string[], text: string) =>
  cutExcluded(excluded)(tokenise(text)).map((run) => run.map(({ surface }) => surface).join(" "));

describe("excluded words", () => {
  it("are left out in all forms and end a run", () => {
    expect(without(["ovens"], "stone oven design")).toEqual(["stone", "design"]);
  });

  it("are left out as phrases only where they stand side by side", () => {
    expect(without(["stone oven"], "old stone oven of stone, an oven")).toEqual(["old", "stone", "oven"]);
  });

  it("take the longest phrase first", () => {
    expect(without(["stone", "stone oven"], "stone oven bread stone")).toEqual(["bread"]);
  });

  it("may be nothing, symbols or names of object members", () => {
    expect(without([], "rye bread")).toEqual(["rye bread"]);
    expect(without(["", "!!!", "the"], "rye bread")).toEqual(["rye bread"]);
    expect(without(["constructor"], "__proto__ constructor bread")).not.toContain("constructor");
  });
});
