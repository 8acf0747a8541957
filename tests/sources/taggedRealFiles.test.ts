import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import type { Bibliography } from "../../src/model/bibliography";
import { InputError } from "../../src/model/inputError";
import { citedReference } from "../../src/sources/tagged/citedReference";
import { inputOf } from "./inputs";
import { REAL_FILES, TAGGED } from "./taggedFiles";

/** What claims one of these formats by its name, but has no record with a title or an id in it, or is of a format that is not read. */
const NOTHING_IN_IT = [
  "Endnote.pattern.A.enw",
  "Endnote.pattern.E.enw",
  "MedlinePlainImporterTestMultiAbstract.txt",
  "tests__data__example_custom_list_tags.ris",
  "tests__data__example_multiline.ris",
];
const CLAIMS = /\.(ris|nbib|isi|enw|medline|ref)$|Medline|Ovid|wos|pubmed|valentin/;

async function readFile(
  path: string,
): Promise<{ id: string; counted: number; read: Bibliography | null } | null> {
  const input = await inputOf(readFileSync(path), basename(path));
  const sure = TAGGED.filter(({ source }) => source.accepts(input) > 0);
  expect(sure.length).toBeLessThanOrEqual(1);
  if (!sure[0]) return null;
  const { source, count } = sure[0];
  const counted = count((await input.text()).text);
  try {
    return { id: source.id, counted, read: (await source.read([input], {})).bibliography };
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return { id: source.id, counted, read: null };
  }
}

describe.skipIf(REAL_FILES.length === 0)("real tagged files (skipped where ../shared/data is absent)", () => {
  it.each(REAL_FILES.map((path) => [basename(path), path]))(
    "%s: every entry is read or refused",
    async (name, path) => {
      const found = await readFile(path);
      if (found === null) {
        expect(CLAIMS.test(name) && name !== "IsiImporterTestEmpty.isi").toBe(false);
        return;
      }
      expect(found.read === null).toBe(NOTHING_IN_IT.includes(name));
      const [file] = found.read?.files ?? [];
      if (file) expect(file.records + file.refused).toBe(found.counted);
    },
  );

  it.each([
    ["examples__restoration_scopus.ris", 286, { doi: 282, abstract: 281, keywords: 248, citedByCount: 31 }],
    ["pubmed.txt", 335, { pmid: 335, doi: 331, abstract: 335, venue: 335, keywords: 326 }],
    ["wos3.txt", 500, { doi: 381, references: 491, citedByCount: 500, abstract: 220 }],
    ["tests_example.ris", 25, { doi: 24, abstract: 25, pages: 25, keywords: 25 }],
  ] as const)(
    "%s has its %d records with the fields that a search for their tags counts",
    async (name, records, fields) => {
      const { read } = (await readFile(REAL_FILES.find((path) => basename(path) === name)!))!;
      expect(read!.papers).toHaveLength(records);
      const given = Object.fromEntries(
        Object.keys(fields).map((field) => [
          field,
          read!.papers.filter((paper) => paper[field as keyof typeof paper] !== undefined).length,
        ]),
      );
      expect(given).toEqual(fields);
    },
  );

  it("takes Web of Science's cited references one by one, those with a DOI by their DOI", async () => {
    const path = REAL_FILES.find((file) => basename(file) === "wos3.txt")!;
    const { read } = (await readFile(path))!;
    const blocks = readFileSync(path, "utf8")
      .match(/^CR .*(?:\n {3}.*)*/gm)!
      .map((block) => block.split("\n"));
    const works = read!.papers.flatMap(({ references }) => (references ? [references] : []));
    expect(works).toHaveLength(blocks.length);
    for (const [i, lines] of blocks.entries()) {
      // Lists that name a work twice hold it once.
      const different = new Set(
        lines.map(
          (line) => /, DOI (?:DOI )?(10\.\d{4,}\/\S+)/.exec(line)?.[1]?.toLowerCase() ?? line.slice(3),
        ),
      );
      expect(works[i]!.length).toBeGreaterThanOrEqual(different.size);
      expect(works[i]!.length).toBeLessThanOrEqual(lines.length);
    }
    const withDoi = blocks.flat().filter((line) => /, DOI (?:DOI )?\[?(?:DOI )?10\.\d{4,}\/\S/.test(line));
    const found = blocks.flat().filter((line) => citedReference(line.slice(3)).doi);
    expect(found).toEqual(withDoi);
  });
});
