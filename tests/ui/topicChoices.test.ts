import { describe, expect, it } from "vitest";
import { topicChoices } from "../../src/ui/topicChoices";
import { makeIndex } from "./make";

describe("the topics that something can go to", () => {
  it("are all but the one where it is, the likeliest first with a word why", () => {
    const chosen: string[] = [];
    const choose = (topic: string) => chosen.push(topic);
    const all = topicChoices(makeIndex(), { from: null, first: { topic: "t2", hint: "nearest" }, choose });
    expect(all.map(({ label, hint }) => [label, hint])).toEqual([
      ["Topic t2", "nearest"],
      ["Topic t1", "3"],
    ]);
    const others = topicChoices(makeIndex(), { from: "t1", choose });
    expect(others.map(({ id }) => id)).toEqual(["t2"]);
    others[0]!.run();
    expect(chosen).toEqual(["t2"]);
  });
});
