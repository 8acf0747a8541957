import { describe, expect, it } from "vitest";
import { mainTitle } from "../../src/scene/mainTitle";

describe("a title without its subtitle", () => {
  it("ends before the colon or dash, and with its question mark", () => {
    expect(mainTitle("Can Language Models Go Beyond Coding? Assessing the Capability")).toBe(
      "Can Language Models Go Beyond Coding?",
    );
    expect(mainTitle("Refusal Evaluation in Coding Agents: A Systematic Review")).toBe(
      "Refusal Evaluation in Coding Agents",
    );
    expect(mainTitle("A Study of Names in Code – Ten Years Later")).toBe("A Study of Names in Code");
  });

  it("is none where nothing follows or it would say too little", () => {
    for (const title of [
      "Large Language Models for Code",
      "BEAM: Bi-level Memory-adaptive Evolution",
      "Adapt to Thrive! Adaptive Policies",
      "What Is a Good Program Anyway?",
      "Time 10:30 in Logs of Programs",
      "",
    ])
      expect(mainTitle(title)).toBeNull();
  });
});
