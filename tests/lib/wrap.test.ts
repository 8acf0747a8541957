import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureText } from "../../src/lib/typeface";
import { singleLine, type WrapStyle, wrapText } from "../../src/lib/wrap";

const style = { size: 12, weight: 400, maxWidth: 150, maxLines: 2 } as const;
const texts = (text: string, more: Partial<WrapStyle> = {}) =>
  wrapText(text, { ...style, ...more }).map((line) => line.text);

describe("wrapping", () => {
  it("keeps a short text on one line", () => {
    expect(texts("Program repair")).toEqual(["Program repair"]);
  });

  it("breaks between words into even lines", () => {
    const lines = wrapText("A Survey on Large Language Models for Code Generation", {
      ...style,
      maxWidth: 190,
      maxLines: 3,
    });
    expect(lines.map(({ text }) => text).join(" ")).toBe(
      "A Survey on Large Language Models for Code Generation",
    );
    expect(lines).toHaveLength(2);
    expect(Math.min(...lines.map(({ width }) => width))).toBeGreaterThan(130);
  });

  it("ends with an ellipsis where there is more, after a whole word if that costs little", () => {
    const lines = texts("Automating structural analysis across multiple software platforms using models");
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/[a-z]…$/);
    expect(
      "Automating structural analysis across multiple software platforms using models".split(" "),
    ).toContain(lines[1]!.replace("…", "").split(" ").at(-1));
  });

  it("ends no cut text in a word that promises another, nor in a mark before the ellipsis", () => {
    const title =
      "MermaidSeqBench: An Evaluation Benchmark for the Use of Models in a Diagram? Or: How to Draw";
    for (let maxWidth = 60; maxWidth < 400; maxWidth += 7) {
      const last = texts(title, { maxWidth }).at(-1)!;
      if (last.endsWith("…")) expect(last).not.toMatch(/(\b(an?|the|of|for|in|to|or)|[?:,. ])…$/i);
    }
  });

  it("cuts a word that is longer than a line", () => {
    const [line] = texts("x".repeat(5000));
    expect(line).toMatch(/^x+…$/);
  });

  it("gives no line for a text that prints nothing", () => {
    for (const text of ["", "   ", "\n\t", "\u202e", "\u0000"]) expect(texts(text)).toEqual([]);
  });

  it("never parts a letter from its marks, nor half a character", () => {
    const family = "👨‍👩‍👧‍👦".repeat(20);
    expect(texts(family, { maxLines: 2 }).join("")).not.toMatch(/\u200d…|[\ud800-\udbff]…/);
    expect(texts("e\u0301".repeat(100))[0]).not.toMatch(/e…/);
  });

  it("never exceeds its width and number of lines, and says its width truly", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        fc.integer({ min: 20, max: 400 }),
        fc.integer({ min: 1, max: 4 }),
        (text, maxWidth, maxLines) => {
          const lines = wrapText(text, { size: 12, weight: 600, maxWidth, maxLines });
          expect(lines.length).toBeLessThanOrEqual(maxLines);
          for (const line of lines) {
            expect(line.width).toBe(measureText(line.text, 12, 600));
            expect(line.width).toBeLessThanOrEqual(maxWidth + 1e-9);
          }
        },
      ),
      { seed: 1 },
    );
  });
});

it("a single line has no break, no control and no mark that turns the rest around", () => {
  expect(singleLine(" two\r\n lines\tand \u202eturned\u202c ")).toBe("two lines and turned");
  expect(singleLine("שלום")).toBe("שלום");
});
