/** Tables as text: headers, dialects, guesses, broken rows, citations; fixtures of our own. */
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { count } from "../../scripts/formats/counts/table";
import type { Bibliography } from "../../src/model/bibliography";
import { InputError } from "../../src/model/inputError";
import type { ReadContext } from "../../src/model/plugins";
import { table } from "../../src/sources/table";
import { tableHead } from "../../src/sources/table/head";
import { rowAt } from "../../src/sources/table/rowAt";
import { rowBatches } from "../../src/sources/table/rows";
import { bytesOf, fixtureText, inputOf, notesOf } from "./inputs";

async function read(content: string | Uint8Array, context: ReadContext = {}): Promise<Bibliography> {
  return (await table.read([await inputOf(content, "t.csv")], context)).bibliography;
}

async function readTogether(...texts: readonly string[]): Promise<Bibliography> {
  const [first, ...rest] = await Promise.all(texts.map((text, i) => inputOf(text, `t${i}.csv`)));
  return (await table.read([first!, ...rest], {})).bibliography;
}

function titles({ papers }: Bibliography): string[] {
  return papers.map(({ title }) => title);
}

async function refusal(content: string, context: ReadContext = {}): Promise<InputError> {
  const error: unknown = await read(content, context).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  return error as InputError;
}

const ROWS = [
  ["Title", "Authors", "Year"],
  ["Folding, by machines", "Ada Example; Ben Sample", "2021"],
  ['Creases "without" names', "Cy Person", "2022"],
];

function csv(delimiter: string, end: string): string {
  return ROWS.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join(end);
}

describe("a table with a header", () => {
  it("is read alike whatever stands between its cells and rows", async () => {
    const expected = ["Folding, by machines", 'Creases "without" names'];
    for (const delimiter of [",", ";", "\t", "|"])
      for (const end of ["\n", "\r\n", "\r"]) {
        const text = csv(delimiter, end);
        expect(table.accepts(await inputOf(text))).toBeGreaterThan(0.15);
        expect(titles(await read(text))).toEqual(expected);
        expect(titles(await read(`${text}${end}`))).toEqual(expected);
      }
  });

  it("is read with what Excel puts before it: a mark of byte order, a line sep=, UTF-16", async () => {
    const text = `sep=;\r\n${csv(";", "\r\n")}`;
    expect(titles(await read(`\ufeff${text}`))).toHaveLength(2);
    const utf16 = new Uint8Array(2 + 2 * text.length);
    utf16.set([0xff, 0xfe]);
    for (let i = 0; i < text.length; i++) utf16[2 + 2 * i] = text.charCodeAt(i);
    expect(titles(await read(utf16))).toHaveLength(2);
  });

  it("keeps line breaks of another kind inside of cells, and names rows as a spreadsheet counts them", async () => {
    const { papers, files } = await read(
      'Title,Abstract,Year\r"One title","first\nsecond",2020\r\r,"no title",2021\r',
    );
    expect(papers[0]?.abstract).toBe("first second");
    expect(files?.[0]?.refusals).toEqual([
      { where: "row 4", what: expect.stringMatching(/neither a title nor an id/) },
    ]);
  });

  it("is found below lines that tell about the export", async () => {
    const text = `"About the data: Exported, made up, by nobody."\n\n${csv(",", "\n")}`;
    expect(titles(await read(text))).toHaveLength(2);
  });

  it("says which names it has twice and counts the first", async () => {
    const bibliography = await read("Title,Title,Year\nFirst one here,Other,2020\n");
    expect(titles(bibliography)).toEqual(["First one here"]);
    expect(bibliography.files?.[0]?.columns?.header).toEqual(["Title", "Title (2)", "Year"]);
    expect(notesOf(bibliography)).toMatch(/more than once/);
  });

  it("takes rows that are too short as they are and notes those that are too long", async () => {
    const bibliography = await read(
      "Title,Year\nA first paper\nA second paper,2020,x\nA third paper,2021,,\n",
    );
    expect(titles(bibliography)).toHaveLength(3);
    expect(notesOf(bibliography)).toMatch(/row 3: This row has more cells than the header/);
  });

  it("loses one line, not its neighbours, to a quotation mark that nothing closes", async () => {
    for (const broken of ['"Open title,2020', '"Open "title,2020']) {
      const bibliography = await read(
        `Title,Year\nBefore it,2019\n${broken}\nBehind it,2021\n"Quoted, too",2022\n`,
      );
      expect(titles(bibliography)).toHaveLength(4);
      expect(titles(bibliography)).toContain("Behind it");
      expect(titles(bibliography)).toContain("Quoted, too");
      expect(notesOf(bibliography)).toMatch(/row 3: A quotation mark in this row is not closed/);
    }
  });

  it("loses nothing where such a row is the first", async () => {
    const bibliography = await read('Title,Year\n"Open title,2020\nBehind it,2021\nAnd another,2022\n');
    expect(titles(bibliography)).toEqual(["Open title", "Behind it", "And another"]);
    expect(notesOf(bibliography)).toMatch(/row 2: A quotation mark in this row is not closed/);
  });

  it("of thousands of such rows is read in a moment", async () => {
    const text = `Title,Year\n${'"abc def\n'.repeat(200_000)}`;
    const start = performance.now();
    expect((await read(text)).files?.[0]?.records).toBe(200_000);
    expect(performance.now() - start).toBeLessThan(20_000);
  }, 30_000);

  it("with cells of 20,000 times one sign is read in a moment, in every dialect", async () => {
    const start = performance.now();
    for (const header of [
      "title,authors,references,keywords",
      "Title,Authors,References,EID,Source title",
      "PMID,Title,Authors,Journal/Book",
      "id,title,author,pub_date,venue,page",
      "Item Title,Publication Title,Item DOI,Authors",
    ])
      for (const sign of [" ", "[", "(", ".", "; ", "A", "A. ", "'", "and "]) {
        const cell = sign.repeat(20_000 / sign.length);
        const row = header.split(",").map((name) => (/title$/i.test(name) ? "Folds" : `x${cell}x`));
        expect((await read(`${header}\n${row.join(",")}\n`)).papers).toHaveLength(1);
      }
    expect(performance.now() - start).toBeLessThan(30_000);
  }, 60_000);

  it("treats hostile names and cells as text", async () => {
    const { papers } = await read('Title,__proto__,constructor\n"<script>alert(1)</script> folds",x,y\n');
    expect(papers[0]?.title).toContain("folds");
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe("the columns of a table", () => {
  it.each([
    ["Titre;Auteurs;Année;Résumé", { title: "Titre", authors: "Auteurs", year: "Année", abstract: "Résumé" }],
    [
      "Título;Autores;Año;Palabras clave",
      { title: "Título", authors: "Autores", year: "Año", keywords: "Palabras clave" },
    ],
    ["题名;作者;年份;摘要", { title: "题名", authors: "作者", year: "年份", abstract: "摘要" }],
    [
      "タイトル;著者;出版年;キーワード",
      { title: "タイトル", authors: "著者", year: "出版年", keywords: "キーワード" },
    ],
    ["Название;Авторы;Год;Журнал", { title: "Название", authors: "Авторы", year: "Год", venue: "Журнал" }],
    [
      "paper_title;author_names;publication_year;cited_by_count",
      {
        title: "paper_title",
        authors: "author_names",
        year: "publication_year",
        citedByCount: "cited_by_count",
      },
    ],
  ])("are known by their names: %s", async (header, fields) => {
    const { files } = await read(`${header}\nFalten mit Maschinen;Ada Example;2021;7\n`);
    expect(files?.[0]?.columns?.fields).toMatchObject(fields);
  });

  it("are known by what stands in them where their names tell nothing", async () => {
    const { papers, files } = await read(
      "a,b,c,d\n1,10.5555/fold.1,2021,Folding by machines of our own\n2,10.5555/fold.2,2022,Creases that have no names at all\n",
    );
    expect(files?.[0]?.columns?.fields).toEqual({ doi: "b", year: "c", title: "d" });
    expect(papers[0]).toMatchObject({ doi: "10.5555/fold.1", year: 2021 });
    expect(files?.[0]?.columns?.sample).toHaveLength(2);
  });

  it("are not believed where a count is called references and a list of ids cited by", async () => {
    const { files } = await read(
      "title,references,cited_by\nA paper on folds,12,1 2 30000\nAnother on folds,9,4 50000\n",
    );
    expect(files?.[0]?.columns?.fields).toEqual({ title: "title" });
  });

  it("can be named by the user, over what is guessed; an empty name is no column", async () => {
    const text = "Title,Real name,Year\nx,A paper on folds,2020\n";
    const { papers, files } = await read(text, { columns: { title: "Real name", year: "" } });
    expect(papers[0]?.title).toBe("A paper on folds");
    expect(files?.[0]?.columns?.fields).toEqual({ title: "Real name" });
    expect(notesOf(await read(text, { columns: { title: "Nowhere", colour: "Title" } }))).toMatch(
      /no column “Nowhere”[\s\S]*no field “colour”/,
    );
  });

  it("go with the refusal of a table without titles and ids, so that they can be asked for", async () => {
    const text = "alpha,beta\nx,1\ny,2\nz,3\n";
    expect(table.accepts(await inputOf(text))).toBeGreaterThan(0);
    const error = await refusal(text);
    expect(error.message).toMatch(/“alpha”, “beta”.*--columns title=NAME/);
    expect(error.columns).toEqual({
      header: ["alpha", "beta"],
      fields: {},
      sample: [
        ["x", "1"],
        ["y", "2"],
        ["z", "3"],
      ],
    });
    expect(titles(await read(text, { columns: { title: "alpha" } }))).toEqual(["x", "y", "z"]);
  });

  it("are refused with a sentence where there is no row", async () => {
    expect((await refusal("Title,Year\n")).message).toMatch(/without a row/);
  });
});

describe("authors in a cell", () => {
  it.each([
    ["Ada Example; Ben Sample", ["Ada Example", "Ben Sample"]],
    ["Example, Ada; Sample, Ben", ["Example, Ada", "Sample, Ben"]],
    ["A B Example, C Sample, D Person", ["A B Example", "C Sample", "D Person"]],
    ["Example, A., Sample, B. C.", ["Example, A.", "Sample, B. C."]],
    ["Example, Ada", ["Example, Ada"]],
    ["Example, Ada and Sample, Ben", ["Example, Ada", "Sample, Ben"]],
    ["Ada Example|Ben Sample", ["Ada Example", "Ben Sample"]],
    ["['Ada Example', \"Ben O'Sample\"]", ["Ada Example", "Ben O'Sample"]],
    ["作者甲, 作者乙", ["作者甲", "作者乙"]],
  ])("are parted: %s", async (cell, names) => {
    const { papers } = await read(`title\tauthors\nFolding by machines\t${cell}\n`);
    expect(papers[0]?.authors).toEqual(names);
  });
});

describe("tables of programs that are known", () => {
  it("Scopus: names in full, references with titles, rows with a cell too many", async () => {
    const bibliography = await read(fixtureText("scopus.csv"));
    const [first, second] = bibliography.papers;
    expect(notesOf(bibliography)).toMatch(/an export of Scopus/);
    expect(first).toMatchObject({
      authors: ["Example, Ada", "Sample, Ben"],
      pages: "10–19",
      citedByCount: 7,
    });
    expect(first?.abstract).toBeUndefined();
    expect(first?.references?.map(({ title }) => title)).toEqual([
      "A Made-Up Survey of Paper Folding",
      "Creases, Folds, and Names",
    ]);
    expect(second).toMatchObject({ authors: ["Example, A.", "Sample, B."], type: "Article" });
    expect(second?.references?.map(({ title }) => title)).toEqual([
      "Folding by Machines",
      "The Made-Up Book of Folds",
    ]);
  });

  it("Web of Science in Excel: dates without a year, references as lines", async () => {
    const { papers } = await read(
      "Article Title,Author Full Names,Source Title,Publication Year,Publication Date,Cited References,UT (Unique WOS ID),Keywords Plus\n" +
        'Folding by Machines,"Example, Ada; Sample, Ben",MADE-UP FOLDS,2021,MAR 15,"PERSON C, 2020, MADE-UP FOLDS, V1, P1, DOI 10.5555/fold.0; HUMAN D, 2019, BOOK",WOS:000000000000001,ROBOTS\n',
    );
    expect(papers[0]).toMatchObject({ authors: ["Example, Ada", "Sample, Ben"], year: 2021 });
    expect(papers[0]?.references).toHaveLength(2);
    expect(papers[0]?.references?.[0]?.id).toBe("doi:10.5555/fold.0");
  });

  it("Dimensions: bibliometric export with a line about the data and references between brackets", async () => {
    const bibliography = await read(
      '"About the data: made up"\nRank,Publication ID,DOI,Title,Source title,PubYear,Authors,Cited references\n' +
        '1,pub.1,10.5555/fold.1,Folding by Machines,Folds,2021,"Example, Ada; Sample, Ben","[Person, C|ur.1|FOLDS|2020|1|1|1-9|10.5555/fold.0|pub.2|4];[Human, D|ur.2|FOLDS|2019||||||]"\n',
    );
    expect(notesOf(bibliography)).toMatch(/Dimensions/);
    expect(bibliography.papers[0]?.references?.[0]?.id).toBe("doi:10.5555/fold.0");
    expect(bibliography.papers[0]?.references).toHaveLength(2);
  });

  it("SpringerLink: names without anything between them", async () => {
    const { papers } = await read(
      "Item Title,Publication Title,Item DOI,Authors,Publication Year\nFolding by Machines,Folds,10.5555/fold.1,Ada K. McExampleBen SampleD. van Person,2021\n",
    );
    expect(papers[0]?.authors).toEqual(["Ada K. McExample", "Ben Sample", "D. van Person"]);
  });

  it("Retraction Watch: the paper that was retracted, with the notice as a link", async () => {
    const { papers } = await read(
      "Record ID,Title,Author,RetractionDate,RetractionDOI,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature\n1,Folding by Machines,Ada Example;Ben Sample,7/31/2024 14:00,10.5555/fold.r,2/1/2020 00:00,10.5555/fold.1,0,Retraction\n",
    );
    expect(papers[0]).toMatchObject({ doi: "10.5555/fold.1", standing: "retracted", date: "2020-02-01" });
    expect(papers[0]?.links).toEqual(["https://doi.org/10.5555/fold.r"]);
    expect(papers[0]?.pmid).toBeUndefined();
  });

  it("OpenCitations Meta: several ids in one cell, ids behind names", async () => {
    const { papers } = await read(
      'id,title,author,pub_date,issue,volume,venue,type,page,publisher,editor\n"doi:10.5555/fold.1 omid:br/061","Folding by Machines","Example, Ada [orcid:0000-0000-0000-0000 omid:ra/1]; Sample, Ben",2021-03,1,2,"Made-Up Folds [issn:0000-0000]",journal article,1-9,Nobody [crossref:0],\n',
    );
    expect(papers[0]).toMatchObject({
      authors: ["Example, Ada", "Sample, Ben"],
      venue: "Made-Up Folds",
      publisher: "Nobody",
    });
    expect(papers[0]?.ids).toEqual(expect.arrayContaining(["doi:10.5555/fold.1", "omid:br/061"]));
  });

  it("Zotero, Publish or Perish, PubMed, Lens, IEEE and OpenAlex by their headers", async () => {
    const tables: readonly (readonly [string, RegExp])[] = [
      [
        'Key,Item Type,Publication Year,Author,Title,Publication Title,DOI,Abstract Note,Date Added,Extra\nK1,journalArticle,2021,"Example, Ada; Sample, Ben",Folding by Machines,Folds,,,,PMID: 123\n',
        /Zotero/,
      ],
      [
        'Cites,Authors,Title,Year,Source,Publisher,ArticleURL,CitesURL,GSRank\n7,"A Example, B Sample",Folding by Machines,2021,Folds,,,,1\n',
        /Publish or Perish/,
      ],
      [
        'PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year\n123,Folding by Machines,"Example A, Sample B.",x,Example A,Folds,2021\n',
        /PubMed/,
      ],
      [
        "Lens ID,Title,Author/s,Publication Year\n000-000-000-000-001,Folding by Machines,Ada Example; Ben Sample,2021\n",
        /Lens/,
      ],
      [
        "Document Title,Authors,Author Affiliations,Publication Title,Publication Year\nFolding by Machines,A. Example; B. Sample,,Folds,2021\n",
        /IEEE/,
      ],
      [
        "id,display_name,authorships.author.display_name,publication_year,cited_by_count\nhttps://openalex.org/W1000000001,Folding by Machines,Ada Example|Ben Sample,2021,7\n",
        /OpenAlex/,
      ],
    ];
    for (const [text, program] of tables) {
      expect(table.accepts(await inputOf(text))).toBeGreaterThan(0.8);
      const bibliography = await read(text);
      expect(notesOf(bibliography)).toMatch(program);
      expect(bibliography.papers[0]).toMatchObject({ title: "Folding by Machines", year: 2021 });
      expect(bibliography.papers[0]?.authors).toHaveLength(2);
    }
  });
});

describe("tables of citations", () => {
  it("alone give the papers that they name, by their ids or titles", async () => {
    const { papers, citations } = await read(
      "source,target,sourceTitle,targetTitle\ndoi:10.5555/a,doi:10.5555/b,Folding by Machines,\ndoi:10.5555/c,doi:10.5555/a,,\n",
    );
    expect(papers.map(({ id, untitled }) => [id, untitled ?? false])).toEqual([
      ["doi:10.5555/a", false],
      ["doi:10.5555/b", true],
      ["doi:10.5555/c", true],
    ]);
    expect(citations).toHaveLength(2);
  });

  it("complete a table of works: its own ids and DOIs both mean a paper; what the works lack is said", async () => {
    const bibliography = await readTogether(fixtureText("works.csv"), fixtureText("citations.csv"));
    expect(bibliography.hub?.title).toBe("A Made-Up Survey of Paper Folding");
    expect(bibliography.citations).toEqual(
      expect.arrayContaining([
        {
          source: "doi:10.5555/fold.1",
          target: "doi:10.5555/fold.0",
          role: "background",
          polarity: "neutral",
          contexts: ["Folding is old [1].", "See [1]."],
          influential: true,
        },
      ]),
    );
    const more = await readTogether(
      "id,title\n1,A paper on folds\n2,Another on folds\n",
      "source,target\n1,2\n2,99\n1,1\n",
    );
    expect(more.citations).toHaveLength(1);
    expect(notesOf(more)).toMatch(/1 citation names papers?|1 citation names a paper that is not/);
    expect(notesOf(more)).toMatch(/1 row lets a paper cite itself/);
  });

  it("are known without a header too, and complete by content, not by name", async () => {
    const pairs = await inputOf("1\t2\n1\t3\n2\t3\n", "x");
    expect(table.completes?.(pairs)).toBe(true);
    expect(table.completes?.(await inputOf(fixtureText("works.csv"), "edges.csv"))).toBe(false);
    expect((await read("1\t2\n1\t3\n2\t3\n")).citations).toHaveLength(3);
  });

  it("make no citations of undirected rows or links by similarity", async () => {
    const bibliography = await read("Source,Target,Type\na1,b1,Undirected\na1,c1,Directed\n");
    expect(bibliography.citations).toHaveLength(1);
    expect(bibliography.papers).toHaveLength(3);
    expect(notesOf(bibliography)).toMatch(/1 row is undirected/);
  });
});

describe("rows and entries", () => {
  it("of each fixture are as many as an independent count says", async () => {
    for (const name of ["works.csv", "citations.csv", "scopus.csv", "guessed.tsv"]) {
      const text = fixtureText(name);
      const file = (await read(bytesOf(text))).files![0]!;
      expect(file.records + file.refused, name).toBe(count(text));
    }
  });

  it("are the same whether a piece of a table is read by papaparse or row by row", async () => {
    const cell = fc.stringMatching(/^[a-z "',;\n]{0,8}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 }),
        async (rows) => {
          const text = `Title,Year,Note\n${Papa.unparse(rows, { newline: "\n", quotes: true })}`;
          const head = tableHead(text)!;
          const whole = [];
          for await (const batch of rowBatches(text, head)) whole.push(...batch.rows);
          const single = [];
          for (let at = head.bodyStart; at < text.length; ) {
            const row = rowAt(text, at, head.delimiter, head.lineEnd);
            single.push(row.cells);
            at = row.next;
          }
          expect(whole).toEqual(rows);
          expect(single).toEqual(rows);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("are told of while they are read, and reading stops when it is told to", async () => {
    const text = `title,year\n${"A paper on folds,2020\n".repeat(100_000)}`;
    const shares: number[] = [];
    await read(text, { step: async (share) => void shares.push(share) });
    expect(shares.length).toBeGreaterThan(3);
    expect(shares.at(-1)).toBe(1);
    const stop = read(text, { step: () => Promise.reject(new DOMException("", "AbortError")) });
    await expect(stop).rejects.toThrow(DOMException);
  });

  it("never cost more than a sentence, whatever the text", async () => {
    const word = fc.constantFrom(
      "title",
      "doi",
      "source",
      "target",
      ",",
      ";",
      "\t",
      "\n",
      "\r",
      '"',
      "10.5555/x",
      "a b",
      "1",
      "sep=;",
      "\u0000",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 40 }), async (words) => {
        const input = await inputOf(words.join(""));
        expect(table.accepts(input)).toBeLessThanOrEqual(1);
        table.completes?.(input);
        const read = await (async () => table.read([input], {}))().catch((error: unknown) => error);
        if (read instanceof Error) expect(read).toBeInstanceOf(InputError);
      }),
      { numRuns: 500 },
    );
  });
});
