import { describe, expect, it } from "vitest";
import { citingPapers, headingOf, kickerOf, titleOf, worksOf } from "../../src/model/about";
import type { Bibliography } from "../../src/model/bibliography";

const hub = { id: "hub", title: "A hub" };
const some: Bibliography = {
  type: "orrery-bibliography",
  version: 1,
  format: "made",
  origin: "library.bib",
  hub,
  papers: ["a", "b", "c"].map((id) => ({ id, title: `Paper ${id}` })),
  citations: [
    { source: "a", target: "hub" },
    { source: "a", target: "hub", role: "background" },
    { source: "b", target: "a" },
    { source: "gone", target: "hub" },
  ],
  notes: [],
};
const none: Bibliography = { ...some, hub: null };

describe("the papers that cite the hub", () => {
  it("are those of which the source says it, each once, as far as they are there", () => {
    expect([...citingPapers(some)]).toEqual(["a"]);
  });

  it("are none without a hub", () => {
    expect(citingPapers(none).size).toBe(0);
  });
});

describe("the heading", () => {
  it("says that the papers cite the hub only where all do", () => {
    expect(headingOf(some)).toBe("Papers around A hub");
    const citations = some.papers.map(({ id }) => ({ source: id, target: "hub" }));
    expect(headingOf({ ...some, citations })).toBe("Papers citing A hub");
  });

  it("names the input where there is no hub, and nothing where that has no name", () => {
    expect([kickerOf(none), titleOf(none)]).toEqual(["Papers in", "library.bib"]);
    expect(headingOf({ ...none, origin: "" })).toBe("Papers");
  });
});

it("the works are hub and papers, or the papers alone", () => {
  expect(worksOf(some).map(({ id }) => id)).toEqual(["hub", "a", "b", "c"]);
  expect(worksOf(none)).toEqual(none.papers);
});
