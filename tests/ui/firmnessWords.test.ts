import { describe, expect, it } from "vitest";
import type { Firmness, Topic } from "../../src/model/topics";
import { firmnessLines, stabilityWord } from "../../src/ui/firmnessWords";

const firmness = (coherence: number | null): Firmness => ({ stability: 0.9, coherence, separation: -0.02 });
const topic = (id: string, coherence: number | null): Topic => ({
  id,
  label: id,
  detail: [],
  terms: [],
  size: 3,
  representative: [],
  firmness: firmness(coherence),
});

describe("how firm a topic is", () => {
  it("is said in words, with the figure beside", () => {
    const lines = firmnessLines(firmness(0.4), [topic("a", 0.4), topic("b", 0.2)]);
    expect(lines.map(({ name, word }) => [name, word])).toEqual([
      ["Stability", "Firm"],
      ["Coherence", "Close-knit"],
      ["Separation", "Runs into the next"],
    ]);
    expect(lines[0]!.figure).toContain("90 %");
    expect(lines[1]!.figure).toContain("40 %");
    expect(lines[1]!.figure).toContain("30 %");
    expect(lines[2]!.figure).toContain("−0.02");
  });

  it("leaves out what cannot be told", () => {
    expect(firmnessLines({ stability: null, coherence: null, separation: null }, [])).toEqual([]);
    expect(firmnessLines(firmness(0.4), [topic("a", null)]).map(({ name }) => name)).toEqual([
      "Stability",
      "Separation",
    ]);
  });

  it("takes Hennig's limits of stability", () => {
    expect([0.85, 0.8, 0.7, 0.59].map(stabilityWord)).toEqual([
      "Firm",
      "Stable",
      "Rather loose",
      "Not stable",
    ]);
  });
});
