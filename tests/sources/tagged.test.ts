import { describe, expect, it } from "vitest";
import type { Bibliography } from "../../src/model/bibliography";
import type { Source } from "../../src/model/plugins";
import { endnoteTagged } from "../../src/sources/endnoteTagged";
import { nbib } from "../../src/sources/nbib";
import { ovid } from "../../src/sources/ovid";
import { ris } from "../../src/sources/ris";
import { citedReference } from "../../src/sources/tagged/citedReference";
import { webOfScience } from "../../src/sources/webOfScience";
import { fixture, inputOf, notesOf } from "./inputs";

async function read(source: Source, content: Uint8Array | string): Promise<Bibliography> {
  return (await source.read([await inputOf(content)], {})).bibliography;
}

async function onePaper(source: Source, ...lines: string[]) {
  return (await read(source, `${lines.join("\n")}\n`)).papers[0]!;
}

const risPaper = (...lines: string[]) => onePaper(ris, "TY  - JOUR", "TI  - A title", ...lines, "ER  - ");

describe("RIS", () => {
  it("as Scopus writes it has the counts, the references and the kind of record", async () => {
    const { papers, notes } = await read(ris, fixture("references.ris"));
    expect(papers).toHaveLength(3);
    expect(papers[0]).toMatchObject({
      title: "Folding Squares into Cranes: A Made-up Study",
      authors: ["Exemplo, Ana María", "Sample, B. C."],
      abstract: "The first sentence of the abstract goes on in the next line. IL-6 is no tag.",
      date: "2021-03-05",
      venue: "Journal of Made-up Shapes",
      volume: "12",
      issue: "3",
      pages: "45–67",
      doi: "10.5555/fold.2021.1",
      type: "JOUR",
      keywords: ["paper folding", "cranes"],
      citedByCount: 12,
    });
    expect(papers[0]!.references).toEqual([
      { text: "Sample, B., Squares (2001) J. Made-up Shap., 1, pp. 1-9" },
      expect.objectContaining({ id: "doi:10.5555/corners.1999" }),
    ]);
    expect(papers[1]).toMatchObject({
      doi: "10.5555/corner.2019.7",
      standing: "correction",
      venue: "Proceedings of a Made-up Conference",
      abstract: "Short.",
    });
    expect(papers[1]!.keywords).toHaveLength(3);
    expect(papers[2]).toMatchObject({ title: "A Book of Made-up Shapes", authors: ["Muster, Erika"] });
    expect(papers[2]!.venue).toBeUndefined();
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatchObject({
      where: "line 1",
      what: expect.stringContaining("This line and 1 more"),
    });
  });

  it.each([
    [["PY  - 2014/05/12/"], "2014-05-12"],
    [["PY  - 2014/05//"], "2014-05"],
    [["Y1  - 2014///"], "2014"],
    [["PY  - 2001/00/00/"], "2001"],
    [["PY  - 2013/02/15/received", "Y1  - 2013/04/18"], "2013-04-18"],
    [["PY  - 2013", "Y1  - 2013/07/22", "DA  - 2013/07/28"], "2013-07-28"],
    [["PY  - 2020", "DA  - MAY 12"], "2020-05-12"],
    [["PY  - 99"], undefined],
    [["PY  - ///"], undefined],
  ])("takes the most exact of the dates %j: %s", async (lines, date) => {
    expect((await risPaper(...lines)).date).toBe(date);
  });

  it.each([
    [["DO  - http://dx.doi.org/10.5555/a"], "10.5555/a"],
    [["M3  - doi: 10.5555/a"], "10.5555/a"],
    [["M3  - Article", "N1  - 10.5555/a"], "10.5555/a"],
    [["UR  - https://doi.org/10.5555/a"], "10.5555/a"],
    [["N1  - About 10.5555/a and others"], undefined],
  ])("finds the DOI of %j: %s", async (lines, doi) => {
    expect((await risPaper(...lines)).doi).toBe(doi);
  });

  it("takes keywords one a tag, one a line, or parted by semicolons or commas", async () => {
    const words = ["one", "two", "three"];
    expect((await risPaper("KW  - one", "KW  - two", "KW  - three")).keywords).toEqual(words);
    expect((await risPaper("KW  - one", "two", "*three")).keywords).toEqual(words);
    expect((await risPaper("KW  - one; two;three")).keywords).toEqual(words);
    expect((await risPaper("KW  - one, two, three")).keywords).toEqual(words);
    expect((await risPaper("KW  - Plants, Modified")).keywords).toEqual(["Plants, Modified"]);
  });

  it("takes several addresses out of one field, and the ids of data bases", async () => {
    const paper = await risPaper(
      "UR  - http://example.org/a;http://example.org/b",
      "AN  - WOS:000900000000001",
      "U1  - 26957754[pmid]",
      "N1  - Times Cited in Web of Science Core Collection:  7",
    );
    expect(paper).toMatchObject({ url: "http://example.org/a", pmid: "26957754", citedByCount: 7 });
    expect(paper.ids).toContain("wos:000900000000001");
  });

  it("without the wide spaces is read where `TY` is written so, and only there", async () => {
    const narrow = await read(ris, "TY - JOUR\nTI - One\nAB - IL\nER -\nTY - JOUR\nTI - Two\nER -\n");
    expect(narrow.papers.map(({ title }) => title)).toEqual(["One", "Two"]);
    const wide = await risPaper("AB  - Words", "US - and more", "ER-positive words");
    expect(wide.abstract).toBe("Words US - and more ER-positive words");
  });

  it("where an end is missing goes on with the next record and says so", async () => {
    const both = await read(ris, "TY  - JOUR\nTI  - One\nTY  - JOUR\nTI  - Two\n");
    expect(both.papers).toHaveLength(2);
    expect(notesOf(both)).toContain("line 1: The end of this record (ER) is missing");
  });

  it("is not taken for RIS where another text quotes a line of it", async () => {
    const text = `${"A line of prose about formats.\n".repeat(40)}TY  - JOUR\n`;
    expect(ris.accepts(await inputOf(text))).toBeLessThanOrEqual(0.1);
  });
});

describe("EndNote tagged text", () => {
  it("has its entries, also where an abstract has an empty line in it", async () => {
    const { papers } = await read(endnoteTagged, fixture("references.enw"));
    expect(papers[0]).toMatchObject({
      title: "Folding Squares into Cranes",
      date: "2021-03-05",
      pages: "45–67",
      doi: "10.5555/fold.2021.1",
      url: "https://example.org/fold",
      keywords: ["paper folding", "cranes"],
      abstract: "The first paragraph. The second paragraph is 50 %A part of it.",
      type: "Journal Article",
    });
    expect(papers[1]).toMatchObject({
      title: "A Book of Made-up Shapes",
      authors: ["Muster, Erika"],
      year: 1998,
    });
  });

  it("without kinds has its entries parted by empty lines", async () => {
    const { papers } = await read(endnoteTagged, "%A One, A.\n%T First\n%D 2001\n\n%A Two, B.\n%T Second\n");
    expect(papers.map(({ title }) => title)).toEqual(["First", "Second"]);
  });
});

describe("PubMed's text", () => {
  it("has full names, headings without their stars, ids and what is retracted", async () => {
    const { papers, citations } = await read(nbib, fixture("records.nbib"));
    expect(papers[0]).toMatchObject({
      title: "Folding squares into cranes: a made-up study of paper that is folded by hand",
      abstract: "The first sentence of the abstract goes on in the next line.",
      authors: ["Exemplo, Ana Maria", "Sample, Bert C", "Made-up Study Group"],
      doi: "10.5555/fold.2021.1",
      pmid: "90000001",
      date: "2021-03-05",
      venue: "Journal of made-up shapes",
      keywords: ["paper folding", "Paper", "Humans"],
      standing: "retracted",
    });
    expect(papers[0]!.ids?.join()).toMatch(/pmcid:PMC9000001/i);
    expect(papers[1]).toMatchObject({
      title: "Retraction notice",
      standing: "correction",
      doi: "10.5555/fold.2022.9",
    });
    expect(citations).toEqual([{ source: papers[1]!.id, target: papers[0]!.id }]);
  });
});

describe("Web of Science", () => {
  it("tagged has full names, both lists of keywords, counts and cited references that are linked", async () => {
    const { papers } = await read(webOfScience, fixture("records.wos.txt"));
    expect(papers[0]).toMatchObject({
      title: "Folding squares into cranes: a made-up study of paper that is folded by hand",
      authors: ["Exemplo, Ana Maria", "Sample, Bert C."],
      keywords: ["paper folding", "cranes", "ORIGAMI", "R&D"],
      abstract: 'An abstract on one line with "quotes".',
      citedByCount: 12,
      date: "2021-03-05",
      pages: "45–67",
      pmid: "90000001",
    });
    expect(papers[0]!.references?.map(({ id }) => id)).toEqual([
      papers[1]!.id,
      undefined,
      "doi:10.5555/a(1)2[3:ab]4.0.co;2",
    ]);
    expect(papers[0]!.references?.[1]).toEqual({ text: "Muster E., 1998, BOOK MADE UP SHAPES" });
    expect(papers[1]).toMatchObject({ standing: "retracted", pages: "7" });
  });

  it("tab-delimited says the same; quotation marks are letters like others", async () => {
    const { papers } = await read(webOfScience, fixture("records.wos-tab.txt"));
    expect(papers.map(({ title }) => title)).toEqual([
      'Folding "squares" into cranes',
      '"Corners that do not meet',
    ]);
    expect(papers[0]).toMatchObject({
      authors: ["Exemplo, Ana Maria", "Sample, Bert C."],
      keywords: ["paper folding", "cranes"],
      date: "2021-03-05",
    });
    expect(papers[0]!.references).toHaveLength(2);
    expect(papers[1]).toMatchObject({ standing: "correction", citedByCount: 0 });
  });

  it.each([
    ["Smith J, 2001, NATURE, V1, P1, DOI 10.5555/a", "10.5555/a"],
    ["Smith J, 2001, NATURE, V1, P1, DOI DOI 10.5555/a", "10.5555/a"],
    ["Smith J, 2001, NATURE, V1, DOI [10.5555/a, 10.5555/A]", "10.5555/a"],
    ["Smith J, 2001, NATURE, V1, DOI [DOI 10.5555/A, 10.5555/a]", "10.5555/A"],
    ["Smith J, 2001, ECOLOGY, DOI 10.5555/1(2)87[2614:X]2.0.CO;2", "10.5555/1(2)87[2614:X]2.0.CO;2"],
    ["DOI RH, 1962, SCIENCE, V138, P1270, DOI 10.5555/science", "10.5555/science"],
    ["Eriksson J, 2008, GENETICS, DOI /10.5555/a", undefined],
    ["Smith J, 2001, NATURE, V1, P1", undefined],
  ])("finds the DOI in %s", (text, doi) => {
    expect(citedReference(text)).toEqual(doi === undefined ? { text } : { doi, text });
  });
});

describe("Ovid", () => {
  it("has names without degrees and marks, and the parts of the source line", async () => {
    const { papers } = await read(ovid, fixture("records.ovid.txt"));
    expect(papers[0]).toMatchObject({
      title: "Folding squares into cranes: a made-up study",
      authors: ["Exemplo, Ana Maria", "Sample, Bert C."],
      abstract: "The first paragraph. The second paragraph.",
      keywords: ["paper folding", "cranes"],
      venue: "Journal of Made-up Shapes",
      volume: "12",
      issue: "3",
      pages: "45–67",
      date: "2021-03",
      doi: "10.5555/fold.2021.1",
    });
    expect(papers[0]!.references).toHaveLength(2);
    expect(papers[1]).toMatchObject({
      title: "Corners",
      venue: "A book of made-up shapes",
      authors: ["Muster, Erika"],
    });
  });
});
