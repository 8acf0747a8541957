/** Files that end in the middle, as a full disk or a stopped download leaves them: what is whole is read, and a note says where they end. */
import { describe, expect, it } from "vitest";
import type { Bibliography } from "../../src/model/bibliography";
import { readInputs } from "../../src/reading";
import { bytesOf, fixtureText, notesOf } from "./inputs";

async function readCut(name: string, text: string, most: number): Promise<Bibliography> {
  return (await readInputs([{ name, bytes: bytesOf(text.slice(0, most)) }])).bibliography;
}

/** Fixture, what it is cut behind, titles that are whole or read as far as they go, and the note. */
const CASES: readonly (readonly [name: string, behind: string, papers: number, note: RegExp])[] = [
  [
    "records.nbib",
    "TI  - ",
    1,
    /records\.nbib: The file seems to end in the middle of its last record \(line 2\)/,
  ],
  ["references.enw", "%T ", 1, /end in the middle of its last record \(line 1\)/],
  ["records.ovid.txt", "\nTitle\n  ", 1, /end in the middle of its last record \(line 1\)/],
  ["references.ris", "TI  - ", 1, /line 2: The end of this record \(ER\) is missing/],
  ["library.bib", "keywords  = {", 1, /The file ends in the middle of this entry/],
  ["map.vosviewer.txt", "\n2\t", 2, /The file ends in the middle of its last line/],
];

describe("a file that ends in the middle", () => {
  it.each(CASES)("is read as far as it goes, with a note: %s", async (name, behind, papers, note) => {
    const text = fixtureText(name);
    const whole = await readCut(name, text, text.length);
    expect(notesOf(whole)).not.toMatch(note);
    const cut = await readCut(name, text, text.indexOf(behind) + behind.length + 12);
    expect(cut.papers).toHaveLength(papers);
    expect(notesOf(cut)).toMatch(note);
  });

  it("is told by its last record where all others end in one field, though its line is whole", async () => {
    const record = (id: number) => `PMID- ${id}\nTI  - Title ${id}.\nAB  - Words.\nSO  - Journal. 2020.\n\n`;
    const text = `${[1, 2, 3].map(record).join("")}PMID- 4\nTI  - Title 4.\n`;
    expect(notesOf(await readCut("a.nbib", text, text.length))).toMatch(
      /last record \(line 16\), as all others end in SO; it was read as far as it goes/,
    );
    expect(notesOf(await readCut("a.nbib", text, text.indexOf("PMID- 4")))).toBe("");
  });

  it("is no reason to take a text between quotation marks apart: the last row of a table", async () => {
    const text =
      'Title,Authors,Year\n"One, two","A, B",2001\n"Three, four","C, D",2002\n"Five, six","E, F and ma';
    const cut = await readCut("a.csv", text, text.length);
    expect(cut.papers.map(({ title }) => title)).toEqual(["One, two", "Three, four", "Five, six"]);
    expect(notesOf(cut)).toContain(
      "row 4: The file ends in the middle of this row; it was read as far as it goes.",
    );
    const short = await readCut("a.csv", text, text.indexOf('"Five') + '"Five, six"'.length);
    expect(notesOf(short)).toContain("row 4: The file ends in the middle of this row");
  });

  it("gives no half of an id for the whole, where the value is known to be cut off", async () => {
    const cuts = [
      ["a.bib", "@article{a, title = {Folding by machines}, year = {2021}, doi = {10.5555/fold.12}}", "}}"],
      [
        "a.csv",
        'Title,DOI,Year\n"Creases","10.5555/c",2020\n"Folding by machines","10.5555/fold.12",2021',
        '",2021',
      ],
    ] as const;
    for (const [name, text, behind] of cuts) {
      const whole = await readCut(name, text, text.length);
      expect(whole.papers.at(-1)!.doi).toBe("10.5555/fold.12");
      const cut = await readCut(name, text, text.lastIndexOf(behind) - 1);
      expect(cut.papers).toHaveLength(whole.papers.length);
      expect(cut.papers.at(-1)).toMatchObject({ title: "Folding by machines" });
      expect(cut.papers.at(-1)!.doi, name).toBeUndefined();
      expect(notesOf(cut)).toMatch(/ends in the middle of this (entry|row)/);
    }
  });

  it("takes no longer for a mark that opens above its last line", async () => {
    const line = `1\t${"folding ".repeat(300)}\t0\t0\n`;
    const text = `id\tlabel\tx\ty\n1\t"A mark that opens\t0\t0\n${line.repeat(1500)}2\tThe last`;
    const start = performance.now();
    const { papers } = await readCut("a.txt", text, text.length);
    expect(performance.now() - start).toBeLessThan(3_000);
    expect(papers.length).toBeGreaterThan(1);
  });

  it("gives of JSON all papers that are whole, at each place", async () => {
    for (const name of ["map.json", "bibliography.json", "map.vosviewer.json", "open-knowledge-maps.json"]) {
      const text = fixtureText(name);
      const all = (await readCut(name, text, text.length)).papers.map(({ title }) => title);
      let most = 0;
      for (let end = 40; end < text.trimEnd().length; end += 7) {
        const read = readCut(name, text, end);
        const titles = await read.then(
          ({ papers }) => papers.map(({ title }) => title),
          (error: Error) => {
            expect(error.message).toMatch(/^\S+: \S.*\.$/s);
            return [];
          },
        );
        expect(titles).toEqual(all.slice(0, titles.length));
        expect(titles.length).toBeGreaterThanOrEqual(most);
        most = titles.length;
        if (most > 0) expect(notesOf(await read)).toMatch(/The file ends in the middle(, at line \d+)?:/);
      }
      expect(most, name).toBe(all.length);
    }
  });

  it("keeps of a saved map recipe and papers; half a map is made anew", async () => {
    const text = fixtureText("map.json");
    const at = text.indexOf('"map"') + 60;
    const { bibliography, saved } = await readInputs([
      { name: "map.json", bytes: bytesOf(text.slice(0, at)) },
    ]);
    const whole = await readInputs([{ name: "map.json", bytes: bytesOf(text) }]);
    expect(bibliography.papers).toEqual(whole.bibliography.papers);
    expect(saved!.recipe).toEqual(whole.saved!.recipe);
    expect([whole.saved!.map !== undefined, saved!.map]).toEqual([true, undefined]);
    expect(notesOf(bibliography)).toContain("map: Topics and places are not whole in the file");
  });
});
