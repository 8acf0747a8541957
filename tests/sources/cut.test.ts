import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textLines } from "../../src/lib/textLines";
import { InputError } from "../../src/model/inputError";
import { readHubPage } from "../../src/sources/hubPage/readHubPage";
import { sources } from "../../src/sources/index";
import { bytesOf, fixture, fixtureText, inputOf, notesOf, readBytes, readText, surveyText } from "./inputs";

/** Number of papers, or null where the text is refused with a sentence. */
function papersIn(text: string): number | null {
  try {
    return readHubPage(textLines(text), { format: "hub-page", origin: "cut", notes: [] }).papers.length;
  } catch (error) {
    if (error instanceof InputError && error.message.includes("looked for")) return null;
    throw error;
  }
}

describe("a page that is cut off", () => {
  it("gives at each character all papers whose entries are whole, or one sentence", async () => {
    const text = surveyText();
    const explorer = text.indexOf("\nciting papers explorer\n");
    const wrong: string[] = [];
    let whole = -1;
    let isAccepted = false;
    for (let end = 0; end <= text.length; end++) {
      if (end > explorer && text.startsWith("\n-\n", end)) whole++;
      const papers = await papersIn(text.slice(0, end));
      if (papers === null && isAccepted) wrong.push(`${end}: refused after it was accepted`);
      if (papers === null) continue;
      isAccepted = true;
      const expected = Math.max(0, whole);
      if (papers < expected || papers > expected + 1)
        wrong.push(`${end}: ${papers} papers, ${expected} are whole`);
    }
    expect(wrong).toEqual([]);
    expect(whole).toBe(49);
    expect(await papersIn(text)).toBe(50);
  }, 120_000);

  it("says in a note where it is cut", async () => {
    const text = surveyText();
    const cut = await readText(text.slice(0, text.indexOf("MIST: A Co-Design") + 10));
    expect(cut.papers.at(-1)).toMatchObject({ title: "MIST: A Co" });
    expect(notesOf(cut)).toContain(
      '"MIST: A Co" has no summary on this page; the text may be cut off there.',
    );
    expect(notesOf(cut)).toContain("4 summaries stand there without a title");
  });

  it("completes a cut summary from the representative ones", async () => {
    const text = surveyText();
    const end = text.lastIndexOf("combines hardware traces");
    expect((await readText(text.slice(0, end))).papers.at(-1)!.summary).toMatch(
      /hybrid CPU-accelerator systems\.$/,
    );
  });

  it("gives in its rich form what it holds, at each character", async () => {
    const text = fixtureText("hub-page.txt");
    const wrong: string[] = [];
    for (let end = 0; end <= text.length; end++) {
      const papers = (await papersIn(text.slice(0, end))) ?? 0;
      const titles = wholeTitles(text.slice(0, end));
      if (papers < titles || papers > titles + 1) wrong.push(`${end}: ${papers} papers, ${titles} titles`);
    }
    expect(wrong).toEqual([]);
    expect(await papersIn(text)).toBe(3);
  });

  it("gives in its html form something or a sentence, at each character", async () => {
    const bytes = fixture("hub-page.html.txt");
    for (let end = 0; end <= bytes.length; end++) {
      const read = async () => readBytes(bytes.subarray(0, end), "cut.html");
      await expectSentenceOr(read);
    }
  });

  it("may also lose its beginning", async () => {
    const text = surveyText();
    for (let start = 0; start < text.length; start += 101) {
      const entriesLeft = text.slice(start).split("\n-\n").length - 1;
      const heading = text.indexOf("\nciting papers explorer");
      const papers = await papersIn(text.slice(start));
      if (start <= heading) expect(papers).toBe(entriesLeft);
    }
  });
});

describe("bytes of any kind", () => {
  it("are read or refused with a sentence, by the choice and by each source", async () => {
    const noise = fc.uint8Array({ maxLength: 600 });
    const words = fc.constantFrom(
      ...[
        "hub",
        "hub Canonical reference",
        "abstract",
        "years",
        "roles",
        "clear filters",
        "citing papers explorer",
      ],
      ...[
        "representative citing papers",
        "-",
        "27",
        "Pith papers citing it",
        "cs.SE · 2026-03-31",
        "background 11",
      ],
      ...[
        "A Title",
        "A made-up summary that is long enough to be a sentence.",
        "{",
        '"type":',
        "<html>",
        "<li>",
      ],
    );
    const lines = fc
      .array(fc.oneof(words, fc.string()), { maxLength: 30 })
      .map((all) => bytesOf(all.join("\n")));
    await fc.assert(
      fc.asyncProperty(fc.oneof(noise, lines), async (bytes) => {
        await expectSentenceOr(() => readBytes(bytes, "noise"));
        const input = await inputOf(bytes, "noise");
        for (const source of sources) {
          expect(source.accepts(input)).toBeGreaterThanOrEqual(0);
          await expectSentenceOr(() => source.read([input], {}));
        }
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it("of any JSON are read or refused with a sentence", async () => {
    const value = fc.jsonValue({ maxDepth: 4 });
    const file = fc.record(
      {
        type: fc.constantFrom("orrery-map", "orrery-bibliography"),
        version: fc.oneof(fc.constant(1), value),
        hub: fc.oneof(fc.constant({ title: "A Hub" }), value),
        papers: fc.array(
          fc.oneof(fc.record({ id: value, title: fc.string(), authors: value, date: value }), value),
        ),
        citations: value,
        bibliography: fc.oneof(
          fc.constant({ hub: { title: "A Hub" }, papers: [{ id: "a", title: "A" }] }),
          value,
        ),
        recipe: value,
        view: value,
        marks: value,
        map: value,
      },
      { requiredKeys: ["type"] },
    );
    await fc.assert(
      fc.asyncProperty(
        file,
        async (json) => await expectSentenceOr(() => readBytes(bytesOf(JSON.stringify(json)), "any.json")),
      ),
      { numRuns: 500, seed: 1 },
    );
  });
});

async function expectSentenceOr(read: () => unknown): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.message).toMatch(/\S \S.*\.$/s);
  }
}

/** Titles of the fixture that are followed by the beginning of their facts, each counted once. */
function wholeTitles(text: string): number {
  const titles = text.matchAll(/^Test Title (\w+): .*\n\n(?:cs|2026|novelty)/gm);
  return new Set([...titles].map((match) => match[1])).size;
}
