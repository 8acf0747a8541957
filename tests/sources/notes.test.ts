import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/lib/random";
import type { Note } from "../../src/model/bibliography";
import { InputError } from "../../src/model/inputError";
import { withFacts } from "../../src/sources/facts";
import { joinNotes } from "../../src/sources/notes";
import { bytesOf, pageOf, readBytes, readText } from "./inputs";

const note = (line: number, what: string): Note => ({ where: `line ${line}`, what });
const many = (count: number, what: (k: number) => string) =>
  Array.from({ length: count }, (_, k) => note(k, what(k)));

describe("joined notes", () => {
  it("stand once each, in the order given", () => {
    const [a, b, c] = [note(1, "One."), note(2, "One."), note(1, "Two.")];
    expect(joinNotes([a, b], [a, c], [b])).toEqual([a, b, c]);
  });

  it("of one kind are 200 and one more that counts the rest, whatever they quote", () => {
    const notes = many(1000, (k) => `"title ${k} "in" quotes" has ${k} characters; left out.`);
    const joined = joinNotes([note(1, "First."), ...notes], [note(2, "Last.")]);
    expect(joined).toHaveLength(203);
    expect(joined.slice(0, 201)).toEqual([note(1, "First."), ...notes.slice(0, 200)]);
    expect(joined[201]).toEqual({
      where: "line 200",
      what: `${notes[200]!.what} Likewise in 799 further places.`,
    });
    expect(joined[202]).toEqual(note(2, "Last."));
    expect(joinNotes(notes.slice(0, 201))).toEqual(notes.slice(0, 201));
  });

  it("are bounded also where no two are of a kind", () => {
    const letters = (k: number) => [...String(k)].map((digit) => "abcdefghij"[Number(digit)]).join("");
    expect(joinNotes(many(20_000, letters)).length).toBeLessThan(400);
  });

  it("joined again are the same", () => {
    const sentences = fc.array(fc.constantFrom('"a" is odd.', '"b" is odd.', "Odd."), { maxLength: 700 });
    fc.assert(
      fc.property(sentences, (all) => {
        const once = joinNotes(all.map((what, k) => note(k, what)));
        expect(joinNotes(once)).toEqual(once);
        expect(joinNotes(once, once.slice(0, 50))).toEqual(once);
      }),
      { numRuns: 30, seed: 1 },
    );
  });
});

describe("an input full of noise", () => {
  it("between the headings of a hub page soon gives few notes, or a sentence", async () => {
    const random = seededRandom(3);
    const alphabet = "abcdefghijklmnopqrstuvwxyz    .\n";
    const piece = Uint8Array.from({ length: 999_983 }, () =>
      alphabet.charCodeAt(Math.floor(random() * alphabet.length)),
    );
    const noise = new TextDecoder().decode(piece).repeat(50);
    const [badge, list] = ["hub Canonical reference\nA Made-Up Survey\n", "citing papers explorer\n"];
    const inputs = [`${badge}${noise}\n${list}`, `${badge}${list}${noise}`];
    inputs.push(`${badge}${list}${"\n".repeat(50_000_000)}`, `<p>${inputs[1]!.replaceAll("\n", "<p>")}`);
    for (const text of inputs) {
      const bytes = bytesOf(text);
      const before = process.cpuUsage();
      try {
        expect((await readBytes(bytes, "noise")).bibliography.notes.length).toBeLessThan(1500);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1e6, text.slice(0, 80)).toBeLessThan(8);
    }
  }, 120_000);

  it("of 5 MB in the head of a page keeps its papers and few notes", async () => {
    const page = pageOf([{ title: "The Only Paper", summary: "It says what it is about in a sentence." }]);
    const noise = many(100_000, (k) => `noise number ${k} that nobody understands`);
    const text = page.replace("citing papers explorer", `${noise.map(({ what }) => what).join("\n")}\n$&`);
    const { papers, notes } = await readText(text);
    expect(papers.map(({ title }) => title)).toEqual(["The Only Paper"]);
    expect(notes.length).toBeLessThan(220);
    expect(notes.some(({ what }) => what.endsWith("Likewise in 99,799 further places."))).toBe(true);
  });

  it("has no more lines than a hub page can have, and says which are left out", async () => {
    const { notes, papers } = await readText(
      `${pageOf([{ title: "A Paper" }])}${"noise\n".repeat(300_000)}-\nA Paper Beyond\n`,
    );
    expect(notes.map(({ what }) => what).join()).toContain("this line and all after it are left out");
    expect(papers.map(({ title }) => title)).not.toContain("A Paper Beyond");
  });

  it("in a file of facts costs few notes", async () => {
    const rows = Array.from({ length: 300_000 }, (_, k) => ({ title: `Stranger ${k}` }));
    const facts = JSON.stringify({ papers: [{ title: "A Paper", date: "2026" }, ...rows] });
    const joined = withFacts(await readText(pageOf([{ title: "A Paper" }])), facts, "f.json");
    expect(joined.papers[0]!.date).toBe("2026");
    expect(joined.notes.length).toBeLessThan(220);
  });
});
