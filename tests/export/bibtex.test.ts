import { parse } from "@retorquere/bibtex-parser";
import { describe, expect, it } from "vitest";
import { bibtexExporter } from "../../src/export/bibtex";
import { bibtexTitle, latexEscaped } from "../../src/export/references/latexEscapes";
import type { CitationMap } from "../../src/model/map";
import type { Settings } from "../../src/model/recipe";
import { contextOf, hostileMap, hostileTitles, sceneOf } from "./make";
import { RICH, richMap, richMarks } from "./richMap";

function write(map: CitationMap, settings: Settings = {}): string {
  const context = { ...contextOf(map), marks: richMarks(map) };
  return bibtexExporter.write(sceneOf(map), map, settings, context) as string;
}

function read(text: string) {
  const { entries, errors } = parse(text, { english: false, sentenceCase: false });
  expect(errors).toEqual([]);
  return entries;
}

/** Text without the marks by which the reader shows words held by braces. */
const plain = (value: unknown) => String(value).replace(/<\/?span[^>]*>/g, "");

describe("BibTeX", () => {
  const map = richMap();
  const entries = read(write(map));
  const [, journal, preprint, meeting, other, bare] = entries;

  it("has the hub and every paper, with types by what the venue says", () => {
    expect(entries).toHaveLength(RICH + 1);
    expect(entries.map(({ type }) => type)).toEqual([
      "misc",
      "article",
      "misc",
      "inproceedings",
      "misc",
      "misc",
      "misc",
    ]);
    expect(other?.fields.howpublished).toBe("Shapes and Rooms");
  });

  it("gives title, abstract and ids back as they were", () => {
    const paper = map.bibliography.papers[0]!;
    expect(plain(journal?.fields.title)).toBe(paper.title);
    expect(plain(journal?.fields.abstract)).toBe(paper.abstract);
    expect(journal?.fields).toMatchObject({
      year: "2025",
      day: "3",
      journal: "Journal of Made-up Shapes",
      volume: "12",
      number: "3",
      doi: paper.doi,
      url: paper.url,
      note: "March 2026",
    });
    expect(write(map)).toContain("  month = nov,\n");
    expect(preprint?.fields).toMatchObject({
      eprint: "2406.99999",
      archiveprefix: "arXiv",
      primaryclass: "cs.SE",
    });
  });

  it("parts names only where that is sure, and holds bodies and other scripts together", () => {
    const text = write(map);
    expect(text).toContain("author = {Upson, Made A. and van Example, Vera and Exemplo, Ana María}");
    expect(text).toContain("author = {Three Full Words and {The Shapes Team}}");
    expect(text).toContain("author = {{図形 太郎}}");
    expect(journal?.fields.author?.map(({ lastName }) => lastName)).toEqual(["Upson", "Example", "Exemplo"]);
    expect(preprint?.fields.author?.[1]).toEqual({ name: "The Shapes Team" });
  });

  it("puts the topic first among the keywords, in signs that no reader parts or shows raw", () => {
    expect(write(map)).toContain("keywords = {Red / green and blue, triangles / red, corners}");
    expect(journal?.fields.keywords?.sort()).toEqual(["Red / green and blue", "corners", "triangles / red"]);
  });

  it("says nothing that the source does not say", () => {
    expect(Object.keys(bare?.fields ?? {}).sort()).toEqual(["annotation", "keywords", "title"]);
    expect(meeting?.fields).not.toHaveProperty("month");
  });

  it("carries the user's note, star and tags only when asked to", () => {
    expect(write(map)).not.toMatch(/reread|starred|to read/);
    const marked = read(write(map, { withMarks: true }))[1]!;
    expect(plain(marked.fields.comment)).toBe("reread {this}, soon");
    expect(marked.fields.keywords?.map(plain)).toEqual(expect.arrayContaining(["to read", "starred"]));
  });

  it("stays readable with hostile titles, which come back", () => {
    const hostile = read(write(hostileMap()));
    expect(hostile).toHaveLength(hostileTitles.length + 1);
    const titles = hostile.map(({ fields }) =>
      plain(fields.title).replace(/&lt;/g, "<").replace(/&amp;/g, "&"),
    );
    expect(titles).toContain("__proto__");
    expect(titles).toContain("x".repeat(5000));
    expect(titles).toContain("=cmd|' /C calc'!A0");
  });

  it("has braces that balance even for a reader that knows no backslash", () => {
    for (const text of [write(map), write(hostileMap())]) {
      let depth = 0;
      for (const sign of text) {
        depth += sign === "{" ? 1 : sign === "}" ? -1 : 0;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
    }
  });
});

describe("text for LaTeX", () => {
  it("spells out every sign that LaTeX takes for a command", () => {
    expect(latexEscaped("a & b % c $ d # e _ f { g } h ~ i ^ j \\ k < l > m | n é 図")).toBe(
      "a \\& b \\% c \\$ d \\# e \\_ f \\textbraceleft{} g \\textbraceright{} h \\textasciitilde{} i " +
        "\\textasciicircum{} j \\textbackslash{} k \\textless{} l \\textgreater{} m \\textbar{} n é 図",
    );
  });

  it("holds words whose capitals matter, and those only", () => {
    expect(bibtexTitle("A GitHub study: LLM-based repair of C in I/O with GPT-4")).toBe(
      "A {GitHub} study: {LLM}-based repair of {C} in I/{O} with {GPT}-4",
    );
    expect(bibtexTitle("ALL IN CAPITALS")).toBe("ALL IN CAPITALS");
  });
});
