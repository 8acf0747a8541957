import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hubTitleAcronyms, hubTitleStems } from "../../src/lib/hubWords";
import { tokenise } from "../../src/lib/tokens";
import { plainTokens } from "./plainTokens";
import { untidyText } from "./untidyTexts";

const stems = (text: string, breaks?: ReadonlySet<string>) =>
  tokenise(text, breaks).map((run) => run.map(({ stem }) => stem).join(" "));

describe("tokens", () => {
  it("end a run at stop words and punctuation, not at hyphen and slash", () => {
    expect(stems("Long-context input/output, of the agents")).toEqual(["long context input output", "agent"]);
  });

  it("leave out numbers with and without units, and single letters", () => {
    expect(stems("31,165 contracts run 4.57x faster in 20ms on 8k tokens x")).toEqual([
      "contract run",
      "faster",
      "token",
    ]);
    expect(stems("3D scenes")).toEqual(["3d scene"]);
  });

  it("drop LaTeX, tags and the possessive s, and fold accents for the stem only", () => {
    expect(stems("PARAM$\\Delta$ \\textbf{Bold} <b>Gödel's</b> theorem")).toEqual([
      "param",
      "bold",
      "godel theorem",
    ]);
    expect(tokenise("Gödel")[0]![0]!.surface).toBe("Gödel");
  });

  it("break at the words of the hub's title", () => {
    expect(
      stems("Secure code generation with static checks", hubTitleStems("A survey of code generation")),
    ).toEqual(["secur", "static check"]);
  });

  it("know the first word of a sentence", () => {
    const [opening, second] = tokenise("Bread rises. Ovens cool.")
      .flat()
      .map(({ opening }) => opening);
    expect([opening, second]).toEqual([true, false]);
    expect(tokenise("Bread rises. Ovens cool.")[1]![0]!.opening).toBe(true);
  });

  it("are pairs of characters where a script puts no spaces", () => {
    expect(stems("代码生成")).toEqual(["代码", "码生", "生成"]);
    expect(stems("Python代码")).toEqual(["python", "代码"]);
    expect(stems("Проверка кода")).toEqual(["проверка кода"]);
  });

  it("are those that the rules give, whatever the text", () => {
    const breaks = new Set(["learn", "a", "代码", "ab"]);
    fc.assert(
      fc.property(untidyText, fc.boolean(), (text, isBroken) => {
        const given = isBroken ? breaks : undefined;
        expect(tokenise(text, given)).toEqual(plainTokens(text, given));
      }),
      { numRuns: 3000 },
    );
  });

  it("are those that the rules give for each character within a word, after a figure and alone", () => {
    for (let point = 0; point < 0x3200; point++) {
      const character = String.fromCodePoint(point);
      const text = `ab${character}cd 3${character}4 ${character} it${character}s`;
      expect(tokenise(text), `U+${point.toString(16)}`).toEqual(plainTokens(text));
    }
  });

  it("come from texts of any length, one after the other", () => {
    for (const words of [10, 5000, 20, 250_000, 3]) {
      const text = "rye bread, ".repeat(words);
      expect(tokenise(text)).toHaveLength(words);
    }
    expect(tokenise("ö".repeat(1_000_000))[0]![0]!.surface).toHaveLength(1_000_000);
  });

  it("have a stem and a surface", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        for (const { stem, surface } of tokenise(text).flat()) {
          expect(stem.length).toBeGreaterThan(0);
          expect(surface.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe("acronyms of the hub's title", () => {
  it("are the initials of neighbouring words", () => {
    expect(hubTitleAcronyms("A Survey on Large Language Models for Code Generation").has("llm")).toBe(true);
  });
});
