import { describe, expect, it } from "vitest";
import { makeIndex } from "./make";

describe("the index of a map", () => {
  const index = makeIndex();

  it("lists a topic's papers most typical first, weak ones last", () => {
    expect(index.members.get("t1")).toEqual(["c", "b", "a"]);
    expect(index.members.get("t2")).toEqual(["d"]);
  });

  it("keeps papers that fit nowhere apart", () => {
    expect(index.members.get(null)).toEqual(["e"]);
  });

  it("takes a role only from a citation of the hub", () => {
    expect(index.citations.get("a")?.role).toBe("background");
    expect(index.citations.has("b")).toBe(false);
  });

  it("finds similar papers in both directions, most similar first, without citations", () => {
    expect(index.similar("a")).toEqual([
      { id: "d", weight: 0.8, terms: ["tests", "bugs"] },
      { id: "b", weight: 0.4, terms: ["repair"] },
    ]);
    expect(index.similar("nobody")).toEqual([]);
  });
});
