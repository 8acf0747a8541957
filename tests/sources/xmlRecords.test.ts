/** EndNote, PubMed, arXiv and MODS: what is read of a record, and what becomes of files that are damaged or hostile. */
import { describe, expect, it } from "vitest";
import type { Bibliography } from "../../src/model/bibliography";
import { InputError } from "../../src/model/inputError";
import { readInputs } from "../../src/reading";
import { fixture, fixtureText, notesOf, readText } from "./inputs";

async function readFixture(name: string): Promise<Bibliography> {
  return (await readInputs([{ bytes: fixture(name), name }])).bibliography;
}
const record = (title: string) => `<record><titles><title>${title}</title></titles></record>`;
const endnote = (records: string) => `<xml><records>${records}</records></xml>`;
const titles = ({ papers }: Bibliography) => papers.map(({ title }) => title);
const sum = ({ files }: Bibliography) => [files![0]!.records, files![0]!.refused];

describe("a record of EndNote", () => {
  it("keeps all its fields, its styled texts joined", async () => {
    const { papers } = await readFixture("library.endnote.xml");
    expect(papers[0]).toMatchObject({
      id: "doi:10.5555/folding.2019",
      title: "Folding CO2 Paper & Card",
      authors: ["Example, Ann B.", "Sample, Bo"],
      venue: "Journal of Shapes",
      date: "2019-03-15",
      volume: "4",
      issue: "2",
      pages: "12-19",
      keywords: ["folding", "card"],
      type: "Journal Article",
      abstract: "We fold paper and card.",
      url: "https://example.org/folding",
    });
    expect(papers[1]).toMatchObject({ authors: ["Editor, Cy"], date: "2018-02", pmid: "12345" });
  });
});

describe("an article of PubMed", () => {
  it("keeps its fields, the markup of its title as text", async () => {
    const { papers } = await readFixture("articles.pubmed.xml");
    expect(papers[0]).toMatchObject({
      id: "doi:10.5555/fold.7",
      title: expect.stringContaining("Effects of H2O on Papyrus folds: p < 0.05"),
      abstract: expect.stringMatching(/^BACKGROUND: Water softens\.\s+RESULTS: It folds\.$/),
      authors: ["Example, Ann B, Jr", "Paper Study Group"],
      date: "2020-02-03",
      pages: "100-110",
      pmid: "90000001",
      standing: "retracted",
      keywords: ["folding", "Paper"],
    });
  });

  it("names what it cites, by DOI, PMID or its line", async () => {
    const [first] = (await readFixture("articles.pubmed.xml")).papers;
    expect(first!.references?.map(({ id, text }) => id ?? text)).toEqual([
      "doi:10.5555/fold.5",
      "Somebody. A book. 1950.",
      "pmid:90000002",
    ]);
  });

  it("has its own language's title where there is no other; a chapter has its book", async () => {
    const [, second, third] = (await readFixture("articles.pubmed.xml")).papers;
    expect(second!.title).toMatch(/^Vom Falten des Papiers/);
    expect(second!.year).toBe(2019);
    expect(third).toMatchObject({
      title: "A Chapter of Creases",
      venue: "A Book of Folds",
      date: "2017-05",
      publisher: "Made-Up Press",
    });
  });
});

describe("an answer of arXiv", () => {
  it("gives papers, and refuses the error among them with its words", async () => {
    const bibliography = await readFixture("answer.arxiv.xml");
    expect(bibliography.papers[0]).toMatchObject({
      arxivId: "2999.00001",
      doi: "10.5555/ngons",
      category: "cs.CG",
      date: "2029-01-02",
      venue: "Journal of Shapes 9 (2029)",
      authors: ["Ann Example", "Bo Sample"],
    });
    expect(bibliography.papers[1]!.standing).toBe("retracted");
    expect(bibliography.files![0]!.refusals).toEqual([
      { where: "record 3 (line 29)", what: "arXiv answered with an error: incorrect id format for abc." },
    ]);
  });

  it("that is nothing but an error is refused with its words", async () => {
    const text = fixtureText("answer.arxiv.xml");
    const onlyError = text.slice(0, text.indexOf("<entry>")) + text.slice(text.lastIndexOf("<entry>"));
    await expect(readText(onlyError)).rejects.toThrow("incorrect id format for abc");
  });
});

describe("a record of MODS", () => {
  it("keeps its fields, those of its host too", async () => {
    const [paper] = (await readFixture("records.mods.xml")).papers;
    expect(paper).toMatchObject({
      title: "The Art of Folding: A Study",
      authors: ["Example, Ann B."],
      venue: "Journal of Shapes",
      volume: "3",
      issue: "2",
      pages: "5-9",
      date: "2011-04",
      doi: "10.5555/mods.1",
      keywords: ["folding"],
    });
  });
});

describe("an XML file that is damaged", () => {
  it("keeps what stands before it breaks off, and counts the record that is cut", async () => {
    const bibliography = await readText(
      endnote(record("One") + record("Two") + record("Three")).slice(0, -50),
      "cut.xml",
    );
    expect(titles(bibliography)).toEqual(["One", "Two"]);
    expect(sum(bibliography)).toEqual([2, 1]);
    expect(notesOf(bibliography)).toContain("breaks off");
  });

  it("loses nothing to a bare sign, an unknown entity or a missing end tag inside", async () => {
    const bibliography = await readText(
      endnote(
        record("Fish & Chips < 5 &eacute;") +
          record("<style>Open") +
          record("<![CDATA[A&B <c>]]>") +
          record("Last"),
      ),
    );
    expect(titles(bibliography)).toEqual(
      ["Fish & Chips < 5 é", "Open", "A&B", "Last"].map((title) => expect.stringContaining(title)),
    );
    expect(bibliography.notes).toHaveLength(1);
    expect(notesOf(bibliography)).toMatch(/no proper XML.*2 such places/);
  });

  it("loses one record to a stray end tag", async () => {
    const bibliography = await readText(endnote(record("One") + record("Tw</i>o") + record("Three")));
    expect(titles(bibliography)).toEqual(["One", "Three"]);
    expect(sum(bibliography)).toEqual([2, 1]);
  });
});

describe("an XML file that is hostile", () => {
  it("is refused if it defines entities, however they are nested", async () => {
    const laughs = `<!DOCTYPE xml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${endnote(record("&b;"))}`;
    await expect(readText(laughs)).rejects.toThrow(/defines entities of its own/);
    const outside = `<!DOCTYPE xml [<!ENTITY x SYSTEM "file:///etc/passwd">]>${endnote(record("&x;"))}`;
    await expect(readText(outside)).rejects.toThrow(InputError);
  });

  it("ends at too many elements within each other, soon", async () => {
    const deep = endnote(record("One") + "<record>".repeat(500_000));
    const bibliography = await readText(deep);
    expect(titles(bibliography)).toEqual(["One"]);
    expect(notesOf(bibliography)).toContain("within each other");
  });

  it("keeps script and keys of objects as text", async () => {
    const bibliography = await readText(
      endnote(
        `${record("&lt;script&gt;alert(1)&lt;/script&gt; in titles")}<record><titles><title constructor="x">__proto__</title></titles><__proto__>1</__proto__></record>`,
      ),
    );
    expect(bibliography.papers).toHaveLength(2);
    expect(bibliography.papers[1]!.title).toBe("__proto__");
  });

  it("of one line of 3 MB, or of a million unclosed quotes, is read in time", async () => {
    const long = endnote(record("word ".repeat(600_000)) + record("Two"));
    expect((await readText(long)).papers).toHaveLength(2);
    const quotes = endnote(`${record("One")}<record a="${"'".repeat(1_000_000)}`);
    expect(titles(await readText(quotes))).toEqual(["One"]);
  });
});
