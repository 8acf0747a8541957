import { describe, expect, it } from "vitest";
import { InputError } from "../../src/model/inputError";
import { fixtureText, notesOf, readJson, readText } from "./inputs";

const hub = { title: "A Made-Up Survey" };
const file = (more: object) => ({ type: "orrery-bibliography", version: 1, hub, ...more });

describe("an orrery-bibliography", async () => {
  const made = await readText(fixtureText("bibliography.json"), "made.json");

  it("gives papers with all their fields, ids from DOI, arXiv id or title where there are none", () => {
    expect(made.papers[0]).toEqual({
      id: "one",
      title: "Test Title One: Folding by Made-Up Machines",
      summary: "The first made-up summary says that machines fold paper faster than people do.",
      authors: ["Ada Example", "Bo Sample"],
      date: "2026-03-31",
      arxivId: "2603.00001",
      url: "https://hub.example/papers/one",
      references: [
        { id: "doi:10.5555/fold.0" },
        { title: "A Book That Nobody Wrote" },
        { id: "two", title: "Test Title Two" },
      ],
      keywords: ["folding", "machines"],
    });
    expect(made.papers[1]!.id).toBe("doi:10.5555/fold.2");
    expect(made.papers[2]!.id).toMatch(/^title:/);
    expect(made.notes).toEqual([]);
    expect(made).toMatchObject({ format: "bibliography-json", origin: "made.json" });
  });

  it("gives the citations that are stated and no others, with role, polarity and sentences", () => {
    expect(made.hub?.id).toBe("doi:10.5555/fold.0");
    expect(made.citations).toEqual([
      {
        source: "one",
        target: made.hub?.id,
        role: "background",
        polarity: "unclear",
        contexts: ["We fold as they did."],
      },
      { source: "doi:10.5555/fold.2", target: "one" },
    ]);
  });

  it("reads again what it gave", async () => {
    const again = await readJson(made, "again.json");
    expect(again).toEqual(made);
  });

  it("without citations has every paper cite the hub, and says so", async () => {
    const read = await readJson(file({ papers: [{ title: "A" }, { title: "B" }] }));
    expect(read.citations).toEqual(read.papers.map((paper) => ({ source: paper.id, target: read.hub?.id })));
    expect(notesOf(read)).toContain("every paper is taken to cite the hub");
  });

  it("loses a bad entry to a note, and nothing else", async () => {
    const read = await readJson(
      file({
        papers: [
          { id: "a", title: "Good" },
          { id: "b", summary: "no title" },
          "a text",
          null,
          { id: "a", title: "The same id" },
          {
            id: "c",
            title: "Also good",
            year: "soon",
            authors: [{ name: "Ada" }, 7],
            url: "javascript:alert(1)",
          },
          { title: "Twice" },
          { title: "Twice" },
          { title: "a made-up survey" },
        ],
        citations: [
          { source: "a", target: "nobody" },
          { source: "a" },
          { source: "c", target: "c" },
          { source: "c", target: "a", role: 5 },
          { source: "c", target: "a" },
          "text",
        ],
      }),
    );
    expect(read.papers.map((paper) => paper.title)).toEqual(["Good", "Also good", "Twice"]);
    expect(read.papers[1]).toEqual({ id: "c", title: "Also good", authors: ["Ada"] });
    expect(read.citations).toEqual([{ source: "c", target: "a" }]);
    expect(read.notes.map((note) => note.where)).toEqual([
      ...["papers[1]", "papers[2]", "papers[3]", "papers[4]", "papers[5].authors[1]", "papers[5].year"],
      ...["papers[5].url", "papers[7]", "papers[8]"],
      ...[
        "citations[0]",
        "citations[1]",
        "citations[2]",
        "citations[3].role",
        "citations[4]",
        "citations[5]",
      ],
    ]);
    expect(notesOf(read)).toContain(
      'papers[5].year: Expected a year of four digits, found "soon"; left out.',
    );
  });

  it("is lenient: numbers as ids, years as texts, DOIs as addresses, one author as a text", async () => {
    const read = await readJson(
      file({
        papers: [
          {
            id: 12,
            title: "A",
            year: "2024",
            doi: "https://doi.org/10.5555/A%20b",
            arxivId: "arXiv:2401.00001v3",
            authors: "Ada Example",
            date: "2024-02-29T10:00:00Z",
            abstract: "Two\n  lines.",
            summary: "",
            venue: null,
          },
        ],
        citations: [{ source: "arxiv:2401.00001", target: (await readJson(file({}))).hub?.id }],
      }),
    );
    expect(read.papers[0]).toEqual({
      id: "12",
      title: "A",
      abstract: "Two lines.",
      authors: ["Ada Example"],
      date: "2024-02-29",
      year: 2024,
      doi: "10.5555/A b",
      arxivId: "2401.00001",
    });
    expect(read.citations).toHaveLength(1);
    expect(read.notes).toEqual([]);
  });

  it("is told without its type by hub and papers, and says so", async () => {
    const read = await readJson({ hub, papers: [{ title: "A" }] });
    expect(read.papers).toHaveLength(1);
    expect(notesOf(read)).toContain("does not say its type");
    expect(notesOf(read)).toContain("does not say its version");
  });

  it("names fields that it does not know", async () => {
    const read = await readJson(
      file({
        papers: [
          { title: "A", colour: "red" },
          { title: "B", colour: "blue" },
        ],
      }),
    );
    expect(notesOf(read)).toContain('The field "colour" (in 2 of them) is not part of this format');
  });

  it("is not harmed by keys that every object has", async () => {
    const read = await readText(
      '{"type":"orrery-bibliography","version":1,"__proto__":{"papers":[{"title":"Evil"}]},"hub":{"title":"A Hub","__proto__":{"rank":"Evil"}},"papers":[{"title":"A","__proto__":{"summary":"Evil"},"origins":{"__proto__":"Evil","summary":"a page"}}]}',
    );
    expect(read.hub).not.toHaveProperty("rank");
    expect(read.papers[0]).not.toHaveProperty("summary");
    expect(read.papers[0]!.origins).toEqual({ summary: "a page" });
    expect(({} as { summary?: string }).summary).toBeUndefined();
  });

  it("of another version, without a hub, or cut off, is refused with a sentence", async () => {
    const refusal = (value: unknown) => expect(readJson(value)).rejects;
    await refusal({ ...file({}), version: 2 }).toThrow(
      /version 2; this program reads version 1.*newer Orrery/,
    );
    await refusal({ ...file({}), version: "x" }).toThrow(InputError);
    await refusal({ ...file({}), hub: "A" }).toThrow(/names no hub/);
    const cut = JSON.stringify(file({ papers: [{ title: "A" }] })).slice(0, -9);
    await expect(readText(cut)).rejects.toThrow(/ends in the middle/);
  });
});
