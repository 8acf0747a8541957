import { describe, expect, it } from "vitest";
import { TABLE_FIELDS } from "../../src/sources/table/fields";
import {
  askedFields,
  columnPhrase,
  columnWords,
  isEnough,
  saidColumns,
  withColumn,
} from "../../src/ui/columnWords";

const columns = { header: ["A", "B", "C"], fields: { title: "A", volume: "C" }, sample: [] };

describe("the choice of columns", () => {
  it("asks for fields that tables have, and for those that were found beside them", () => {
    const fields = askedFields(columns);
    expect(fields.slice(0, 3)).toEqual(["title", "abstract", "authors"]);
    expect(fields.at(-1)).toBe("volume");
    expect(new Set(fields).size).toBe(fields.length);
    expect(fields.filter((field) => !(TABLE_FIELDS as readonly string[]).includes(field))).toEqual([]);
  });

  it("calls fields as a person does, in and out of a sentence", () => {
    expect(["venue", "doi", "authors"].map(columnWords)).toEqual(["Journal or venue", "DOI", "Authors"]);
    expect(["venue", "doi", "pmid"].map(columnPhrase)).toEqual(["journal or venue", "DOI", "PubMed id"]);
  });

  it("gives a column to one field only", () => {
    const first = withColumn(new Map([["title", "A"]]), "authors", "B");
    expect([...first]).toEqual([
      ["title", "A"],
      ["authors", "B"],
    ]);
    expect([...withColumn(first, "abstract", "A")]).toEqual([
      ["authors", "B"],
      ["abstract", "A"],
    ]);
    expect([...withColumn(first, "title", "")]).toEqual([["authors", "B"]]);
  });

  it("is enough with titles, with ids, or with both ends of citations", () => {
    expect(isEnough(new Map([["title", "A"]]))).toBe(true);
    expect(isEnough(new Map([["doi", "A"]]))).toBe(true);
    expect(isEnough(new Map([["source", "A"]]))).toBe(false);
    expect(
      isEnough(
        new Map([
          ["source", "A"],
          ["target", "B"],
        ]),
      ),
    ).toBe(true);
    expect(isEnough(new Map([["abstract", "A"]]))).toBe(false);
  });

  it("tells of every field that was asked for, of those without a column too", () => {
    const said = saidColumns(columns, new Map([["title", "B"]]));
    expect(said).toMatchObject({ title: "B", volume: "", abstract: "" });
  });
});
