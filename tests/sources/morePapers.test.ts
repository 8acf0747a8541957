import { describe, expect, it } from "vitest";
import type { Bibliography, Paper } from "../../src/model/bibliography";
import { InputError } from "../../src/model/inputError";
import { readInputs } from "../../src/reading";
import { withMorePapers } from "../../src/sources/merge/withMorePapers";
import { bytesOf, fixture, surveyFacts, surveyText } from "./inputs";

function made(papers: readonly Paper[], more: Partial<Bibliography> = {}): Bibliography {
  return {
    type: "orrery-bibliography",
    version: 1,
    format: "hub-page",
    origin: "first.txt",
    hub: { id: "hub", title: "A Made-Up Survey" },
    papers,
    citations: papers.map(({ id }) => ({ source: id, target: "hub" })),
    notes: [],
    ...more,
  };
}

const base = made([
  { id: "a", title: "Folding a Crane", summary: "Of cranes." },
  { id: "b", title: "Folding a Boat" },
]);

describe("more papers of a hub", () => {
  it("come behind those that are there, which stay as they are and gain what was not known", () => {
    const more = made(
      [
        { id: "c", title: "Folding a Hat" },
        {
          id: "a",
          title: "Folding a crane!",
          summary: "Otherwise.",
          year: 2025,
          origins: { year: "elsewhere" },
        },
        { id: "b", title: "Folding a Boat", doi: "10.5555/boat" },
      ],
      { origin: "second.txt", notes: [{ where: "line 1", what: "Untidy." }] },
    );
    const joined = withMorePapers(base, more, "second.txt");
    expect(joined.papers).toEqual([
      { ...base.papers[0], year: 2025, origins: { year: "elsewhere" } },
      { ...base.papers[1], doi: "10.5555/boat", origins: { doi: "second.txt" } },
      { id: "c", title: "Folding a Hat" },
    ]);
    expect(joined.citations).toHaveLength(3);
    expect(joined.origin).toBe("first.txt, second.txt");
    expect(joined.notes).toEqual([
      {
        where: "second.txt",
        what: "One paper was added to the map; 2 of its 3 papers were there already.",
      },
      { where: "line 1", what: "Untidy." },
    ]);
    expect(withMorePapers(joined, more, "second.txt")).toEqual({
      ...joined,
      notes: [
        ...joined.notes,
        {
          where: "second.txt",
          what: "No paper was added to the map; 3 of its 3 papers were there already.",
        },
      ],
    });
  });

  it("are known by their title where another source gives other ids, unless the file has both", () => {
    const dois = made([{ id: "doi:1", title: "Folding a crane" }], {
      hub: { id: "doi:hub", title: "A made-up survey" },
      citations: [{ source: "doi:1", target: "doi:hub" }],
    });
    const joined = withMorePapers(base, dois, "dois.json");
    expect(joined.papers.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(joined.citations).toEqual(base.citations);
    const twins = made([
      { id: "a", title: "Folding a Crane" },
      { id: "a~2", title: "Folding a Crane" },
    ]);
    expect(withMorePapers(base, twins, "x").papers.map(({ id }) => id)).toEqual(["a", "b", "a~2"]);
  });

  it("bring the later figures of the hub, and nothing that the hub has already", () => {
    const counted = { ...base, hub: { ...base.hub!, citingCount: 2, abstract: "First." } };
    const later = made([], {
      hub: { id: "hub", title: "A made-up survey", citingCount: 12, abstract: "Second.", rank: "hub" },
    });
    expect(withMorePapers(counted, later, "x").hub).toEqual({
      id: "hub",
      title: "A Made-Up Survey",
      citingCount: 12,
      abstract: "First.",
      rank: "hub",
      origins: { rank: "first.txt" },
    });
  });

  it("never hold the hub, and are refused where it is another one", () => {
    const withHub = made([{ id: "hub", title: "A Made-Up Survey" }]);
    expect(withMorePapers(base, withHub, "x").papers).toEqual(base.papers);
    const other = made([], { hub: { id: "other", title: "Another Survey" } });
    expect(() => withMorePapers(base, other, "other.txt")).toThrow(InputError);
    expect(() => withMorePapers(base, other, "other.txt")).toThrow("“Another Survey”");
  });
});

describe("several inputs", () => {
  const page = { bytes: bytesOf(surveyText()), name: "survey.txt" };
  const saved = { bytes: fixture("map.json"), name: "map.json" };

  it("of one hub are one reading, with the facts about all of their papers", async () => {
    const facts = { bytes: bytesOf(surveyFacts()), name: "facts.json" };
    const [once, twice] = [await readInputs([page, facts]), await readInputs([page, facts, page])];
    expect(twice.bibliography.papers).toEqual(once.bibliography.papers);
    expect((await readInputs([page, facts], once.bibliography)).bibliography.papers).toEqual(
      once.bibliography.papers,
    );
  });

  it("of other hubs cost a note each, and are an error only where there is nothing else to add", async () => {
    const both = (await readInputs([page, saved])).bibliography;
    expect(both.papers).toEqual((await readInputs([page])).bibliography.papers);
    expect(both.notes.at(-1)).toMatchObject({ where: "map.json" });
    await expect(readInputs([saved], both)).rejects.toThrow(/a map of the same hub only/);
    expect(() => readInputs([], both)).not.toThrow();
  });

  it("after a saved map add to it: the map is made anew if papers came in, else it stays", async () => {
    const more = (papers: readonly object[]) => ({
      bytes: bytesOf(
        JSON.stringify({ type: "orrery-bibliography", version: 1, hub: { id: "hub", title: "x" }, papers }),
      ),
      name: "more.json",
    });
    const alone = await readInputs([saved]);
    const same = await readInputs([saved, more([{ id: "one", title: "x" }])]);
    expect(same.saved).toEqual(alone.saved);
    const grown = await readInputs([saved, more([{ id: "three", title: "New" }])]);
    const { map: _, ...rest } = alone.saved!;
    expect(grown.saved).toEqual(rest);
    expect(grown.bibliography.papers.map(({ id }) => id)).toEqual(["one", "two", "three"]);
  });
});
