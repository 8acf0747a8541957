import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byline, percent, spanOf } from "../../src/export/deck/paperWords";
import { oneLine, wrapLines } from "../../src/export/deck/wrapLines";
import { linkOf } from "../../src/export/rows/paperLink";
import { measureText } from "../../src/lib/typeface";

const style = { size: 17, weight: 400, maxWidth: 240 } as const;

describe("lines of a slide", () => {
  it("are filled as far as words allow", () => {
    const { lines, whole } = wrapLines("one two three four five six seven eight nine ten eleven", style);
    expect(whole).toBe(true);
    lines.slice(1).forEach(({ text }, k) => {
      const [next = ""] = text.split(" ");
      expect(measureText(`${lines[k]!.text} ${next}`, style.size, style.weight)).toBeGreaterThan(
        style.maxWidth,
      );
    });
  });

  it("are never wider than the box, and hold the whole text unless they are cut", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.integer({ min: 1, max: 5 }),
        (text, maxLines) => {
          const cut = wrapLines(text, { ...style, maxLines });
          expect(cut.lines.length).toBeLessThanOrEqual(maxLines);
          for (const line of cut.lines)
            expect(measureText(line.text, style.size, style.weight)).toBeLessThanOrEqual(
              style.maxWidth + 1e-6,
            );
          if (cut.whole) expect(cut.text).toBe(oneLine(text));
          else expect(cut.text.endsWith("…")).toBe(true);
        },
      ),
    );
  });

  it("break a script without spaces between characters, but not before its full stop", () => {
    const { lines, text } = wrapLines("本文提出一种代码生成的方法，并在三个数据集上进行评估。", style);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.every((line) => !/^[，。]/.test(line.text))).toBe(true);
    expect(text).not.toContain(" ");
  });

  it("break a word that is longer than a line", () => {
    const { lines, whole } = wrapLines("x".repeat(100), style);
    expect(whole).toBe(true);
    expect(lines.map(({ text }) => text).join("")).toBe("x".repeat(100));
  });

  it("end in an ellipsis after a whole word where they are cut", () => {
    const { text, lines } = wrapLines("one two three four five six seven eight", { ...style, maxLines: 1 });
    expect(lines).toHaveLength(1);
    expect(text).toMatch(/^(\w+ )*\w+…$/);
    expect("one two three four five six seven eight").toContain(`${text.slice(0, -1)} `);
  });

  it("leave out marks that would turn the rest of the line", () => {
    expect(wrapLines("\u202eright\u202c to \u0000left", style).text).toBe("right to left");
  });
});

describe("words about papers", () => {
  const paper = { id: "a", title: "A" };

  it("say nothing that the source does not say", () => {
    expect(byline(paper, 3, true)).toBe("");
    expect(linkOf(paper)).toBeNull();
    expect(spanOf([paper])).toBe("");
  });

  it("link to web pages only", () => {
    expect(linkOf({ ...paper, url: "javascript:alert(1)" })).toBeNull();
    expect(linkOf({ ...paper, url: "https://example.org/a" })).toBe("https://example.org/a");
    expect(linkOf({ ...paper, doi: "10.1/a b<c>\ud800" })).toMatch(
      /^https:\/\/doi\.org\/10\.1\/a%20b%3Cc%3E/,
    );
  });

  it("give a span in months where every dated paper has one", () => {
    expect(
      spanOf([
        { ...paper, date: "2025-05-01" },
        { ...paper, date: "2026-02" },
      ]),
    ).toBe("May 2025 to Feb 2026");
    expect(
      spanOf([
        { ...paper, date: "2025-05-01" },
        { ...paper, year: 2019 },
      ]),
    ).toBe("2019 to 2025");
    expect(spanOf([{ ...paper, year: 2019 }, paper])).toBe("2019");
  });

  it("take no month of a date that is of another year than the source states", () => {
    expect(spanOf([{ ...paper, date: "2024-05-01", year: 2025 }])).toBe("2025");
  });

  it("never round something to nothing or a part to all", () => {
    expect(percent(1, 10_000)).toBe("less than 1 %");
    expect(percent(9_999, 10_000)).toBe("more than 99 %");
    expect(percent(13, 50)).toBe("26 %");
  });
});
