import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutExcluded, cutExcludedColumns } from "../../src/lib/excludedWords";
import { textScanner } from "../../src/lib/scanText";
import { RUN_START, tokenColumns } from "../../src/lib/tokenColumns";
import { tokenise } from "../../src/lib/tokens";
import { wordTable } from "../../src/lib/wordTable";

const without = (excluded: readonly string[], text: string) =>
  cutExcluded(excluded)(tokenise(text)).map((run) => run.map(({ surface }) => surface).join(" "));

describe("excluded words", () => {
  it("are left out in all forms and end a run", () => {
    expect(without(["ovens"], "stone oven design")).toEqual(["stone", "design"]);
  });

  it("are left out as phrases only where they stand side by side", () => {
    expect(without(["stone oven"], "old stone oven of stone, an oven")).toEqual(["old", "stone", "oven"]);
  });

  it("take the longest phrase first", () => {
    expect(without(["stone", "stone oven"], "stone oven bread stone")).toEqual(["bread"]);
  });

  it("may be nothing, symbols or names of object members", () => {
    expect(without([], "rye bread")).toEqual(["rye bread"]);
    expect(without(["", "!!!", "the"], "rye bread")).toEqual(["rye bread"]);
    expect(without(["constructor"], "__proto__ constructor bread")).not.toContain("constructor");
  });
});

describe("excluded words in columns", () => {
  it("are cut as they are from runs", () => {
    const excluded = ["stone oven", "oven", "bread rye bread", "代码", "a"];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("stone", "ovens", "rye", "bread", "of", ",", "代码生", "-")),
        (words) => {
          const text = words.join(" ");
          const table = wordTable();
          const columns = tokenColumns();
          textScanner(table).scan("Old bread", columns);
          const from = columns.size;
          textScanner(table).scan(text, columns);
          cutExcludedColumns(excluded, table)(columns, from);
          const runs: string[][] = [];
          for (let t = 0; t < columns.size; t++) {
            if (columns.marks[t]! & RUN_START) runs.push([]);
            runs.at(-1)!.push(table.words.text(columns.words[t]!));
          }
          const expected = cutExcluded(excluded)(tokenise(text)).map((run) =>
            run.map(({ surface }) => surface),
          );
          expect(runs).toEqual([["Old", "bread"], ...expected]);
        },
      ),
    );
  });
});
