/** All BibTeX files of the shared data: every entry is read or refused. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { count } from "../../scripts/formats/counts/bibtex";
import { InputError } from "../../src/model/inputError";
import { bibtex } from "../../src/sources/bibtex";
import { inputOf } from "./inputs";

const FOLDER = new URL("../../../shared/data/biblio/", import.meta.url);
const files = existsSync(FOLDER)
  ? readdirSync(FOLDER, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith(".bib"))
      .sort()
  : [];

describe.skipIf(files.length === 0)("the real files (skipped where ../shared/data is absent)", () => {
  it.each(files)("%s: records and refusals are all its entries", async (name) => {
    const input = await inputOf(
      readFileSync(new URL(name.split("/").map(encodeURIComponent).join("/"), FOLDER)),
      name,
    );
    const { text } = await input.text();
    const entries = count(text);
    try {
      const { bibliography } = await bibtex.read([input], {});
      const [file] = bibliography.files!;
      expect(file!.records + file!.refused).toBe(entries);
      expect(bibtex.accepts(input)).toBeGreaterThanOrEqual(0.4);
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
      const { message } = error as InputError;
      expect(message).toMatch(
        entries === 0
          ? /No entry of BibTeX was found/
          : /No entry of it can be read\. entry .* \(line \d+\): It /,
      );
    }
  });
});
