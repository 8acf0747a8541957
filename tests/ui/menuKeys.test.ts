import { describe, expect, it } from "vitest";
import { nextItem } from "../../src/ui/menuKeys";

const labels = ["Agents", "Benchmarks", "Security", "Safety"];

describe("the keys of a menu", () => {
  it("go down and up, and round at the ends", () => {
    expect(nextItem(labels, 0, "ArrowDown")).toBe(1);
    expect(nextItem(labels, 3, "ArrowDown")).toBe(0);
    expect(nextItem(labels, 0, "ArrowUp")).toBe(3);
    expect(nextItem(labels, 2, "ArrowUp")).toBe(1);
  });

  it("go to the first and the last item", () => {
    expect(nextItem(labels, 2, "Home")).toBe(0);
    expect(nextItem(labels, 1, "End")).toBe(3);
  });

  it("begin at the first item where none has the focus", () => {
    expect(nextItem(labels, -1, "ArrowDown")).toBe(0);
    expect(nextItem(labels, -1, "ArrowUp")).toBe(3);
  });

  it("find the next item with a letter, one after the other", () => {
    expect(nextItem(labels, 0, "s")).toBe(2);
    expect(nextItem(labels, 2, "S")).toBe(3);
    expect(nextItem(labels, 3, "s")).toBe(2);
    expect(nextItem(labels, 1, "x")).toBeNull();
  });

  it("find the item that begins with the letters typed one after the other", () => {
    expect(nextItem(labels, 0, "a", "sa")).toBe(3);
    expect(nextItem(labels, 3, "f", "saf")).toBe(3);
    expect(nextItem(labels, 3, "x", "safx")).toBeNull();
    expect(nextItem(labels, 2, "s", "ss")).toBe(3);
    expect(nextItem(["Graph theory", "Graph learning"], 0, " ", "graph ")).toBe(0);
    expect(nextItem(["Graph theory", "Graph learning"], 0, "l", "graph l")).toBe(1);
  });

  it("leave other keys to the browser, and an empty menu alone", () => {
    for (const key of ["Enter", " ", "Escape", "F5"]) expect(nextItem(labels, 0, key)).toBeNull();
    expect(nextItem([], -1, "ArrowDown")).toBeNull();
  });
});
