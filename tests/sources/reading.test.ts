/** Facts are joined by one function, whether the page or the command reads them. */
import { describe, expect, it } from "vitest";
import { readInputs, withFactsFrom } from "../../src/reading";
import { orrery } from "../cli/memory";
import { bytesOf, fixture, fixtureText, notesOf, surveyFacts, surveyText } from "./inputs";

function utf16(text: string): Uint8Array {
  const units = Uint16Array.from(`\ufeff${text}`, (_, k) => `\ufeff${text}`.charCodeAt(k));
  return new Uint8Array(units.buffer);
}

describe("facts", () => {
  it("in UTF-16 say the same, in the page and in the command", async () => {
    const [page, name] = [{ bytes: bytesOf(surveyText()), name: "survey.txt" }, "survey.facts.json"];
    const plain = await readInputs([page, { bytes: bytesOf(surveyFacts()), name }]);
    expect(plain.bibliography.papers.filter(({ date }) => date).length).toBeGreaterThan(40);
    expect(await readInputs([page, { bytes: utf16(surveyFacts()), name }])).toEqual(plain);
    const files = { "survey.txt": surveyText(), [name]: utf16(surveyFacts()) };
    const { code, stdout, stderr } = await orrery(["inspect", "survey.txt", "--json"], { files });
    expect(code).toBe(0);
    expect(stderr).toContain("gave facts for 49 of 51 papers");
    expect(JSON.parse(stdout).notes).toEqual(plain.bibliography.notes);
  });

  it("in no sure encoding are read with a note", async () => {
    const { bibliography } = await readInputs([{ bytes: fixture("hub-page.txt"), name: "page.txt" }]);
    const latin = Uint8Array.from(fixtureText("facts.json").replace("Ada", "Ad\xe4"), (letter) =>
      letter.charCodeAt(0),
    );
    const joined = withFactsFrom(bibliography, { bytes: latin, name: "facts.json" });
    expect(joined.papers[0]!.authors).toEqual(["Adä Example"]);
    expect(notesOf(joined)).toContain("facts.json: The text is not valid UTF-8");
  });
});
