import { describe, expect, it } from "vitest";
import type { Bibliography, Merge, Paper } from "../../src/model/bibliography";
import { joinedRecords } from "../../src/model/joinedRecords";
import {
  citationsAmong,
  fieldShares,
  hasHubChoice,
  hubOffer,
  isWorthTelling,
  mergesToCheck,
  papersWithReferences,
  thinTexts,
  unreadInputs,
} from "../../src/ui/readReport";

const paper = (id: string, more: Partial<Paper> = {}): Paper => ({
  id,
  title: `Title of ${id}`,
  summary: "It says so.",
  ...more,
});
const file = (name: string, refused = 0) => ({ name, format: "bibtex", records: 3, refused, refusals: [] });
const merge = (by: Merge["by"], id: string): Merge => ({
  paper: id,
  by,
  before: paper(id),
  other: paper(`${id}2`),
});

function bibliography(more: Partial<Bibliography> = {}): Bibliography {
  return {
    type: "orrery-bibliography",
    version: 1,
    format: "bibtex",
    origin: "a.bib",
    hub: null,
    papers: [paper("a"), paper("b"), paper("c")],
    citations: [],
    notes: [],
    files: [file("a.bib")],
    ...more,
  };
}

describe("the report on what was read", () => {
  it("counts a record that only repeats another as joined, though there is nothing to part", () => {
    expect(joinedRecords(bibliography())).toBe(0);
    expect(joinedRecords(bibliography({ files: [file("a.bib"), file("b.bib")] }))).toBe(3);
    expect(
      joinedRecords(bibliography({ merges: [merge("doi", "a"), { ...merge("doi", "b"), undone: true }] })),
    ).toBe(1);
  });

  it("shows first the pairs of one title, then those whose titles differ", () => {
    const same = { ...merge("doi", "a"), other: paper("a") };
    const pairs = mergesToCheck(bibliography({ merges: [same, merge("doi", "b"), merge("title", "c")] }));
    expect(pairs.map(({ place }) => place)).toEqual([2, 1, 0]);
  });

  it("takes two files that were read as one for read", () => {
    const notes = [{ where: "b.txt", what: "Its edges have no direction." }];
    expect(unreadInputs(bibliography({ notes, files: [file("a.txt, b.txt")] }), ["a.txt", "b.txt"])).toEqual(
      [],
    );
    expect(unreadInputs(bibliography({ notes }), ["a.bib", "b.txt"])).toEqual(notes);
  });

  it("counts the fields that papers have, and tells of the important ones where no paper has them", () => {
    const papers = [paper("a", { year: 2020, pmid: "1" }), paper("b", { date: "2021-02" })];
    const untitled = paper("c", { untitled: true });
    const shares = new Map(fieldShares([...papers, untitled]).map(({ field, count }) => [field, count]));
    expect(Object.fromEntries(shares)).toEqual({
      title: 2,
      abstract: 0,
      summary: 3,
      authors: 0,
      date: 2,
      doi: 0,
      pmid: 1,
      references: 0,
      keywords: 0,
    });
  });

  it("says that texts are thin only where no paper has an abstract or a summary", () => {
    const { summary: _, ...bare } = paper("a");
    expect(thinTexts([bare, paper("b")])).toBeNull();
    expect(thinTexts([bare])).toContain("Titles only");
    expect(thinTexts([{ ...bare, untitled: true }])).toContain("Ids only");
    expect(thinTexts([])).toBeNull();
  });

  it("counts citations between papers without those of the hub, and papers that say what they cite", () => {
    const cited = bibliography({
      hub: paper("h"),
      papers: [
        paper("a"),
        paper("b", { references: [{ title: "Something" }] }),
        paper("c", { references: [] }),
      ],
      citations: [
        { source: "a", target: "h" },
        { source: "a", target: "b" },
      ],
    });
    expect(citationsAmong(cited)).toBe(1);
    expect(papersWithReferences(cited)).toBe(2);
  });

  it("offers a choice of hub only where papers cite something else", () => {
    const hub = paper("h");
    expect(hasHubChoice(bibliography({ hub, citations: [{ source: "a", target: "h" }] }))).toBe(false);
    expect(hasHubChoice(bibliography({ hub, citations: [{ source: "a", target: "b" }] }))).toBe(true);
    expect(hasHubChoice(bibliography({ papers: [paper("a", { references: [{ id: "doi:1" }] })] }))).toBe(
      true,
    );
  });

  it("says that many papers share a work only where they do", () => {
    const work = { title: "A", share: 0 };
    expect(hubOffer([{ ...work, count: 37 }], 50)).toContain("Many of these papers");
    expect(hubOffer([{ ...work, count: 4 }], 50)).toContain("no one work in common");
    expect(hubOffer([], 50)).toContain("No work");
  });

  it("lists pairs of one title first, each with its place", () => {
    const merges = [merge("doi", "a"), merge("title", "b"), merge("arxiv", "c"), merge("title", "a")];
    expect(mergesToCheck(bibliography({ merges })).map(({ place }) => place)).toEqual([1, 3, 0, 2]);
  });

  it("knows the inputs that were not read, also inside of a zip, from notes on what was", () => {
    const notes = [
      { where: "a.bib", what: "Its encoding had to be assumed." },
      { where: "photo.png", what: "photo.png: This is a picture." },
      { where: "all.zip/readme.md", what: "This is no bibliography." },
      { where: "line 3", what: "A brace is missing." },
    ];
    const unread = unreadInputs(bibliography({ notes }), ["a.bib", "photo.png", "all.zip"]);
    expect(unread.map(({ where }) => where)).toEqual(["photo.png", "all.zip/readme.md"]);
  });

  it("opens by itself only where there is something to say", () => {
    const names = ["a.bib"];
    const worth = (more: Partial<Bibliography>, into: Bibliography | null = null) =>
      isWorthTelling(bibliography(more), into, names);
    expect(worth({})).toBe(false);
    expect(worth({ files: [file("a.bib"), file("b.bib")] })).toBe(true);
    expect(worth({ files: [file("a.bib", 1)] })).toBe(true);
    expect(worth({ merges: [merge("doi", "a")] })).toBe(true);
    expect(worth({ papers: [{ id: "a", title: "A" }] })).toBe(true);
    expect(worth({ papers: [paper("a", { references: [{ title: "B" }] })] })).toBe(true);
    expect(worth({ notes: [{ where: "a.bib", what: "What was repaired." }] })).toBe(false);
  });

  it("of papers that were added tells what is new with them, not what was told before", () => {
    const into = bibliography({
      files: [file("a.bib", 2), file("b.bib")],
      merges: [merge("doi", "a")],
      papers: [{ id: "a", title: "A" }],
    });
    const after = { ...into, files: [...into.files!, file("c.bib")], papers: [...into.papers, paper("d")] };
    expect(isWorthTelling(after, into, ["c.bib"])).toBe(false);
    const refusing = { ...after, files: [...into.files!, file("c.bib", 1)] };
    expect(isWorthTelling(refusing, into, ["c.bib"])).toBe(true);
  });
});
