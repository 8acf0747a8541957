import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { notesOf, pageOf, readJson, readText } from "./inputs";

const HOSTILE = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "Ends a section ]]> and goes on",
  "\u202eright to left\u202c and \u200fmarks",
  "👩‍🔬 Emoji of the laboratory 🧪",
  "A very long title ".repeat(280).trim(),
  "__proto__",
  "constructor",
  "$\\unknowncommand{x}$ stays as it stands",
  "&lt;b&gt; is no entity in plain text",
];

describe("hostile titles", () => {
  const papers = HOSTILE.map((title, i) => ({
    title,
    summary: `The summary of paper number ${i} is a sentence.`,
  }));

  it("come out of a hub page as the text that they are", async () => {
    const page = await readText(pageOf(papers));
    expect(page.papers.map((paper) => paper.title)).toEqual(HOSTILE);
    expect(new Set(page.papers.map((paper) => paper.id)).size).toBe(HOSTILE.length);
    expect(Object.prototype).not.toHaveProperty("summary");
  });

  it("come out of a bibliography as the text that they are, also as ids", async () => {
    const read = await readJson({
      type: "orrery-bibliography",
      version: 1,
      hub: { title: "toString", id: "__proto__" },
      papers: papers.map((paper) => ({ ...paper, id: paper.title })),
    });
    expect(read.papers.map((paper) => paper.title)).toEqual(HOSTILE);
    expect(read.papers.some((paper) => paper.id in {})).toBe(false);
    expect(notesOf(read)).toContain('"__proto__" cannot be an id');
  });

  it("of any characters are kept up to white space", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 })),
        async (titles) => {
          const read = await readJson({
            type: "orrery-bibliography",
            version: 1,
            hub: { title: "The Hub" },
            papers: titles.map((title, i) => ({ id: `p${i}`, title })),
          });
          const expected = titles.map((title) => title.replace(/[\s\p{Cc}]+/gu, " ").trim()).filter(Boolean);
          expect(read.papers.map((paper) => paper.title)).toEqual(expected);
        },
      ),
      { numRuns: 200, seed: 1 },
    );
  });

  it("lose control characters and half characters only", async () => {
    const read = await readJson({
      type: "orrery-bibliography",
      version: 1,
      hub: { title: "Nul\u0000 and\u0007 bell" },
      papers: [{ title: "half \ud83d of a pair" }],
    });
    expect(read.hub?.title).toBe("Nul and bell");
    expect(read.papers[0]!.title).toBe("half \ufffd of a pair");
  });
});

describe("papers of one title", () => {
  it("and one summary are one paper, noted", async () => {
    const paper = { title: "Twice the Same", summary: "It stands here twice." };
    const page = await readText(pageOf([paper, { title: "Another" }, { ...paper, title: "Twice the same" }]));
    expect(page.papers.map((item) => item.title)).toEqual(["Twice the Same", "Another"]);
    expect(notesOf(page)).toContain("stands on the page twice; it is kept once");
  });

  it("and different summaries are both kept, with ids that do not depend on their order", async () => {
    const a = { title: "One Title", summary: "What the first of them says." };
    const b = { title: "One Title", summary: "What the other one says." };
    const page = await readText(pageOf([a, b]));
    const turned = await readText(pageOf([b, a]));
    expect(page.papers.map((paper) => paper.summary)).toEqual([a.summary, b.summary]);
    expect(page.papers[1]!.id).toBe(`${page.papers[0]!.id}~2`);
    expect(page.citations).toHaveLength(2);
    expect(new Set(turned.papers)).toEqual(new Set(page.papers));
    expect(notesOf(page)).toContain("is the title of another paper too");
  });

  it("as the hub is the hub: it does not cite itself", async () => {
    const page = await readText(
      pageOf([{ title: "A made-up survey of paper folding" }, { title: "Another" }]),
    );
    expect(page.papers.map((paper) => paper.title)).toEqual(["Another"]);
    expect(page.citations).toHaveLength(1);
    expect(notesOf(page)).toContain("a hub does not cite itself");
  });
});
