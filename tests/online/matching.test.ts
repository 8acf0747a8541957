import { describe, expect, it } from "vitest";
import type { Paper } from "../../src/model/bibliography";
import { matching } from "../../src/sources/online/matching";
import type { RawRecord } from "../../src/sources/records/rawRecord";

const paper: Paper = {
  id: "arxiv:1901.00001",
  arxivId: "1901.00001",
  title: "A made-up theory of paper folding",
  authors: ["Ann Example"],
};

const found = (record: Partial<RawRecord>) =>
  matching([paper], [{ index: 0, record: { where: "answer", arxivId: "1901.00001", ...record } }]).size;

describe("what a service found by an id", () => {
  it("is the paper under another title, or where the authors are not known", () => {
    expect(found({ title: "Creases, revisited", authors: ["Example, A."] })).toBe(1);
    expect(found({ title: "Creases, revisited" })).toBe(1);
  });

  it("is not the paper where neither title nor authors are like it: the id was typed wrongly", () => {
    expect(found({ title: "Knots in long ropes", authors: ["Bob Other"] })).toBe(0);
  });
});
