/** Three databases' exports of one field, read as one. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Bibliography } from "../../src/model/bibliography";
import { changeBibliography, readInputs } from "../../src/reading";
import { inspectReading } from "../../src/sources/inspect";

const shared = new URL("../../../shared/data/biblio/pybibx/", import.meta.url);
const inputOf = (name: string) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, shared))) });
const pairsOf = ({ citations }: Bibliography) =>
  citations.map(({ source, target }) => `${source} ${target}`).sort();
const byId = ({ papers }: Bibliography) => new Map(papers.map((paper) => [paper.id, paper]));

describe.skipIf(!existsSync(shared))(
  "Scopus, Web of Science and PubMed (skipped where ../shared/data is absent)",
  () => {
    it("are one bibliography in any order; merges come apart and together; reading again adds nothing", {
      timeout: 120_000,
    }, async () => {
      const files = ["scopus.bib", "wos.bib", "pubmed.txt"].map(inputOf);
      const reading = await readInputs(files);
      const { bibliography } = reading;
      const { records, merged, refused, papers, citations } = inspectReading(reading);
      expect({ records, merged, refused, papers }).toEqual({
        records: 834,
        merged: 175,
        refused: 0,
        papers: 659,
      });
      expect(citations).toBeGreaterThan(1000);
      const other = await readInputs([files[2]!, files[0]!, files[1]!]);
      expect({ ...other.bibliography, notes: [] }).toEqual({ ...bibliography, notes: [] });

      const some = bibliography.merges!.flatMap((_, i) => (i % 40 === 0 ? [i] : []));
      let now = bibliography;
      for (const merge of some) now = changeBibliography(now, { kind: "part", merge });
      expect(now.papers).toHaveLength(papers + some.length);
      for (const merge of some) now = changeBibliography(now, { kind: "join", merge });
      expect(byId(now)).toEqual(byId(bibliography));
      expect(pairsOf(now)).toEqual(pairsOf(bibliography));

      const again = await readInputs([files[0]!], bibliography);
      expect(again.bibliography.papers).toEqual(bibliography.papers);
      expect(again.bibliography.merges).toEqual(bibliography.merges);
    });
  },
);
