import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markWords, snippet } from "../../src/ui/markWords";
import { createSearch } from "../../src/ui/searchIndex";

const find = createSearch([
  { id: "a", title: "Repairing programs with tests", authors: ["José Müller"] },
  { id: "b", title: "Sparse attention", summary: "A kernel for programs on graphics cards" },
  { id: "__proto__", title: "<script>constructor</script>", keywords: ["hostile text"] },
]);
const ids = (query: string) => find(query).map((hit) => hit.id);

describe("the search", () => {
  it("finds words by their beginning, in any field, the title first", () => {
    expect(ids("prog")).toEqual(["a", "b"]);
    expect(ids("graph")).toEqual(["b"]);
    expect(ids("hostile")).toEqual(["__proto__"]);
  });

  it("finds accents without accents, and forgives a slip", () => {
    expect(ids("muller jose")).toEqual(["a"]);
    expect(ids("atention")).toEqual(["b"]);
  });

  it("prefers papers with every word, else takes those with any", () => {
    expect(ids("programs kernel")).toEqual(["b"]);
    expect(ids("kernel repairing")).toEqual(expect.arrayContaining(["a", "b"]));
  });

  it("says what matched, so that it can be marked", () => {
    const [hit] = find("müll");
    expect(hit?.fields).toEqual(["authors"]);
    expect(markWords("José Müller", hit?.terms ?? new Set())).toEqual([
      { text: "José ", hit: false },
      { text: "Müller", hit: true },
    ]);
  });

  it("marks without changing a letter of the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.array(fc.string()), (text, terms) => {
        const pieces = markWords(text, new Set(terms));
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      }),
    );
  });

  it("cuts a long text around the first hit", () => {
    const text = `${"word ".repeat(60)}needle ${"more ".repeat(60)}`;
    const cut = snippet(text, new Set(["needle"]), 80);
    expect(cut).toContain("needle");
    expect(cut.length).toBeLessThan(90);
    expect(snippet("short", new Set(["x"]))).toBe("short");
  });
});
