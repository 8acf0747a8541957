/** Real files of EndNote, PubMed, MODS, arXiv and CSL-JSON: every entry, counted by another way, is read or refused. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { count as arxivCount } from "../../scripts/formats/counts/arxiv-atom";
import { count as cslCount } from "../../scripts/formats/counts/csl-json";
import { count as endnoteCount } from "../../scripts/formats/counts/endnote-xml";
import { count as medlineCount } from "../../scripts/formats/counts/medline-xml";
import { count as modsCount } from "../../scripts/formats/counts/mods";
import { InputError } from "../../src/model/inputError";
import { readInput } from "../../src/sources/read";
import { inputOf } from "./inputs";

const COUNTS: Readonly<Record<string, (text: string) => number>> = {
  "arxiv-atom": arxivCount,
  "csl-json": cslCount,
  "endnote-xml": endnoteCount,
  "medline-xml": medlineCount,
  mods: modsCount,
};
/** No title and no id in any of their records, no record at all, or of no format that is read. */
const NOTHING_IN_IT = [
  "MedlineImporterTestMalformedEntry.xml",
  "MedlineImporterTestMinimalEntry.xml",
  "MedlinePlainImporterTestInvalidFormat.xml",
  "ModsExportFormatTestBook.xml",
  "ModsExportFormatTestTotalPages.xml",
  "tests__fixtures__id_0000.0000_s0_m100_8b51d9633a68.json",
  "tests__fixtures__id_0808.05394_s0_m100_7b0c7d0a7cdd.json",
  "tests__fixtures__id_abc_s0_m100_b79c8dcf6bc3.json",
];

const data = new URL("../../../shared/data/", import.meta.url);
const filesOf = (folder: string, form: RegExp) =>
  existsSync(data)
    ? readdirSync(new URL(folder, data))
        .filter((name) => form.test(name))
        .map((name) => [name, new Uint8Array(readFileSync(new URL(`${folder}/${name}`, data)))] as const)
    : [];
/** The recorder keeps the answer as a text in JSON. */
const answers = filesOf("api/arxiv", /\.json$/).map(([name, bytes]) => {
  const { body } = JSON.parse(new TextDecoder().decode(bytes)) as { body: string };
  return [name, new TextEncoder().encode(body)] as const;
});
const files = [
  ...filesOf("biblio/jabref", /\.xml$/),
  ...filesOf("biblio/citationjs", /-csl\.json$/),
  ...answers,
];

describe.skipIf(files.length === 0)("real files (skipped where ../shared/data is absent)", () => {
  it.each(files)("%s: every entry is read or refused", async (name, bytes) => {
    const input = await inputOf(bytes, name);
    const reading = readInput([input], {});
    if (NOTHING_IN_IT.includes(name)) return await expect(reading).rejects.toThrow(InputError);
    const { bibliography } = await reading;
    const [file] = bibliography.files!;
    const counted = COUNTS[bibliography.format]!((await input.text()).text);
    expect(counted).toBeGreaterThan(0);
    expect(file!.records + file!.refused).toBe(counted);
    expect(bibliography.papers.length).toBeGreaterThan(0);
  });

  it("are as many as were looked at when this was written", () => {
    expect(files.length).toBeGreaterThanOrEqual(48);
  });
});

describe.skipIf(files.length === 0)("what is in them", () => {
  const read = async (name: string) => {
    const bytes = files.find(([other]) => other === name)![1];
    return (await readInput([await inputOf(bytes, name)], {})).bibliography.papers;
  };

  it("keeps an article's markup as text and all it cites", async () => {
    const [paper] = await read("MedlineImporterTestArticleItalics.xml");
    expect(paper!.title).toMatch(/chromosome 19 and the APOE locus/);
    expect(paper!.references).toHaveLength(43);
    expect(paper!.references!.every(({ id }) => id !== undefined)).toBe(true);
  });

  it("keeps a hundred papers of one answer, each with abstract, date, authors and class", async () => {
    const papers = await read("tests__fixtures__q_testing_s0_m100_cfe7536492ca.json");
    expect(papers).toHaveLength(100);
    for (const { abstract, date, authors, category, arxivId } of papers)
      expect([abstract, date, authors, category, arxivId]).not.toContain(undefined);
  });

  it("keeps letters of a file that is windows-1252", async () => {
    const papers = await read("MODSImporterTestModsCollection.xml");
    expect(papers.map(({ title }) => title)).not.toContain(expect.stringContaining("\ufffd"));
    expect(papers).toHaveLength(3);
  });
});
