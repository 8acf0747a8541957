import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { citationKeys } from "../../src/export/references/citationKeys";
import type { Paper } from "../../src/model/bibliography";
import { hostileTitles } from "./make";

const keyOf = (facts: Partial<Paper>) => citationKeys([{ id: "made:1", title: "T", ...facts }]).get("made:1");

describe("citation keys", () => {
  it("are family name, year and first telling word, in ASCII", () => {
    const facts = { title: "On the Économie of Shapes", authors: ["Zoë van Müßig"], date: "2025-01" };
    expect(keyOf(facts)).toBe("vanmussig2025economie");
  });

  it("do with what there is", () => {
    expect(keyOf({ title: "Corners of Rooms" })).toBe("cornersrooms");
    expect(keyOf({ title: "Corners of Rooms", year: 2020 })).toBe("corners2020rooms");
    expect(keyOf({ title: "Corners", authors: ["Ann Example"] })).toBe("examplecorners");
    expect(keyOf({ title: "図形", authors: ["図形 太郎"] })).toMatch(/^paper[a-z0-9]+$/);
  });

  it("get letters where they would be the same, in the order of the ids", () => {
    const same = { title: "Corners", authors: ["Ann Example"], year: 2020 };
    const papers = ["made:2", "made:1", "made:3"].map((id) => ({ id, ...same }));
    expect([...citationKeys(papers)].sort()).toEqual([
      ["made:1", "example2020cornersa"],
      ["made:2", "example2020cornersb"],
      ["made:3", "example2020cornersc"],
    ]);
  });

  it("are unique and plain for any papers, and do not depend on their order", () => {
    const title = fc.oneof(fc.constantFrom(...hostileTitles, "Corner", "Cornera", "Cornerb"), fc.string());
    const author = fc.constantFrom("Ann Example", "Example, Bo", "図形 太郎", "__proto__");
    const paper = fc.record({
      title,
      authors: fc.array(author, { maxLength: 2 }),
      year: fc.constantFrom(2020, 2021),
    });
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 30 }), (list) => {
        const papers = list.map((facts, k) => ({ id: `made:${k}`, ...facts }));
        const keys = citationKeys(papers);
        expect(new Set(keys.values()).size).toBe(papers.length);
        for (const key of keys.values()) expect(key).toMatch(/^[a-z][a-z0-9]*$/);
        const turned = citationKeys([...papers].reverse());
        for (const { id } of papers) expect(turned.get(id)).toBe(keys.get(id));
      }),
    );
  });

  it("of 800 papers that are alike all differ", () => {
    const papers = Array.from({ length: 800 }, (_, k) => ({ id: `made:${k}`, title: "Corner" }));
    expect(new Set(citationKeys(papers).values()).size).toBe(800);
  });
});
