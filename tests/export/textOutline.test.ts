/** The outlines in Markdown and LaTeX, and that their citations are found in the reference lists. */
import { describe, expect, it } from "vitest";
import { bibtexExporter } from "../../src/export/bibtex";
import { latexExporter } from "../../src/export/latex";
import { markdownExporter } from "../../src/export/markdown";
import { outlineOf } from "../../src/export/rows/textOutline";
import type { CitationMap } from "../../src/model/map";
import type { Exporter } from "../../src/model/plugins";
import type { Settings } from "../../src/model/recipe";
import { makeUpMap } from "../make/map";
import { contextOf, hostileMap, sceneOf } from "./make";
import { richMap, richMarks, withFacts } from "./richMap";

function write(exporter: Exporter, map: CitationMap, settings: Settings = {}): string {
  const context = { ...contextOf(map), marks: richMarks(map) };
  return exporter.write(sceneOf(map), map, settings, context) as string;
}

/** A map whose last paper fits nowhere. */
function withLoosePaper(): CitationMap {
  const map = makeUpMap({ papers: 9, topics: 2 });
  const assignments = map.topics.assignments.map((each, k) => (k === 8 ? { ...each, topic: null } : each));
  return { ...map, topics: { ...map.topics, assignments } };
}

const keysIn = (bibtex: string) => [...bibtex.matchAll(/^@\w+\{(\w+),/gm)].map(([, key]) => key!).sort();

describe("an outline", () => {
  it("has every paper once, newest first in its topic, and a section for those that fit nowhere", () => {
    const dated = withFacts(withLoosePaper(), [{}, { year: 2020 }, { year: 2022 }, { year: 2021 }]);
    const { sections } = outlineOf(dated);
    const listed = sections.flatMap(({ papers }) => papers.map(({ id }) => id));
    expect(listed.sort()).toEqual([...dated.graph.paperIds].sort());
    expect(sections.at(-1)).toMatchObject({
      title: "Papers that fit no topic",
      terms: [],
      representative: [],
    });
    for (const { papers } of sections) {
      const years = papers.map(({ year }) => year ?? 0);
      expect(years).toEqual([...years].sort((a, b) => b - a));
    }
  });
});

describe("the outline in Markdown", () => {
  const map = richMap();

  it("has a section a topic, with its size, terms, representative papers and their summaries", () => {
    const text = write(markdownExporter, map);
    const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    expect(headings).toEqual(map.topics.topics.map(({ label }) => label.replace(/&(?=\w)/g, "\\&")));
    expect(text).toContain("5 papers. Terms: corner.");
    expect(text).toContain(
      "**[Preprint of squares](https://arxiv.org/abs/2406.99999)** (Three Full Words and The Shapes Team, 2024)",
    );
    expect(text).toContain("\\\nMade-up summary 2.");
  });

  it("cites by the keys of the BibTeX file", () => {
    const cited = new Set([...write(markdownExporter, map).matchAll(/\[@(\w+)\]/g)].map(([, key]) => key!));
    expect([...cited].sort()).toEqual(keysIn(write(bibtexExporter, map)));
  });

  it("lets no sign of a title be taken for markup", () => {
    const text = write(markdownExporter, hostileMap());
    expect(text).toContain("\\<script>alert(1)\\</script>");
    expect(text).not.toMatch(/(?<!\\)<(script|img)/);
    expect(text).toContain("\\@SUM(A1:A9)");
    expect(text).toContain("\\_\\_proto\\_\\_");
    expect(text).toContain("- \\=cmd");
    expect(text).toContain("\\&amp; already escaped");
    expect(write(markdownExporter, map)).toContain("100% of C# \\{braces\\}: a\\_b\\^c \\~ \\$5 \\\\ #1");
  });

  it("links only to http and https, with no bracket that would end the link", () => {
    const odd = withFacts(makeUpMap({ papers: 2 }), [
      { url: "javascript:alert(1)" },
      { url: "https://example.org/a_(b)" },
    ]);
    const text = write(markdownExporter, odd);
    expect(text).not.toContain("javascript:");
    expect(text).toContain("](https://example.org/a_%28b%29)");
  });

  it("carries the user's note, star and tags only when asked to", () => {
    expect(write(markdownExporter, map)).not.toMatch(/reread|★|to read/);
    const marked = write(markdownExporter, map, { withMarks: true });
    expect(marked).toMatch(/^- ★ \[LLMs .*\n {2}- to read\n {2}- reread \\\{this\\\}, soon$/m);
  });

  it("lets through no control character and no half surrogate pair of a note", () => {
    const marks = { [map.graph.paperIds[0]!]: { note: "a\u0000b\ud800", tags: ["\u0007"] } };
    const context = { ...contextOf(map), marks };
    const text = markdownExporter.write(sceneOf(map), map, { withMarks: true }, context) as string;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: looked for
    expect(text).not.toMatch(/[\u0000-\u0008\ud800-\udfff]/);
  });
});

describe("the outline in LaTeX", () => {
  /** What a paper can put into the text: commands and environments of the exporter are all that may stand there. */
  const COMMANDS =
    /^(documentclass|usepackage|ifPDFTeX|else|fi|title|date|begin|end|maketitle|section|subsection|item|textbf|cite|bibliographystyle|bibliography|text(backslash|braceleft|braceright|asciitilde|asciicircum|less|greater|bar))$/;

  /** A tokeniser: throws at a sign that LaTeX would take for something else. */
  function check(text: string): void {
    let depth = 0;
    const open: string[] = [];
    const tokens = /\\begin\{\w+\}|\\end\{\w+\}|\\[a-zA-Z]+|\\.|[{}&%$#_^]/g;
    for (const [token] of text.replace(/^%.*$/gm, "").matchAll(tokens)) {
      if (token === "{") depth++;
      else if (token === "}") depth--;
      else if (token.startsWith("\\begin{")) open.push(token.slice(7));
      else if (token.startsWith("\\end{")) expect(open.pop()).toBe(token.slice(5));
      else if (/^\\[a-zA-Z]/.test(token)) expect(token.slice(1)).toMatch(COMMANDS);
      else expect(token).toMatch(/^\\[&%$#_]$/);
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect(open).toEqual([]);
  }

  it.each([
    ["papers of all sorts", richMap()],
    ["hostile titles", hostileMap()],
    ["no paper", makeUpMap({ papers: 0 })],
    ["a paper that fits nowhere", withLoosePaper()],
  ])("is text and known commands only, with braces that balance: %s", (_name, map) => {
    check(write(latexExporter, map));
  });

  it("has a section a topic and cites all papers by the keys of the BibTeX file", () => {
    const map = richMap();
    const text = write(latexExporter, map);
    expect([...text.matchAll(/^\\section\{(.*)\}$/gm)].map(([, title]) => title)).toEqual([
      "Red, green \\& blue",
      "100 \\% corners",
    ]);
    const cited = new Set([...text.matchAll(/\\cite\{(\w+)\}/g)].map(([, key]) => key!));
    expect([...cited].sort()).toEqual(keysIn(write(bibtexExporter, map)));
  });

  it("carries no note of the user", () => {
    expect(write(latexExporter, richMap(), { withMarks: true })).not.toContain("reread");
  });
});
