import { describe, expect, it } from "vitest";
import { correctionWords } from "../../src/ui/correctionWords";
import { makeIndex } from "./make";

const index = makeIndex();

describe("a correction in words", () => {
  it("of an earlier version names topics as they are called now, and papers by their titles", () => {
    expect(correctionWords({ kind: "move", papers: ["d"], to: ["c", "b"] }, index)).toBe(
      "Moved “Paper d” to Topic t1",
    );
    expect(correctionWords({ kind: "merge", from: ["d"], into: ["c"] }, index)).toBe(
      "Merged “Paper d” into Topic t1",
    );
    expect(correctionWords({ kind: "lock", topic: ["a", "b", "d"] }, index)).toBe("Locked Topic t1");
    expect(correctionWords({ kind: "rename", topic: ["c"], name: "Mine" }, index)).toBe(
      "Named a topic “Mine”",
    );
    expect(correctionWords({ kind: "exclude", term: "LLM" }, index)).toBe("Left out the word “LLM”");
  });

  it("names topics as they were called then, where that was kept", () => {
    const called = "Earlier name";
    expect(correctionWords({ kind: "move", papers: ["d"], to: ["c"], called }, index)).toBe(
      "Moved “Paper d” to “Earlier name”",
    );
    expect(
      correctionWords({ kind: "merge", from: ["d"], into: ["c"], called, calledFrom: "Other" }, index),
    ).toBe("Merged “Other” into “Earlier name”");
    expect(correctionWords({ kind: "lock", topic: ["x"], called }, index)).toBe("Locked “Earlier name”");
    expect(correctionWords({ kind: "rename", topic: ["x"], name: "Mine", called }, index)).toBe(
      "Renamed “Earlier name” to “Mine”",
    );
    expect(correctionWords({ kind: "split", topic: ["a", "b", "d"], called }, index)).toBe(
      "Split “Earlier name” into Topic t1 and Topic t2",
    );
  });

  it("says what came of a split", () => {
    expect(correctionWords({ kind: "split", topic: ["a", "b", "d"] }, index)).toBe(
      "Split into Topic t1 and Topic t2",
    );
    expect(correctionWords({ kind: "split", topic: ["a", "b"] }, index)).toBe("Split Topic t1");
  });

  it("says of a split that does not apply only what was split", () => {
    expect(
      correctionWords({ kind: "split", topic: ["a", "b", "d"], called: "Earlier name" }, index, false),
    ).toBe("Split “Earlier name”");
  });

  it("counts papers beyond the first", () => {
    expect(correctionWords({ kind: "move", papers: ["a", "b", "c"], to: [] }, index)).toBe(
      "Made “Paper a” and 2 more papers a topic of their own",
    );
    expect(correctionWords({ kind: "move", papers: ["a"], to: [] }, index)).toBe(
      "Made “Paper a” a topic of its own",
    );
  });

  it("does not fail over papers that are gone", () => {
    expect(correctionWords({ kind: "move", papers: ["x"], to: ["y"] }, index)).toBe(
      "Moved a paper that is gone to a topic that is gone",
    );
    expect(correctionWords({ kind: "lock", topic: ["__proto__"] }, index)).toBe(
      "Locked a topic that is gone",
    );
  });
});
