import { describe, expect, it } from "vitest";
import { defaultView, type View } from "../../src/model/view";
import { followTopics } from "../../src/state/followTopics";
import { makeTopics } from "./makeTopics";

const before = makeTopics({ t1: ["a", "b", "c"], t2: ["d", "e"], t3: ["f", "g"] });
const selecting = (id: string): View => ({ ...defaultView, selection: { kind: "topic", id } });
const showing = (...filter: string[]): View => ({ ...defaultView, filter });

describe("a view that follows its topics", () => {
  it("is the same object where they are the same", () => {
    const view = { ...selecting("t2"), filter: ["t3", "t1"] };
    expect(followTopics(view, before, before)).toBe(view);
  });

  it("goes with the papers where topics are numbered anew", () => {
    const after = makeTopics({ t1: ["f", "g", "h", "i"], t2: ["a", "b", "c"], t3: ["d", "e"] });
    expect(followTopics(selecting("t3"), before, after).selection).toEqual({ kind: "topic", id: "t1" });
    expect(followTopics(showing("t1", "t2"), before, after).filter).toEqual(["t2", "t3"]);
  });

  it("shows the merged topic after a merge, once", () => {
    const after = makeTopics({ t1: ["d", "e", "f", "g"], t2: ["a", "b", "c"] });
    expect(followTopics(selecting("t3"), before, after).selection).toEqual({ kind: "topic", id: "t1" });
    expect(followTopics(showing("t2", "t3"), before, after).filter).toEqual(["t1"]);
  });

  it("shows both parts of a topic that was split, and selects the larger part", () => {
    const after = makeTopics({ t1: ["d", "e"], t2: ["f", "g"], t3: ["a", "b"], t4: ["c"] });
    expect(followTopics(selecting("t1"), before, after).selection).toEqual({ kind: "topic", id: "t3" });
    expect(followTopics(showing("t1"), before, after).filter).toEqual(["t3", "t4"]);
  });

  it("shows the hub and all topics where the papers are gone", () => {
    const after = makeTopics({ t1: ["x"] });
    expect(followTopics({ ...selecting("t2"), filter: ["t2"] }, before, after)).toEqual(defaultView);
  });

  it("leaves a paper selected, and what the old map did not have", () => {
    const after = makeTopics({ t1: ["a", "b", "c", "d", "e"], t2: ["f", "g"] });
    const paper: View = { ...defaultView, selection: { kind: "paper", id: "d" } };
    expect(followTopics(paper, before, after)).toBe(paper);
    const unknown = selecting("t9");
    expect(followTopics(unknown, before, after)).toBe(unknown);
  });
});
