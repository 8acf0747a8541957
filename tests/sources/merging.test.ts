import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bibliography, Paper } from "../../src/model/bibliography";
import { changeBibliography, readInputs } from "../../src/reading";
import { linkReferences } from "../../src/sources/citations/linkReferences";
import { hubCandidates, withHub } from "../../src/sources/hubs";
import { oneOfEach } from "../../src/sources/merge/oneOfEach";
import { redoMerge, undoMerge } from "../../src/sources/merge/undo";
import { collectRecords } from "../../src/sources/records/collector";
import type { RawRecord } from "../../src/sources/records/rawRecord";

type Raw = Omit<RawRecord, "where">;

function collected(
  records: readonly Raw[],
  origin = "one.bib",
  cites: readonly [string, string][] = [],
): Bibliography {
  const collector = collectRecords({ format: "bibtex", origin });
  for (const [i, record] of records.entries()) collector.add({ where: `record ${i}`, ...record });
  for (const [source, target] of cites) collector.cite(source, target);
  return collector.finish("Nothing.").bibliography;
}

function merged(...bibliographies: Bibliography[]): Bibliography {
  return linkReferences(
    oneOfEach(
      null,
      bibliographies.map((bibliography) => ({ name: bibliography.origin, bibliography })),
    ),
  );
}

const count = (...records: Raw[]) => merged(collected(records)).papers.length;

const preprint: Raw = {
  title: "A made-up theory of paper folding",
  authors: ["Ann Example"],
  year: 2019,
  doi: "10.48550/arXiv.1901.00001",
  url: "https://arxiv.org/abs/1901.00001",
};
const article: Raw = {
  title: "A Made-Up Theory of Paper-Folding.",
  authors: ["Example, A."],
  year: 2020,
  doi: "10.5555/fold",
  venue: "Journal of Folding",
  url: "https://example.org/fold",
};

describe("records of one paper", () => {
  it("of one arXiv DOI have no name that only tells the records of a file apart", () => {
    const venues = ["Folding Letters", "Crane Letters"];
    const { papers } = merged(collected(venues.map((venue) => ({ ...preprint, venue }))));
    expect(papers).toHaveLength(1);
    expect(JSON.stringify(papers)).not.toContain("~");
  });

  it("become one: preprint and article, with the ids and links of both, the article leading", () => {
    const { papers, merges } = merged(collected([preprint, article]));
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({
      id: "doi:10.5555/fold",
      doi: "10.5555/fold",
      arxivId: "1901.00001",
      year: 2020,
      url: "https://example.org/fold",
      links: ["https://arxiv.org/abs/1901.00001"],
    });
    expect(papers[0]!.ids).toContain("doi:10.48550/arxiv.1901.00001");
    expect(merges).toMatchObject([
      { paper: "doi:10.5555/fold", by: "title", other: { arxivId: "1901.00001" } },
    ]);
  });

  it("are known by DOI in any spelling, arXiv id, PMID and shared ids", () => {
    const a: Raw = { title: "One", year: 2001 };
    expect(
      count({ ...a, doi: "https://doi.org/10.5555/X" }, { title: "Another word", doi: "doi:10.5555/x." }),
    ).toBe(1);
    expect(count({ ...a, arxivId: "arXiv:2401.00001v2" }, { title: "Zwei", arxivId: "2401.00001" })).toBe(1);
    expect(count({ ...a, pmid: 123 }, { title: "Zwei", pmid: "PMID: 123" })).toBe(1);
    expect(
      count({ ...a, ids: ["openalex:W1234"] }, { title: "Zwei", ids: ["https://openalex.org/W1234"] }),
    ).toBe(1);
  });

  it.each([
    [
      "generic titles",
      [
        { title: "Editorial", authors: ["A B"], year: 2001 },
        { title: "Editorial", authors: ["A B"], year: 2001 },
      ],
    ],
    ["two DOIs of journals", [{ ...article }, { ...article, doi: "10.5555/other" }]],
    [
      "parts of a work",
      [
        { ...article, doi: null, title: "On the folding of maps: Part I" },
        { ...article, doi: null, title: "On the folding of maps: Part II" },
      ],
    ],
    [
      "other years",
      [
        { ...article, doi: null },
        { ...article, doi: null, year: 2025 },
      ],
    ],
    [
      "other authors",
      [
        { ...article, doi: null },
        { ...article, doi: null, authors: ["Bob Other"] },
      ],
    ],
    [
      "a paper and its correction",
      [
        { ...article, doi: null },
        { ...article, doi: null, standing: "correction" as const },
      ],
    ],
    [
      "short titles without an author",
      [
        { title: "Paper folding", year: 2020 },
        { title: "Paper folding", year: 2020 },
      ],
    ],
    [
      "keys of a file",
      [
        { title: "Folds", ids: ["key:a"] },
        { title: "Cuts", ids: ["key:b"] },
      ],
    ],
  ] as [string, Raw[]][])("are not %s", (_, records) => {
    expect(count(...records)).toBe(2);
  });

  it("in two files with one citation key are not one", () => {
    const [a, b] = [
      collected([{ title: "Folds", ids: ["key:x"] }], "a.bib"),
      collected([{ title: "Cuts", ids: ["key:x"] }], "b.bib"),
    ];
    expect(merged(a, b).papers).toHaveLength(2);
  });
});

describe("an id typed wrongly", () => {
  const folds: Raw = { title: "A made-up theory of paper folding", authors: ["Ann Example"], year: 2019 };
  const ropes: Raw = { title: "Knots in long ropes under load", authors: ["Bob Other"], year: 2019 };

  it.each([
    ["arXiv id", { arxivId: "1901.00001" }],
    ["DOI", { doi: "10.5555/fold" }],
    ["PMID", { pmid: 12345 }],
  ])("does not join two papers of other titles and authors: %s; a note says so", (word, id) => {
    const { papers, notes } = merged(
      collected([
        { ...folds, ...id },
        { ...ropes, ...id },
      ]),
    );
    expect(papers.map(({ title }) => title).sort()).toEqual([folds.title, ropes.title].sort());
    expect(new Set(papers.map((paper) => paper.id)).size).toBe(2);
    expect(notes.map(({ what }) => what)).toEqual([
      `"A made-up theory of paper folding" and "Knots in long ropes under load" have one ${word} but different titles and authors: kept apart. It can be right in one of them only.`,
    ]);
  });

  it.each<[string, Partial<Raw>]>([
    ["another title, the same first author", { ...ropes, authors: ["Example, A.", "Carl Third"] }],
    ["other authors, half of the words", { ...ropes, title: "Towards folding of paper" }],
    ["another title, no authors", { ...ropes, authors: [] }],
    ["no title", { ...ropes, title: null }],
    ["a title in another script", { ...ropes, title: "折纸的数学理论", authors: ["李明"] }],
    ["a translated title", { ...folds, title: "Eine Theorie des Papierfaltens" }],
  ])("is not assumed where there is %s", (_, other) => {
    const id = { arxivId: "1901.00001" };
    expect(count({ ...folds, ...id }, { ...other, ...id } as Raw)).toBe(1);
  });

  it("leaves each paper its own further records, in any order; one that says too little stays alone", () => {
    const id = { arxivId: "1901.00001" };
    const records: Raw[] = [
      { ...folds, ...id },
      { ...ropes, ...id },
      { ...folds, ...id, title: "Paper folding: a theory", venue: "Journal of Folding" },
      { title: "Knots in long ropes", ...id },
      { title: "Something else again", ...id },
    ];
    const groupsOf = (list: readonly Raw[]) =>
      merged(collected(list))
        .papers.map(({ title }) => title)
        .sort();
    const inOrder = groupsOf(records);
    expect(inOrder).toHaveLength(3);
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (list) => {
        expect(groupsOf(list)).toEqual(inOrder);
      }),
      { numRuns: 30 },
    );
  });

  it("in every entry of a file counts the papers in one note", () => {
    const words = ["Folding", "Knots", "Bridges", "Kites", "Clocks"];
    const { papers, notes } = merged(
      collected(
        words.map((word) => ({ title: `${word} ${word}s`, authors: [`${word}, Ann`], arxivId: "1011.1669" })),
      ),
    );
    expect(papers).toHaveLength(5);
    expect(notes).toEqual([
      {
        where: "arXiv 1011.1669",
        what: '"Bridges Bridgess", "Clocks Clockss", "Folding Foldings" and 2 more have one arXiv id but different titles and authors: kept apart. It can be right in one of them only.',
      },
    ]);
  });

  it("stays apart when the map is added to, and is told once", () => {
    const id = { arxivId: "1901.00001" };
    const base = merged(
      collected([
        { ...folds, ...id },
        { ...ropes, ...id },
      ]),
    );
    const again = oneOfEach(base, [
      { name: "two.bib", bibliography: collected([{ ...ropes, ...id, venue: "Ropes" }], "two.bib") },
    ]);
    expect(again.papers).toHaveLength(2);
    expect(again.papers.find(({ title }) => title === ropes.title)?.venue).toBe("Ropes");
    expect(again.notes.filter(({ what }) => what.includes("kept apart"))).toHaveLength(1);
  });
});

describe("a merge", () => {
  const cited: Raw = { title: "What everyone cites in paper folding", doi: "10.5555/cited", year: 2000 };
  const all = merged(
    collected(
      [
        { ...preprint, ids: ["key:p"], references: [{ doi: "10.5555/cited" }] },
        { ...article, ids: ["key:a"] },
        {
          title: "A made up theory of paper folding",
          year: 2020,
          authors: ["A Example"],
          ids: ["key:c"],
          abstract: "Some words.",
        },
        cited,
        { title: "One that cites", ids: ["key:d"], doi: "10.5555/citing" },
      ],
      "chain.bib",
      [["key:d", "key:p"]],
    ),
  );

  it("of three records is a chain; each can be parted and joined again, with its citations", () => {
    expect(all.papers).toHaveLength(3);
    expect(all.merges).toHaveLength(2);
    const [id] = [all.merges![0]!.paper];
    expect(all.citations).toContainEqual({ source: id, target: "doi:10.5555/cited" });
    expect(all.citations).toContainEqual({ source: "doi:10.5555/citing", target: id });
    const at = all.merges!.findIndex(({ other }) => other.arxivId !== undefined);
    const apart = undoMerge(all, at);
    const other = all.merges![at]!.other.id;
    expect(apart.papers.map((paper) => paper.id)).toContain(other);
    expect(apart.papers.find((paper) => paper.id === id)).not.toHaveProperty("arxivId");
    expect(apart.papers.find((paper) => paper.id === id)).toMatchObject({ abstract: "Some words." });
    expect(apart.citations).toEqual(
      expect.arrayContaining([
        { source: other, target: "doi:10.5555/cited" },
        { source: "doi:10.5555/citing", target: other },
      ]),
    );
    expect(apart.citations).toHaveLength(2);
    const again = redoMerge(apart, at);
    expect(again.papers.find((paper) => paper.id === id)).toEqual(
      all.papers.find((paper) => paper.id === id),
    );
    expect(new Set(again.citations.map((each) => JSON.stringify(each)))).toEqual(
      new Set(all.citations.map(({ source, target }) => JSON.stringify({ source, target }))),
    );
  });

  it("parted in any order and joined in any other gives what was there", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 6 }), (turns) => {
        let now = all;
        for (const i of turns) now = now.merges![i]!.undone ? redoMerge(now, i) : undoMerge(now, i);
        for (const i of [0, 1]) now = redoMerge(now, i);
        const sorted = ({ papers }: Bibliography) => [...papers].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(sorted(now)).toEqual(sorted(all));
      }),
    );
  });

  it("that was undone stays undone when more is read", () => {
    const apart = undoMerge(all, 0);
    const more = oneOfEach(apart, [
      { name: "new.bib", bibliography: collected([{ title: "A new one", doi: "10.5555/new" }], "new.bib") },
    ]);
    expect(more.papers).toHaveLength(apart.papers.length + 1);
    expect(changeBibliography(more, { kind: "join", merge: 0 }).papers).toHaveLength(more.papers.length - 1);
  });
});

describe("files", () => {
  const bibliographyOf = (name: string, papers: readonly Partial<Paper>[]) => ({
    name,
    bytes: new TextEncoder().encode(
      JSON.stringify({ type: "orrery-bibliography", version: 1, hub: null, papers }),
    ),
  });
  it("in another order say the same", async () => {
    const files = [
      bibliographyOf("b.json", [
        { title: "A made-up theory of paper folding", year: 2020, authors: ["Ann Example"] },
      ]),
      bibliographyOf("a.json", [
        {
          title: "A made up theory of Paper Folding",
          year: 2020,
          authors: ["Example, Ann"],
          doi: "10.5555/fold",
        },
      ]),
      bibliographyOf("c.json", [{ title: "Another" }]),
    ];
    const { bibliography } = await readInputs(files);
    expect(bibliography.papers).toHaveLength(2);
    expect(bibliography.files).toHaveLength(3);
    expect((await readInputs([...files].reverse())).bibliography).toEqual(bibliography);
  });
});

describe("references", () => {
  it("are citations where they name a paper by id, title or a line", () => {
    const { citations, notes } = merged(
      collected([
        {
          title: "The first of the folding papers",
          doi: "10.5555/1",
          year: 2001,
          authors: ["Smith, J"],
          volume: "1",
          pages: "7-9",
        },
        {
          title: "By id",
          doi: "10.5555/2",
          references: [{ id: "https://doi.org/10.5555/1" }, { doi: "10.5555/2" }],
        },
        { title: "By title", doi: "10.5555/3", references: [{ title: "The First of the Folding Papers." }] },
        { title: "By line", doi: "10.5555/4", references: [{ text: "SMITH J, 2001, NATURE, V1, P7" }] },
        {
          title: "By Scopus",
          doi: "10.5555/5",
          references: [{ text: "Smith J., The first of the folding papers, Nature, 1, pp. 7-9, (2001)" }],
        },
      ]),
    );
    expect(citations.map(({ source, target }) => [source, target])).toEqual(
      [2, 3, 4, 5].map((n) => [`doi:10.5555/${n}`, "doi:10.5555/1"]),
    );
    expect(notes.map(({ what }) => what)).toContain("One names its own paper; left out.");
  });
});

it("references by DOI or by a key of the file reach the paper that another file's record leads", () => {
  const one = collected(
    [
      { title: "Cited by all of them here", doi: "10.5555/c", ids: ["key:c"], abstract: "Words." },
      { title: "Has no id at all but an author", year: 2001, authors: ["Ann Example"], ids: ["key:n"] },
    ],
    "a.bib",
  );
  const two = collected(
    [
      { title: "Cited by all", doi: "10.5555/C", ids: ["key:c"] },
      {
        title: "Has no id at all, but an author",
        year: 2001,
        authors: ["Example, A"],
        doi: "10.5555/n",
        ids: ["key:n"],
      },
      { title: "Citing", doi: "10.5555/d", references: [{ id: "key:c" }, { id: "key:n" }] },
    ],
    "b.bib",
  );
  const { papers, citations } = merged(one, two);
  expect(papers.map(({ id }) => id)).toEqual(["doi:10.5555/c", "doi:10.5555/n", "doi:10.5555/d"]);
  expect(citations).toEqual([
    { source: "doi:10.5555/d", target: "doi:10.5555/c" },
    { source: "doi:10.5555/d", target: "doi:10.5555/n" },
  ]);
});

describe("the hub", () => {
  const reference = { doi: "10.5555/far", title: "A work from far away" };
  const base = merged(
    collected([
      { title: "One", doi: "10.5555/1", references: [reference, { doi: "10.5555/3" }] },
      { title: "Two", doi: "10.5555/2", references: [reference, { doi: "10.5555/3" }] },
      { title: "Three", doi: "10.5555/3", references: [reference], abstract: "Words." },
    ]),
  );
  it("is offered by how many papers cite it", () => {
    expect(hubCandidates(base, 2)).toEqual([
      { id: "doi:10.5555/far", title: "A work from far away", count: 3, share: 1 },
      { id: "doi:10.5555/3", title: "Three", paper: "doi:10.5555/3", count: 2, share: 2 / 3 },
    ]);
  });
  it("may be known by references only, and leaves no trace when it is given up", () => {
    const far = withHub(base, "https://doi.org/10.5555/FAR");
    expect(far.hub).toEqual({ id: "doi:10.5555/far", title: "A work from far away", doi: "10.5555/far" });
    expect(far.citations).toHaveLength(base.citations.length + 3);
    expect(withHub(far, null)).toEqual(base);
  });
  it("may be a paper, which goes back among the papers with its citations", () => {
    const three = withHub(base, "Three");
    expect(three.hub?.id).toBe("doi:10.5555/3");
    expect(three.papers).toHaveLength(2);
    expect(three.citations).toEqual(base.citations);
    expect(withHub(three, null)).toEqual(base);
    expect(withHub(three, "doi:10.5555/far").papers.map(({ id }) => id)).toContain("doi:10.5555/3");
    expect(changeBibliography(base, { kind: "hub", work: "nobody knows it" })).toBe(base);
  });
});

it("records of one id are the same papers in any order, also where one says too little and titles differ", () => {
  const titles = [
    "graph networks for molecules",
    "inductive biases of learning",
    "tooth decay of children",
    "molecules",
    "decay",
  ];
  const authors = [["Smith, Jane"], ["Jones, Bob"], ["Smith, Jane", "Jones, Bob"], []];
  const record = fc.record({ title: fc.constantFrom(...titles), authors: fc.constantFrom(...authors) });
  const sameId = fc.uniqueArray(record, {
    minLength: 3,
    maxLength: 6,
    selector: (each) => JSON.stringify(each),
  });
  const several = sameId.chain((records) =>
    fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
  );
  const papers = (records: readonly Raw[]) => {
    const named = records.map((each) => ({ ...each, doi: "10.48550/arXiv.1901.00001" }));
    return merged(collected(named))
      .papers.map(({ title }) => title)
      .sort();
  };
  fc.assert(
    fc.property(several, ([one, other]) => {
      expect(papers(other)).toEqual(papers(one));
    }),
  );
});

describe("a record that could be of either of two papers", () => {
  const id = { arxivId: "1901.00001" };
  const folds = { ...id, title: "A made-up theory of paper folding", authors: ["Ann Example"], year: 2019 };
  const sizes = (records: readonly Raw[]) =>
    merged(collected(records)).papers.map(({ ids }) => ids?.length ?? 0);
  const papersOf = (records: readonly Raw[]) =>
    merged(collected(records))
      .papers.map(({ title, doi, year, venue }) => JSON.stringify([title, doi, year, venue]))
      .sort();

  it("goes by title and authors, whichever stands first", () => {
    const one = { ...folds, doi: "10.5555/a" };
    const two = {
      ...folds,
      doi: "10.5555/b",
      title: "Paper folding, the theory made up",
      authors: ["Bo Other"],
    };
    const preprint = { ...folds, year: 2018, abstract: "Words of the preprint." };
    for (const list of [
      [one, two, preprint],
      [two, preprint, one],
      [preprint, two, one],
    ]) {
      const { papers } = merged(collected(list));
      expect(papers).toHaveLength(2);
      expect(papers.find(({ abstract }) => abstract)!.doi).toBe("10.5555/a");
    }
  });

  it("stays alone where as much speaks for one as for the other", () => {
    const [one, two] = [
      { ...folds, doi: "10.5555/a" },
      { ...folds, doi: "10.5555/b" },
    ];
    for (const list of [
      [one, two, folds],
      [folds, two, one],
      [one, folds, two],
    ])
      expect(papersOf(list)).toHaveLength(3);
    expect(sizes([one, folds])).toHaveLength(1);
  });

  it("is of the same paper in any order of the records", () => {
    const titles = ["a made-up theory of paper folding", "the theory of folding made up paper"];
    const record = fc.record(
      {
        title: fc.constantFrom(...titles),
        authors: fc.constantFrom(["Ann Example"], ["Bo Other"], []),
        year: fc.constantFrom(2017, 2018, 2019, 2021),
        doi: fc.constantFrom("10.5555/a", "10.5555/b"),
        arxivId: fc.constantFrom("1901.00001", "1901.00002"),
        pmid: fc.constantFrom("111111", "222222"),
        venue: fc.constantFrom("Journal of Folding", "Knots"),
      },
      { requiredKeys: ["title", "authors"] },
    );
    const records = fc.uniqueArray(record, {
      minLength: 3,
      maxLength: 7,
      selector: (each) => JSON.stringify(each),
    });
    const several = records.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(several, ([one, other]) => {
        expect(papersOf(other)).toEqual(papersOf(one));
      }),
      { numRuns: 200 },
    );
  });
});

it("of many records that say different things of one paper takes no time for each two of them", {
  timeout: 30_000,
}, () => {
  const title = "A made-up theory of paper folding";
  const inOneId = Array.from({ length: 1500 }, (_, i) => ({
    title,
    doi: "10.5555/a",
    ids: [`key:${i}`, `wos:${i}`],
    url: `https://example.org/${i}`,
  }));
  const betweenPapers = Array.from({ length: 3000 }, (_, i) => ({
    title,
    authors: ["Ann Example"],
    year: 2000,
    ...(i % 2 ? { doi: `10.5555/${i % 80}` } : {}),
  }));
  const start = performance.now();
  expect(count(...inOneId)).toBe(1);
  expect(count(...betweenPapers)).toBe(41);
  expect(performance.now() - start).toBeLessThan(5_000);
});

it("takes a time that grows with the records only", { timeout: 30_000 }, () => {
  const records = Array.from({ length: 20_000 }, (_, i) => ({
    title: `Folding paper number ${i >> 1} in ${i % 7} ways`,
    year: 2000 + (i % 2),
    authors: ["Ann Example"],
    ...(i % 3 === 0 ? { doi: `10.5555/${i}` } : {}),
  }));
  const start = performance.now();
  merged(collected(records));
  expect(performance.now() - start).toBeLessThan(15_000);
});
