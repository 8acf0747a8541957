import { describe, expect, it } from "vitest";
import { counted, digits } from "../../src/lib/digits";
import {
  authorList,
  fileSlug,
  originOf,
  originsOf,
  papersAtHand,
  placeWords,
  readableDate,
  strengthWords,
} from "../../src/ui/words";
import { bibliography } from "./make";

describe("phrases", () => {
  it("put a count with its noun", () => {
    expect(counted(1, "paper")).toBe("1 paper");
    expect(counted(0, "paper")).toBe("0 papers");
    expect(digits(1234567)).toBe("1,234,567");
    expect(digits(999)).toBe("999");
  });

  it("say of how many papers the map speaks and where they are, never that they are all", () => {
    const citations = bibliography.papers.map(({ id }) => ({ source: id, target: "hub" }));
    const all = { ...bibliography, citations };
    expect(papersAtHand(all)).toBe("5 citing papers on this page");
    expect(papersAtHand({ ...all, format: "orrery-bibliography" })).toBe("5 citing papers in this file");
    expect(papersAtHand(bibliography)).toBe("5 papers on this page, 1 of them cites the hub");
    expect(papersAtHand({ ...bibliography, hub: null })).toBe("5 papers on this page");
  });

  it("write dates as exact as they are", () => {
    expect(readableDate("2026-05-09")).toBe("9 May 2026");
    expect(readableDate("2026-05")).toBe("May 2026");
    expect(readableDate("2026")).toBe("2026");
    expect(readableDate("2026-13-01")).toBe("2026-13-01");
  });

  it("name the strength of a fit", () => {
    const assignment = { paper: "a", topic: "t1", strength: 0.9, weak: false, terms: [], neighbours: [] };
    expect(strengthWords(assignment)).toBe("strong fit");
    expect(strengthWords({ ...assignment, weak: true })).toBe("weak fit");
    expect(strengthWords({ ...assignment, topic: null, weak: true })).toBe("fits nowhere");
  });

  it("say where a fact comes from, by host", () => {
    const paper = { id: "a", title: "A", origins: { date: "https://arxiv.org/abs/1" } };
    expect(originOf(paper, "date", "page.txt")).toBe("arxiv.org");
    const month = { ...paper, origins: { date: "month of the arXiv id, https://arxiv.org/abs/1" } };
    expect(originOf(month, "date", "page.txt")).toBe("month of the arXiv id, arxiv.org");
    expect(originOf(paper, "venue", "page.txt")).toBe("page.txt");
    expect(originOf(paper, "constructor", "page.txt")).toBe("page.txt");
    expect(originsOf([paper, { id: "b", title: "B" }], "date", "page.txt")).toBe("arxiv.org; page.txt");
  });

  it("shorten long lists of names, but never by one name only", () => {
    expect(authorList(["A", "B", "C"], 2)).toBe("A, B, C");
    expect(authorList(["A", "B", "C", "D"], 2)).toBe("A, B and 2 more");
  });

  it("say names as they are said", () => {
    expect(authorList(["Example, Ann", "Bob Example", "C", "D"], 2)).toBe(
      "Ann Example, Bob Example and 2 more",
    );
  });

  it("say where a paper stands, as far as the source does", () => {
    const paper = { id: "a", title: "A" };
    const numbers = { volume: "35", issue: "2", pages: "12–19" };
    expect(placeWords({ ...paper, venue: "Shapes", ...numbers })).toBe("Shapes 35(2): 12–19");
    expect(placeWords({ ...paper, ...numbers })).toBe("vol. 35(2): 12–19");
    expect(placeWords({ ...paper, venue: "Shapes", issue: "2" })).toBe("Shapes no. 2");
    expect(placeWords({ ...paper, venue: "Shapes", pages: "7" })).toBe("Shapes: 7");
    expect(placeWords({ ...paper, pages: "7" })).toBe("pages 7");
    expect(placeWords(paper)).toBe("");
  });

  it("make a file name from any title", () => {
    expect(fileSlug("A Survey on Large Models: Été 2024!")).toBe("a-survey-on-large-models-e-te-2024");
    expect(fileSlug("../../etc/passwd")).toBe("etc-passwd");
    expect(fileSlug("综述")).toBe("map");
    expect(fileSlug("x".repeat(5000))).toHaveLength(60);
  });
});
