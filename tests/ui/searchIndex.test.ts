import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { finished } from "../../src/lib/steps";
import { fold, markWords, snippet } from "../../src/ui/markWords";
import { indexPapers } from "../../src/ui/searchIndex";

const papers = [
  { id: "a", title: "Repairing programs with tests", authors: ["José Müller"] },
  { id: "b", title: "Sparse attention", summary: "A kernel for programs on graphics cards" },
  { id: "__proto__", title: "<script>constructor</script>", keywords: ["hostile text"] },
];
const search = finished(indexPapers(papers));
const find = (query: string) => search(query, 10).hits;
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
    expect(ids("apsrse")).toEqual([]);
    expect(ids("spasre")).toEqual(["b"]);
  });

  it("prefers papers with every word, else takes those with any", () => {
    expect(ids("programs kernel")).toEqual(["b"]);
    expect(ids("kernel repairing")).toEqual(expect.arrayContaining(["a", "b"]));
  });

  it("gives topics that are called so before the papers", () => {
    const topics = [
      { id: "a", label: "Program repair & tests", detail: [], terms: [], size: 2, representative: [] },
      { id: "t2", label: "Sparse models", detail: [], terms: [], size: 1, representative: [] },
    ];
    const hits = search("Prog", 2, { topics }).hits;
    expect(hits.map(({ id, isTopic }) => [id, isTopic ?? false])).toEqual([
      ["a", true],
      ["a", false],
    ]);
    expect([...hits[0]!.terms]).toEqual(["program"]);
    expect(search("program models", 5, { topics }).hits.some(({ isTopic }) => isTopic)).toBe(false);
    expect(search(" … ", 5, { topics }).hits).toEqual([]);
  });

  it("finds papers by the user's tags and notes, each once, and no papers that are gone", () => {
    const marks = {
      a: { tags: ["to read", "métodos"] },
      b: { note: "Programs for chapter 2" },
      gone: { note: "programs" },
    };
    expect(search("metod", 5, { marks })).toMatchObject({
      count: 0,
      marked: 1,
      hits: [{ id: "a", own: "to read · métodos" }],
    });
    const { count, marked, hits } = search("programs", 5, { marks });
    expect({ count, marked, ids: hits.map(({ id }) => id) }).toEqual({
      count: 2,
      marked: 1,
      ids: ["b", "a"],
    });
  });

  it("counts all and gives the best; nothing asked, nothing found", () => {
    expect(search("programs", 1)).toMatchObject({ count: 2, hits: [{ id: "a" }] });
    expect(search(" … ", 10)).toEqual({ count: 0, marked: 0, hits: [] });
    expect(search("zeppelin", 10)).toEqual({ count: 0, marked: 0, hits: [] });
  });

  it("of the short fields knows nothing of the long ones", () => {
    const short = finished(indexPapers(papers, "short"));
    expect(short("kernel", 10).count).toBe(0);
    expect(short("sparse", 10).count).toBe(1);
  });

  it("finds every paper by every word of its title, as a plain look through all of them does", () => {
    const word = fc.stringMatching(/^[a-eé]{1,7}$/);
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 5 }), { maxLength: 30 }), word, (titles, asked) => {
        const all = titles.map((words, k) => ({ id: `p${k}`, title: words.join(" ") }));
        const { count, hits } = finished(indexPapers(all))(asked, 100);
        const begin = (title: string[]) => title.some((each) => fold(each).startsWith(fold(asked)));
        const expected = all.filter((_, k) => begin(titles[k]!)).map(({ id }) => id);
        if (expected.length > 0) expect(hits.map(({ id }) => id).sort()).toEqual(expected.sort());
        expect(count).toBe(hits.length);
      }),
    );
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
