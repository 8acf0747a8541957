import { describe, expect, it } from "vitest";
import { identifierList } from "../../src/sources/identifierList";
import { bestSource } from "../../src/sources/read";
import { fixtureText, inputOf, readText } from "./inputs";

const ids = async (text: string) => (await readText(text)).papers.map(({ id }) => id);
const sure = async (text: string) => identifierList.accepts(await inputOf(text));

describe("a list of identifiers", () => {
  it("becomes records without titles, and names the lines that are none", async () => {
    const bibliography = await readText(fixtureText("identifiers.txt"));
    expect(bibliography.papers.map(({ id }) => id)).toEqual([
      "doi:10.5555/folding.2019",
      "doi:10.5555/fold.7",
      "doi:10.5555/fold.5",
      "arxiv:2999.00001",
      "arxiv:math/9900001",
      "pmid:90000001",
      "openalex:W123456789",
      "doi:10.5555/12345678",
      "doi:10.1002/(sici)1097-0000(19980815/30)17:15/16<1661::aid-xxx968>3.0.co;2-2",
      "pmid:90000002",
    ]);
    expect(bibliography.papers.every(({ untitled }) => untitled)).toBe(true);
    expect(bibliography.files![0]!.refusals).toEqual([
      { where: "line 8", what: "No identifier was found in “ask Bo for the other”; left out." },
    ]);
  });

  it.each([
    ["one DOI", "10.5555/abc", ["doi:10.5555/abc"]],
    ["an address", "https://doi.org/10.5555/ABC\n", ["doi:10.5555/abc"]],
    ["a column with its name", "DOI\n10.5555/a\n10.5555/b\n", ["doi:10.5555/a", "doi:10.5555/b"]],
    [
      "a list with marks",
      "- 10.5555/a.\n* <https://doi.org/10.5555/b>\n",
      ["doi:10.5555/a", "doi:10.5555/b"],
    ],
    ["JSON", '["10.5555/a", "10.5555/b"]', ["doi:10.5555/a", "doi:10.5555/b"]],
    [
      "one line",
      "10.5555/a; 10.5555/b, arXiv:2999.00001",
      ["doi:10.5555/a", "doi:10.5555/b", "arxiv:2999.00001"],
    ],
    ["numbers of PubMed", "90000001\n90000002\n", ["pmid:90000001", "pmid:90000002"]],
    ["lines that end in CR", "10.5555/a\r10.5555/b\r", ["doi:10.5555/a", "doi:10.5555/b"]],
  ])("may be %s", async (_, text, expected) => {
    expect(bestSource(await inputOf(text))?.id).toBe("identifiers");
    expect(await ids(text)).toEqual(expected);
  });

  it("says how much stands beside the identifiers", async () => {
    const { notes } = await readText(
      "10.5555/a 1998-03\n10.5555/b 2000-02; seen\n10.5555/c\n10.5555/d\n10.5555/e\n",
    );
    expect(notes.map(({ what }) => what)).toEqual([
      "3 words or numbers beside the identifiers (such as “1998-03”): of such a list only identifiers are read.",
    ]);
    expect((await readText("DOI: 10.5555/a\n10.5555/b; 10.5555/c\n")).notes).toEqual([]);
  });

  it("is none of a text that merely holds DOIs, of pairs, or of numbers", async () => {
    const reference =
      "Example, A. (2019). Folding paper. Journal of Shapes 4(2), 12-19. https://doi.org/10.5555/a\n";
    for (const text of [
      reference.repeat(30),
      "source,target\n10.5555/a,10.5555/b\n",
      "citing\tcited\n10.5555/a\t10.5555/b\n",
      "9203201\t8907001\n9203202\t8907002\n",
      "title,doi\nFolding paper and card,10.5555/a\n",
      "",
      "Nothing of the kind.",
    ])
      expect(await sure(text)).toBe(0);
  });

  it("of a megabyte on one line is read in time", async () => {
    const text = Array.from({ length: 40_000 }, (_, i) => `10.5555/paper.${i}`).join(", ");
    expect(await ids(text)).toHaveLength(40_000);
  });
});
