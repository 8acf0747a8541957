/** What a bibliography holds beyond titles and citations comes back from its file as it was. */
import { describe, expect, it } from "vitest";
import type { Bibliography, Paper } from "../../src/model/bibliography";
import { InputError } from "../../src/model/inputError";
import { bibliographyJson } from "../../src/sources/bibliographyJson";
import { inputOf, notesOf } from "./inputs";

/** What the reader itself gives, before several files are put together. */
async function readJson(value: unknown): Promise<Bibliography> {
  const { bibliography } = await bibliographyJson.read(
    [await inputOf(JSON.stringify(value), "file.json")],
    {},
  );
  return bibliography;
}

const paper: Paper = {
  id: "doi:10.5555/fold.1",
  title: "Folding by Made-Up Machines",
  ids: ["pmid:123", "openalex:W1234", "doi:10.5555/preprint.1", "key:example2026"],
  summary: "It folds.",
  abstract: "Machines fold paper.",
  authors: ["Example, Ada", "Bo Sample"],
  date: "2026-03-31",
  year: 2026,
  venue: "Journal of Folds",
  volume: "12",
  issue: "3–4",
  pages: "12–19",
  publisher: "Nobody's Press",
  type: "inproceedings",
  standing: "retracted",
  language: "en",
  citedByCount: 0,
  category: "cs.SE",
  doi: "10.5555/FOLD.1",
  arxivId: "2603.00001",
  pmid: "123",
  url: "https://hub.example/one",
  links: ["https://code.example/one"],
  references: [
    { id: "doi:10.5555/fold.0" },
    { title: "A Book That Nobody Wrote" },
    { text: "SMITH J, 2001, NATURE, V1, P1" },
    { id: "pmid:9", title: "Both", text: "Both, 2001" },
  ],
  keywords: ["folding"],
  verdict: "unverdicted",
  novelty: "7.0",
  representative: false,
  origins: { abstract: "more.ris", ids: "more.ris" },
  originals: { title: "FOLDING BY\n  <i>MADE-UP</i> MACHINES", abstract: "Abstract  Machines fold paper." },
};
const unnamed: Paper = { id: "pmid:77", title: "pmid:77", untitled: true, ids: ["pmid:77"] };

const whole: Bibliography = {
  type: "orrery-bibliography",
  version: 1,
  format: "ris",
  origin: "library.ris",
  hub: null,
  papers: [paper, unnamed],
  citations: [
    { source: paper.id, target: unnamed.id, role: "background", contexts: ["As shown."], influential: true },
    { source: unnamed.id, target: paper.id, influential: false },
  ],
  notes: [{ where: "line 3", what: "Something was untidy." }],
  files: [
    {
      name: "works.zip/library.csv",
      format: "csv",
      records: 2,
      refused: 1,
      refusals: [{ where: "line 9", what: "It has neither a title nor an id; left out." }],
      columns: {
        header: ["Title", " Year ", "__proto__"],
        fields: { title: "Title", year: " Year " },
        sample: [["Folding by\nmachines", "2026", ""]],
      },
    },
    { name: "library.ris", format: "ris", records: 1, refused: 0, refusals: [] },
  ],
  merges: [
    {
      paper: paper.id,
      other: { id: "arxiv:2603.00001", title: "Folding", arxivId: "2603.00001" },
      before: { id: paper.id, title: "Folding by Made-Up Machines", volume: "12" },
      by: "title",
    },
    { paper: unnamed.id, other: unnamed, before: unnamed, by: "pmid", undone: true },
  ],
};

describe("an orrery-bibliography with all that sources say", () => {
  it("comes back as it was, without a hub", async () => {
    const read = await readJson(whole);
    expect(read).toEqual({ ...whole, format: "bibliography-json" });
    expect(JSON.stringify(await readJson(read))).toBe(JSON.stringify(read));
  });

  it("comes back as it was, with a hub that has them too", async () => {
    const hub = { ...paper, id: "hub", citingCount: 3, origins: { citingCount: "page" } };
    const { hub: read } = await readJson({ ...whole, hub });
    expect(read).toEqual(hub);
  });

  it("without its type is told by “hub”: null and a list of papers", async () => {
    const { type: _, ...untyped } = whole;
    const read = await readJson(untyped);
    expect(read.papers).toEqual(whole.papers);
    expect(notesOf(read)).toContain("does not say its type");
  });

  it("without a field “hub” is refused, as ever", async () => {
    const { hub: _, ...without } = whole;
    await expect(readJson(without)).rejects.toThrow(InputError);
    await expect(readJson(without)).rejects.toThrow(/names no hub/);
  });

  it("without a hub and without citations has none", async () => {
    const { citations: _, ...silent } = whole;
    expect((await readJson(silent)).citations).toEqual([]);
  });

  it("loses what is broken to a note each, and nothing else", async () => {
    const read = await readJson({
      ...whole,
      papers: [{ ...paper, standing: "sad", citedByCount: -1, untitled: "yes", originals: { title: 5 } }],
      citations: [],
      files: ["no", { name: "a", format: "b", records: 1.5, refused: 0 }, whole.files![1]],
      merges: [{ ...whole.merges![0], by: "luck" }, { ...whole.merges![0], paper: "nobody" }, 7],
    });
    const { standing: _, citedByCount: __, originals: ___, ...rest } = paper;
    expect(read.papers).toEqual([rest]);
    expect(read.files).toEqual([whole.files![1]]);
    expect(read.merges).toEqual([]);
    expect(read.notes.map(({ where }) => where)).toEqual([
      "line 3",
      "papers[0].untitled",
      "papers[0].standing",
      "papers[0].citedByCount",
      "files[0]",
      "files[1]",
      "merges[0].by",
      "merges[0]",
      "merges[1]",
      "merges[2]",
    ]);
  });
});
