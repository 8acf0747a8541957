import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanAbstract } from "../../src/sources/records/cleanAbstract";
import { cleanLine } from "../../src/sources/records/cleanLine";
import { cleanTitle } from "../../src/sources/records/cleanTitle";
import { dateIn, yearIn } from "../../src/sources/records/dates";
import { paperOf } from "../../src/sources/records/paperOf";
import { arxivAlone, doiAlone, doiWithin, idOfWork, pmidIn } from "../../src/sources/records/workIds";

describe("a line of text", () => {
  it.each([
    ["CO<sub>2</sub> and <i>E. coli</i> &amp; more", "CO₂ and E. coli & more"],
    ["CO&amp;lt;sub&amp;gt;2&amp;lt;/sub&amp;gt; storage", "CO₂ storage"],
    ["<jats:p>One</jats:p><jats:p>Two</jats:p>", "One Two"],
    ["<jats:title>Methods</jats:title><jats:p>We folded.</jats:p>", "Methods: We folded."],
    ["Ga<mml:math><mml:msub><mml:mrow/><mml:mn>2</mml:mn></mml:msub></mml:math>O", "Ga₂O"],
    ["<math><mi>x</mi><mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></math>", "x = 1/2"],
    ["Topology<i>vs.</i>thermodynamics", "Topology vs. thermodynamics"],
    ["M\\\"uller, {\\'e}tude, \\v{c}, \\ss{} and \\o", "Müller, étude, č, ß and ø"],
    ["\\emph{In situ} R\\&D at 5\\%", "In situ R&D at 5%"],
    ["Bogoliubov--Ginzburg", "Bogoliubov–Ginzburg"],
    ["𝐀 ﬁne\u200b day", "A fine day"],
    ["large\\nnumber", "large number"],
  ])("%s reads %s", (raw, text) => {
    expect(cleanLine(raw)).toBe(text);
  });

  it.each([
    "a < b and c > d",
    "C++ <vector>",
    "I<3 maps",
    "between $5 and $10",
    "R&D",
    "List<String>",
    "x--; y",
    "--flag",
    "AT&T",
    "Box<T>",
    "{0,1}",
    "C:\\temp",
    "∇f",
    "a <- b",
  ])("%s stays as it stands", (text) => {
    expect(cleanLine(text)).toBe(text);
  });

  it.each(["N/A", "[object Object]", "No abstract available", "null", " ", "-", "[No title available]"])(
    "%s is nothing",
    (text) => {
      expect(cleanLine(text)).toBeUndefined();
    },
  );

  it("without a sign of markup is never changed but for spaces", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z0-9 ,.;:()'"!?é中]{3,60}$/), (text) => {
        const plain = text.replace(/\s+/g, " ").trim();
        fc.pre(
          !/^(?:n\/a|null|undefined|nan|[-.*?]+|.*(?:available|provided|supplied|found|captured).*)$/i.test(
            plain,
          ) && plain !== "",
        );
        expect(cleanLine(text)).toBe(plain);
      }),
    );
  });

  it("cleaned is clean: a second time changes nothing; the time grows with the length only", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "<i>",
            "</i>",
            "<",
            ">",
            "a",
            "b ",
            "<sub>",
            "2",
            "</sub>",
            "$",
            "x",
            "{",
            "}",
            "--",
          ),
          { maxLength: 30 },
        ),
        (parts) => {
          const once = cleanLine(parts.join("")) ?? "";
          expect(cleanLine(once) ?? "").toHaveLength((cleanLine(cleanLine(once) ?? "") ?? "").length);
        },
      ),
    );
    const start = performance.now();
    for (const piece of ["<", "<i ", "&amp;", "<math>", "$\\", "{\\em ", "\\emph{", "<sub>a", "<a x='"])
      cleanLine(piece.repeat(50_000));
    expect(performance.now() - start).toBeLessThan(8000);
  }, 20_000);
});

describe("a title", () => {
  it.each([
    ["RETRACTED ARTICLE: Folding maps", "Folding maps", "retracted"],
    ["[Retracted] Folding maps", "Folding maps", "retracted"],
    ["Folding maps (Retracted article. See vol. 3, pg. 4)", "Folding maps", "retracted"],
    ["Retraction Note: Folding maps", "Retraction Note: Folding maps", "correction"],
    ["Correction to: Folding maps", "Correction to: Folding maps", "correction"],
    ['Review for "Folding maps"', 'Review for "Folding maps"', "peer-review"],
    ["Front Matter", "Front Matter", "paratext"],
    ["Correction of vision in old age", "Correction of vision in old age", undefined],
    ["Folding maps at home.", "Folding maps at home", undefined],
    ["Folding in the U.S.", "Folding in the U.S.", undefined],
    ["Folding by Smith et al.", "Folding by Smith et al.", undefined],
    ["[Folding of maps at sea].", "Folding of maps at sea", undefined],
    ["What is folded...", "What is folded...", undefined],
  ])("%s reads %s", (raw, title, standing) => {
    expect(cleanTitle(raw)).toEqual(standing ? { title, standing } : { title });
  });

  it.each([
    ["Eval: {A} Framework for {VHDL} with Auto{ML}", "Eval: A Framework for VHDL with AutoML"],
    ["{{ITERTL:} An Iterative Framework}", "ITERTL: An Iterative Framework"],
    [
      "Sets {A, B}, {ab} and {0}, \\unknown{Word}, x_{AB}",
      "Sets {A, B}, {ab} and {0}, \\unknown{Word}, x_{AB}",
    ],
    ["Of $\\foo{AB}$ and {AB}", "Of $\\foo{AB}$ and {AB}"],
  ])("out of BibTeX loses braces that keep capitals: %s", (raw, clean) => {
    expect(cleanTitle(raw)?.title).toBe(clean);
    expect(cleanTitle(clean)?.title).toBe(clean);
  });

  it("all in capitals is set in sentence case; acronyms stay as the record or their looks tell", () => {
    const title = "MRI OF COVID IN THE K/PG BOUNDARY: A STUDY OF DAMMAM AND CO2 BY XRD PART II";
    expect(cleanTitle(title, ["We study Dammam; the study of the boundary."])?.title).toBe(
      "MRI of COVID in the K/PG boundary: A study of Dammam and CO2 by XRD part II",
    );
    expect(cleanTitle("BERT AND GPT")?.title).toBe("BERT AND GPT");
    expect(cleanTitle("DeepNet: FAST NETS")?.title).toBe("DeepNet: FAST NETS");
  });
});

describe("an abstract", () => {
  it.each([
    ["Abstract This paper folds.", "This paper folds."],
    ["ABSTRACT: We fold.", "We fold."],
    ["AbstractAbstractWe fold.", "We fold."],
    ["<title>Abstract</title><p>We fold.</p>", "We fold."],
    ["Summary The map is folded.", "The map is folded."],
    ["Abstract interpretation is a theory.", "Abstract interpretation is a theory."],
    ["Abstract Interpretation is a theory.", "Abstract Interpretation is a theory."],
    ["Abstraction helps.", "Abstraction helps."],
    ["Summary statistics help.", "Summary statistics help."],
  ])("%s reads %s", (raw, text) => {
    expect(cleanAbstract(raw)).toBe(text);
  });
  it("loses the title that stands before it, but not a sentence that begins like the title", () => {
    const title = "Folding of large maps";
    const rest = "In this work we look at how large maps are folded, and how they are not.";
    expect(cleanAbstract(`${title}. ${rest}`, title)).toBe(rest);
    expect(cleanAbstract(`${title} is hard. ${rest}`, title)).toBe(`${title} is hard. ${rest}`);
  });
});

it.each([
  ["2014/05/12/", "2014-05-12"],
  ["2019 May 29", "2019-05-29"],
  ["May 2019", "2019-05"],
  ["12 May 2019", "2019-05-12"],
  ["May 12, 2019", "2019-05-12"],
  ["2019-5-3", "2019-05-03"],
  ["Spring 2019", "2019"],
  ["2019 Jan-Feb", "2019"],
  ["5/12/2019", "2019"],
  ["25/12/2019", "2019-12-25"],
  ["12.5.2019", "2019-05-12"],
  ["2019-05-03T10:00:00Z", "2019-05-03"],
  ["1556841600000", "2019-05-03"],
  ["20190503", "2019-05-03"],
  ["2019-13-01", "2019"],
  ["2019///", "2019"],
  ["0042", null],
  ["soon", null],
])("the date %s is %s", (text, date) => {
  expect(dateIn(text)).toBe(date);
});

it("years are of 1000 to 2100", () => {
  expect([yearIn("2019"), yearIn(2019), yearIn("[1998]"), yearIn("9999"), yearIn("in press")]).toEqual([
    2019,
    2019,
    1998,
    null,
    null,
  ]);
});

describe("ids", () => {
  it.each([
    ["https://doi.org/10.5555/ABC.", "10.5555/ABC"],
    ["http://dx.doi.org/10.5555%2Fabc", "10.5555/abc"],
    ["doi:doi:10.5555/abc", "10.5555/abc"],
    ["DOI 10.1016/s0140-6736(20)30183-5", "10.1016/s0140-6736(20)30183-5"],
    ["https://doi.org/https://doi.org/10.5555/abc", "10.5555/abc"],
    ["no doi", null],
  ])("the DOI in %s is %s", (text, doi) => {
    expect(doiAlone(text)).toBe(doi);
  });
  it("are found inside texts and in many spellings", () => {
    expect(doiWithin("SMITH J, 2001, NATURE, V1, P1, DOI 10.5555/abc (see there).")).toBe("10.5555/abc");
    expect(arxivAlone("arXiv:arXiv:2401.12345v2 [cs.LG]")).toBe("2401.12345");
    expect(arxivAlone("https://arxiv.org/pdf/hep-ph/9803315v1.pdf")).toBe("hep-ph/9803315");
    expect(arxivAlone("10.48550/arXiv.2401.12345")).toBe("2401.12345");
    expect(pmidIn("https://pubmed.ncbi.nlm.nih.gov/123/")).toBe("123");
    expect(idOfWork("https://api.openalex.org/works/w2741809807")).toBe("openalex:W2741809807");
  });
});

it("a record keeps what its file said where cleaning changed it, and notes what it could not read", () => {
  const notes: { where: string; what: string }[] = [];
  const paper = paperOf(
    {
      where: "record 1",
      title: "CO<sub>2</sub>  maps",
      abstract: "Plain words.",
      doi: "10.48550/arXiv.2401.12345",
      year: "soon 1",
      date: "2019",
    },
    notes,
  );
  expect(paper).toMatchObject({
    title: "CO₂ maps",
    arxivId: "2401.12345",
    originals: { title: "CO<sub>2</sub> maps" },
    year: 2019,
  });
  expect(paper).not.toHaveProperty("originals.abstract");
  expect(notes).toHaveLength(1);
});

describe("the publisher's statement behind an abstract", () => {
  it.each([
    "© 2018 Elsevier Ltd",
    "(C) 2004 Elsevier B.V. All rights reserved.",
    "Copyright © 2010 John Wiley & Sons, Ltd.",
    "© The Author(s) 2019.",
    "© 2020, Springer Nature B.V.",
  ])("is left out: %s", (statement) => {
    expect(cleanAbstract(`Paper folds along lines. It holds. ${statement}`)).toBe(
      "Paper folds along lines. It holds.",
    );
  });

  it.each([
    "We ask (a) who folds. (b) how. (c) is the last of the questions.",
    "The law of copyright changed in 2010. We look at what followed.",
    "© 2018 Elsevier Ltd",
  ])("is not seen in: %s", (abstract) => {
    expect(cleanAbstract(abstract)).toBe(abstract);
  });
});
