import { describe, expect, it } from "vitest";
import { InputError } from "../../src/model/inputError";
import { fixtureText, notesOf, pageOf, readText } from "./inputs";

const rich = fixtureText("hub-page.txt");

describe("a hub page as copying gives it", async () => {
  const page = await readText(rich);

  it("gives the hub what the page states, each count with its label", () => {
    expect(page.hub).toMatchObject({
      title: "A Made-Up Survey of Paper Folding",
      rank: "Canonical reference",
      headline: "Canonical reference. 89% of citing Pith papers cite this work as background.",
      citingCount: 27,
      roles: [
        { label: "background", count: 11 },
        { label: "dataset", count: 1 },
      ],
      polarities: [
        { label: "background", count: 8 },
        { label: "unclear", count: 1 },
      ],
      years: [
        { label: "2026", count: 25 },
        { label: "2025", count: 2 },
      ],
    });
    expect(page.notes).toEqual([]);
  });

  it("gives papers their facts, in whatever order and number the line has them", () => {
    expect(page.papers.map(({ id, title, summary, ...facts }) => facts)).toEqual([
      { category: "cs.SE", date: "2026-03-31", verdict: "unverdicted", novelty: "7.0", representative: true },
      { category: "cs.CL", date: "2026-02", representative: true },
      { category: "hep-th", novelty: "4.5" },
    ]);
  });

  it("gives papers no roles, though the page counts roles", () => {
    for (const citation of page.citations) expect(Object.keys(citation)).toEqual(["source", "target"]);
  });

  it("is read alike without blank lines, in capitals, and with number and words on two lines", async () => {
    const dense = rich.replace(/\n+/g, "\n");
    expect((await readText(dense)).papers).toEqual(page.papers);
    expect((await readText(dense)).hub).toEqual(page.hub);
    const headings = /^(hub tools|citation-role summary|citing papers explorer|years|abstract)$/gm;
    expect((await readText(rich.replace(headings, (heading) => heading.toUpperCase()))).hub).toEqual(
      page.hub,
    );
    expect((await readText(rich.replace("27 Pith", "27\nPith"))).hub).toEqual(page.hub);
    expect(
      (await readText(rich.replace("hub Canonical reference", "hub\n\nCanonical reference"))).hub,
    ).toEqual(page.hub);
    expect(
      (await readText(rich.replace("background 11 dataset 1", "background\n11\ndataset\n1"))).hub,
    ).toEqual(page.hub);
  });

  it("may say that one paper cites it", async () => {
    const one = await readText(rich.replace("27 Pith papers citing it", "1 Pith paper cite this work"));
    expect(one.hub?.citingCount).toBe(1);
  });

  it("takes the number of citing papers from that sentence only", async () => {
    const without = await readText(rich.replace("27 Pith papers citing it", ""));
    expect(without.hub).not.toHaveProperty("citingCount");
    expect(notesOf(without)).toContain("Not in the source: the number of papers that cite it.");
  });

  it("may open with a bracket, as JSON does", async () => {
    expect((await readText(`[pith.] sign in\n${rich}`)).papers).toEqual(page.papers);
  });

  it("says that a filtered view is partial", async () => {
    const filtered = await readText(
      rich.replace("representative citing", "clear filters\n\nrepresentative citing"),
    );
    expect(notesOf(filtered)).toContain("its list of papers is partial");
    expect(filtered.papers).toEqual(page.papers);
  });

  it("may have its filters inside the list of papers", async () => {
    const filters =
      "citing papers explorer\n\nyears\n\n2026 25 2025 2\n\nroles\n\nbackground 9\n\nclear filters\n";
    const within = await readText(rich.replace("citing papers explorer", filters));
    expect(within.papers).toEqual(page.papers);
  });

  it("takes the counts of the filters where the summary is missing, and says so", async () => {
    const without = await readText(rich.replace("citation-role summary\n\nbackground 11 dataset 1\n", ""));
    expect(without.hub?.roles).toEqual([{ label: "background", count: 9 }]);
    expect(notesOf(without)).toContain("the filters above the list");
  });
});

describe("a hub page without some of its sections", () => {
  it("may be unclassified: a bare badge, and no headline or a waiting one", async () => {
    const bare = rich
      .replace("hub Canonical reference", "hub")
      .replace(/^Canonical reference\. .*$/m, "Polarity classification is still indexing");
    const page = await readText(bare);
    expect(page.hub?.headline).toBe("Polarity classification is still indexing");
    expect(page.hub).not.toHaveProperty("rank");
    const silent = await readText(
      bare.replace(/^Polarity classification.*$/m, "").replace(/^Background 89%.*$/m, ""),
    );
    expect(silent.hub).not.toHaveProperty("headline");
    expect(silent.hub?.title).toBe(page.hub?.title);
    expect(notesOf(silent)).toContain("a sentence about its citations");
    expect(silent.papers).toHaveLength(3);
  });

  it("may have another rank than those seen so far", async () => {
    const page = await readText(rich.replaceAll("Canonical reference", "Emerging landmark"));
    expect(page.hub?.rank).toBe("Emerging landmark");
    expect(page.hub?.headline).toMatch(/^Emerging landmark\. 89%/);
  });

  it("may lack any one section and still give its papers", async () => {
    const parts = rich.split(
      /\n\n(?=abstract|hub tools|citation-|years|roles|polarities|representative|citing papers explorer)/,
    );
    const whole = await readText(rich);
    for (const left of parts.slice(1)) {
      const page = await readText(parts.filter((part) => part !== left).join("\n\n"));
      const expected = left.startsWith("citing papers explorer") ? 2 : 3;
      expect(page.papers.map((paper) => paper.title)).toEqual(
        whole.papers.slice(0, expected).map((paper) => paper.title),
      );
      expect(page.hub?.title).toBe("A Made-Up Survey of Paper Folding");
    }
  });

  it("may lack its badge: the title stands before the headline then", async () => {
    const page = await readText(rich.replace("hub Canonical reference\n", ""));
    expect(page.hub?.title).toBe("A Made-Up Survey of Paper Folding");
  });

  it("may lack its title: the papers are kept, and the note says what is missing", async () => {
    const page = await readText(rich.slice(rich.indexOf("citing papers explorer")));
    expect(page.papers).toHaveLength(3);
    expect(notesOf(page)).toContain("The title of the hub is not on this page.");
  });

  it("may have no citing papers, or one", async () => {
    const none = await readText(pageOf([]));
    expect(none.papers).toEqual([]);
    expect(notesOf(none)).toContain("There are no citing papers on this page.");
    expect((await readText(pageOf([{ title: "Only One" }]))).papers).toHaveLength(1);
  });

  it("is refused if it is surely nothing of the kind", async () => {
    for (const text of ["hub", "hub Canonical reference\nA Title", "abstract\nSome text.", "years\n2026 1"])
      await expect(readText(text)).rejects.toThrow(InputError);
  });
});

describe("entries of a list", () => {
  const list = async (...lines: string[]) => await readText([pageOf([]).trimEnd(), ...lines].join("\n"));

  it("may lack a summary between entries that have one", async () => {
    const page = await list(
      ...["First Title", "cs.SE · 2026", "The first summary is a whole sentence of some length."],
      ...[
        "Second Title",
        "cs.SE · 2026",
        "Third Title",
        "cs.SE · 2026",
        "The third summary is a whole sentence too, you see.",
      ],
    );
    expect(page.papers.map(({ title, summary }) => [title, summary !== undefined])).toEqual([
      ["First Title", true],
      ["Second Title", false],
      ["Third Title", true],
    ]);
  });

  it("may have summaries on several lines below a bullet", async () => {
    const page = await list(
      "- A Title",
      "A summary that goes on",
      "on the next line.",
      "- Another Title",
      "Its summary.",
    );
    expect(page.papers.map((paper) => paper.summary)).toEqual([
      "A summary that goes on on the next line.",
      "Its summary.",
    ]);
  });

  it("end before the footer of the page, with a note", async () => {
    const page = await list(
      "-",
      "A Title",
      "Its summary.",
      "-",
      "Another Title",
      "Its summary too.",
      "Made by us",
      "Imprint",
    );
    expect(page.papers.at(-1)!.summary).toBe("Its summary too.");
    expect(notesOf(page)).toContain(
      'line 11: "Made by us" and 1 more in the list of papers belongs to no paper; left out.',
    );
  });

  it("do not take a year or a number in a title for facts or bullets", async () => {
    const page = await list(
      "-",
      "2026",
      "A summary of a paper with a number for a title.",
      "-",
      "2.5 Years",
      "Its summary.",
    );
    expect(page.papers.map((paper) => paper.title)).toEqual(["2026", "2.5 Years"]);
  });
});
