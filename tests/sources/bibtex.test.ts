/** The reader of BibTeX on small texts; the real files are in bibtexFiles.test.ts, what Orrery writes in bibtexRoundTrip.test.ts. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { count } from "../../scripts/formats/counts/bibtex";
import type { Bibliography, Paper } from "../../src/model/bibliography";
import { InputError } from "../../src/model/inputError";
import { bibtex } from "../../src/sources/bibtex";
import { fixtureText, inputOf } from "./inputs";

async function read(text: string): Promise<Bibliography> {
  return (await bibtex.read([await inputOf(text, "x.bib")], {})).bibliography;
}

async function entry(fields: string, type = "article"): Promise<Paper> {
  return (await read(`@${type}{key,\n${fields}\n}`)).papers[0]!;
}

async function titleOf(latex: string): Promise<string> {
  return (await entry(`title = {${latex}}`)).title;
}

describe("a bibliography in BibTeX", () => {
  it("gives each entry as a paper, and refuses with key and line what is none", async () => {
    const { papers, files, hub } = await read(fixtureText("library.bib"));
    expect(hub).toBeNull();
    expect(papers.map((paper) => paper.title)).toEqual([
      "On the Creases of Mañana: 5 < 7 & 50% of α-folds",
      'A "valley" fold',
      "Proceedings of the Folding Days",
      "An Entry That Does Not End",
      "A Preprint with a Neighbour",
    ]);
    expect(files![0]).toMatchObject({ records: 5, refused: 1 });
    expect(files![0]!.refusals).toEqual([
      {
        where: 'entry "nothing" (line 43)',
        what: "It has no fields, such as title = {…}, that can be read.",
      },
    ]);
    expect(count(fixtureText("library.bib"))).toBe(6);
  });

  it("gives all fields of an entry", async () => {
    const [paper] = (await read(fixtureText("library.bib"))).papers;
    expect(paper).toMatchObject({
      authors: ["Oriel, Ángel", "van der Fold, J.", "The Crane Collective", "et al."],
      venue: "Journal of Paper Folding",
      date: "2021-03-16",
      year: 2021,
      volume: "7",
      issue: "2",
      pages: "12–19",
      doi: "10.5555/creases_7",
      keywords: ["paper", "cranes, made", "folding"],
      type: "article",
      abstract: "A fold costs $5 and a crane $10. It is made at home.",
    });
    expect(paper!.ids).toContain("key:oriel2021creases");
  });

  it("gives a part what holds for the whole, and neither its DOI nor its editors as authors", async () => {
    const part = (await read(fixtureText("library.bib"))).papers[1]!;
    expect(part).toMatchObject({
      venue: "Proceedings of the Folding Days",
      year: 2022,
      authors: ["van der Fold, Jan", "Mountain, Mia"],
    });
    expect(part.doi).toBeUndefined();
  });

  it("takes missing fields from xdata, round circles too", async () => {
    const { papers, files } = await read(
      "@misc{a, title={A}, xdata={x}}\n@xdata{x, publisher={Press}, xdata={y}}\n@xdata{y, language={German}, xdata={x}}",
    );
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({ publisher: "Press", language: "German" });
    expect(files![0]!.refused).toBe(2);
  });
});

describe("a broken entry", () => {
  it.each([
    ["without its end", "@article{a, title={A},\n author={B"],
    ["with a value without its end", "@article{a, title={A {and {B}},\n year={2000}\n}"],
    ["with a brace too many", "@article{a, title={A}},\n year={2000}\n}"],
    ["with a quotation mark that does not close", '@article{a, title="A,\n year={2000}\n}'],
    ["without a comma", "@article{a\n title={A}\n year=2000\n}"],
    ["with words between its fields", "@article{a, title={A}, and so on\n year={2000}}"],
    ["that ends with another delimiter", "@article{a, title={A}, year={2000})"],
    ["with an escaped brace that ends a value", "@article{a, title={A}, file={C:\\x\\}, year={2000}\n}"],
    ["in a comment that does not end", "@comment{ @misc{a, title={A}}"],
  ])("%s costs its neighbours nothing", async (_, broken) => {
    const around = (middle: string) =>
      `@misc{first, title={First}}\n${middle}\n\n@misc{last, title={Last}, year={1999}}\n`;
    const { papers } = await read(around(broken));
    expect(papers[0]!.title).toBe("First");
    expect(papers.at(-1)).toMatchObject({ title: "Last", year: 1999 });
  });

  it("keeps the fields that can be read", async () => {
    const { papers, notes } = await read(
      "@article{a,\n title={A},\n year={2000},\n abstract={It stops\n\n@misc{b,\n title={B}\n}",
    );
    expect(papers[0]).toMatchObject({ title: "A", year: 2000, abstract: "It stops" });
    expect(notes[0]).toEqual({
      where: 'entry "a" (line 1)',
      what: "Its closing brace is missing; what stands before the next entry was read.",
    });
  });

  it("is not one for an entry written inside of a text", async () => {
    const { papers } = await read(
      "@misc{a, title={A}, abstract={Cite as\n@misc{x,\n title={X}\n}\nplease.}, year={2000}}",
    );
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({ title: "A", year: 2000 });
  });
});

describe("odd spellings", () => {
  it("of keys, types, names of fields and line ends are understood", async () => {
    const text = [
      "Scopus\rEXPORT DATE: 1 May 2020\r\r@ARTICLE{ key with spaces , Title = {One}, Author_Keywords = {a; b}, Author Keywords={b; c}}",
      "@web_page(,title={Two},tex.x+y={z})  @Misc{Title={Three}}",
      "@article {x+1/Ü, % a comment\rtitle = {Four}, month = {MAR 16}, year = 2001}\r% @misc{no, title={None}}",
    ].join("\r");
    const { papers } = await read(text);
    expect(papers.map((paper) => paper.title)).toEqual(["One", "Two", "Three", "Four"]);
    expect(papers[0]!.keywords).toEqual(["a", "b", "c"]);
    expect(papers[0]!.ids).toEqual(["key:key_with_spaces"]);
    expect(papers[3]!.date).toBe("2001-03-16");
    expect(count(text)).toBe(4);
  });

  it.each([
    ["Given von Family and {A Body, Inc.}", ["von Family, Given", "A Body, Inc."]],
    [
      "van Beethoven, Jr., Ludwig and Jean de La Fontaine",
      ["van Beethoven, Jr., Ludwig", "de La Fontaine, Jean"],
    ],
    ["family=Berg, given=Ada, prefix=van den and others", ["van den Berg, Ada", "et al."]],
    ["Smith, J., Doe, K., Li, M.", ["Smith, J.", "Doe, K.", "Li, M."]],
    ["Smith, J.; Doe, K.", ["Smith, J.", "Doe, K."]],
    [
      "K{\\\"u}hne, Thomas and Pe{\\~n}a, {\\'I}. and H{\\aa}kon {\\O}st",
      ["Kühne, Thomas", "Peña, Í.", "Øst, Håkon"],
    ],
    ["Barnes {and} Noble and American Rights at Work", ["Noble, Barnes and", "American Rights at Work"]],
  ])("of the names %s", async (names, authors) => {
    expect((await entry(`title={T}, author={${names}}`)).authors).toEqual(authors);
  });

  it("stands editors in where there is no author", async () => {
    expect((await entry("title={T}, editor={Doe, Jane}")).authors).toEqual(["Doe, Jane"]);
  });

  it.each([
    ["date={1995-03-30/1995-04-05}", "1995-03-30"],
    ["date={2001-21}", "2001"],
    ["year=1999, month={10~jan}", "1999-01-10"],
    ["year={2004/2005}, month={May--June}", "2004"],
    ["year=2020, month=sep # {}, day=3", "2020-09-03"],
  ])("of the date %s", async (fields, date) => {
    expect((await entry(`title={T}, ${fields}`)).date).toBe(date);
  });
});

describe("names of a work", () => {
  it.each([
    ["url={https://doi.org/10.5555/a%28b%29}", { doi: "10.5555/a(b)" }],
    ["note={doi: 10.5555/a.b.}", { doi: "10.5555/a.b" }],
    ["doi={10.1002/(SICI)1\\_2$<$3::AID\\textgreater{}4}", { doi: "10.1002/(SICI)1_2<3::AID>4" }],
    ["eprint={hep-th/9711200}, archiveprefix={arXiv}", { arxivId: "hep-th/9711200" }],
    ["journal={arXiv preprint arXiv:1706.03762}", { arxivId: "1706.03762" }],
    ["journal={CoRR}, volume={abs/1706.03762}", { arxivId: "1706.03762" }],
    ["eprint={12653513}, eprinttype={pubmed}", { pmid: "12653513" }],
    ["pmid={12653513}", { pmid: "12653513" }],
    ["journal={\\mnras}", { venue: "Monthly Notices of the Royal Astronomical Society" }],
  ])("are found in %s", async (fields, expected) => {
    expect(await entry(`title={T}, ${fields}`)).toMatchObject(expected);
  });

  it("and references of Web of Science are kept", async () => {
    const paper = await entry(
      "Title={{T}}, Unique-ID={{WOS:000719584000015}}, Times-Cited={{12}}, Keywords={{a; b\n c}}, Keywords-Plus={{D}},\n" +
        "Cited-References={{Crane A, 2009, J FOLD, V1, P4, DOI 10.5555/one.\n   {[}Anonymous], 2000, B FOLD, V78, P868.}}",
    );
    expect(paper.ids).toContain("wos:000719584000015");
    expect(paper).toMatchObject({ citedByCount: 12, keywords: ["a", "b c", "D"] });
    expect(paper.references).toHaveLength(2);
    expect(paper.references![0]!.id).toBe("doi:10.5555/one");
    expect(paper.references![1]!.text).toBe("[Anonymous], 2000, B FOLD, V78, P868");
  });

  it("and references of Scopus are kept", async () => {
    const paper = await entry(
      "title={T}, note={Cited by 12}, url={https://www.scopus.com/inward/record.uri?eid=2-s2.0-85107941291&x=1},\n" +
        "references={Fold, I., Crane, A.B., On the folding of cranes: A survey (1990) J. Fold., 116, pp. 1-2; World Body, A report (2000), Press}",
    );
    expect(paper.ids).toContain("scopus:2-s2.0-85107941291");
    expect(paper.citedByCount).toBe(12);
    expect(paper.references!.map(({ title, text }) => title ?? text)).toEqual([
      "On the folding of cranes: A survey",
      "World Body, A report (2000), Press",
    ]);
  });
});

describe("LaTeX becomes text", () => {
  it.each([
    ["{\\\"O}l, \\'{\\i}, \\v{c}, {\\ss}, {\\aa}, \\o{}re", "Öl, í, č, ß, å, øre"],
    ["\\textit{in \\textbf{bold}} and {\\em so}", "in bold and so"],
    ["$\\alpha$-helix, H$_2$O, $10^{-5}$, $\\leq 3$, $O(n^2)$", "α-helix, H₂O, 10⁻⁵, ≤3, O(n²)"],
    ["$\\mathcal{O}(n)$ \\textsf{sans} \\mbox{box}", "O(n) sans box"],
    ["A \\& B, 50\\% and 50%, a\\_b, \\#1, \\$5", "A & B, 50% and 50%, a_b, #1, $5"],
    ["pages 1--2 --- ``so'' said", "pages 1–2 — “so” said"],
    ["It costs $5 and then $10", "It costs $5 and then $10"],
    ["one $ alone, \\emph{x}", "one $ alone, x"],
    ["if a < b > c | d, \\emph{x}", "if a < b > c | d, x"],
    ["<script>alert(1)</script> \\emph{x}", "<script>alert(1)</script> x"],
    ["a \\textless{} b $<$ c\\textgreater d", "a < b < c>d"],
    ["\\url{http://a.b/c_d%20} \\href{http://x}{label}", "http://a.b/c_d%20 label"],
    ["$x \\leq \\undefinedsign{y}$ stays as it stands", "$x \\leq \\undefinedsign{y}$ stays as it stands"],
    ["III\\textendash{V} {{III}}\\textendash{{V}}, $-$50 dB, $\\mu$m", "III–V III–V, -50 dB, μm"],
    ["\\LaTeX{} and \\TeX", "LaTeX and TeX"],
    ["Fig.~1 of ~5 m~-- all", "Fig. 1 of ~5 m – all"],
    ["\\unknown{kept} \\Other stays", "kept \\Other stays"],
    ["100% of\n  lines \\'e", "100% of lines é"],
    ["__proto__ {c}onstructor", "__proto__ constructor"],
  ])("%s", async (latex, text) => {
    expect(await titleOf(latex)).toBe(text);
  });
});

describe("hostile texts", () => {
  it("never do more than be refused", async () => {
    const pieces = fc.constantFrom(
      ..."@article{k, @misc( title= author={ { } ( ) \" \\ $ # % , = \n @string{a= @comment{ \\begin{x} \\'{ __proto__ x \u0000 ~ ^ _".split(
        " ",
      ),
      "\n@a{b,c=",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 60 }), async (parts) => {
        try {
          const { files, papers } = await read(parts.join(""));
          expect(papers.length).toBeLessThanOrEqual(files![0]!.records);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it.each([
    ["abbreviations of abbreviations", `@string{a="xx"}${"@string{a = a # a}".repeat(60)}@a{k, title=a}`],
    ["entries without ends", "@a{k,title={x,\n".repeat(5_000)],
    ["open braces", `@a{k,title={${"{".repeat(200_000)}`],
    ["comments without ends", "@comment{\n@a{b,c=\n".repeat(5_000)],
    ["dollar signs", `@a{k,title={${"$".repeat(20_000)}}}`],
    [
      "entries that inherit from each other",
      Array.from(
        { length: 200 },
        (_, i) =>
          `@a{k${i},title={x},xdata={${Array.from({ length: 40 }, (_, j) => `k${(i + j) % 200}`).join(",")}}}`,
      ).join("\n"),
    ],
  ])(
    "of %s end",
    async (_, text) => {
      await read(text).catch((error: unknown) => expect(error).toBeInstanceOf(InputError));
    },
    20_000,
  );
});
