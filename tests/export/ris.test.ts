import { describe, expect, it } from "vitest";
import { risExporter } from "../../src/export/ris";
import type { CitationMap } from "../../src/model/map";
import type { Settings } from "../../src/model/recipe";
import { contextOf, hostileMap, hostileTitles, sceneOf } from "./make";
import { RICH, richMap, richMarks } from "./richMap";

function write(map: CitationMap, settings: Settings = {}): string {
  const context = { ...contextOf(map), marks: richMarks(map) };
  return risExporter.write(sceneOf(map), map, settings, context) as string;
}

/** A strict reader: entries of `TY … ER`, two capitals or digits, two spaces, a hyphen, a space; tag → its values in order. */
function read(text: string): Map<string, string[]>[] {
  const entries: Map<string, string[]>[] = [];
  let open: Map<string, string[]> | null = null;
  expect(text.endsWith("\r\n")).toBe(true);
  for (const line of text.split("\r\n")) {
    if (line === "") continue;
    const [, tag = "", value = ""] = /^([A-Z][A-Z0-9]) {2}- (.*)$/s.exec(line) ?? [];
    if (tag === "" || /[\r\n]/.test(value))
      throw new Error(`no line of RIS: ${JSON.stringify(line.slice(0, 60))}`);
    if (tag === "TY") open = new Map();
    if (!open) throw new Error(`outside of an entry: ${line}`);
    open.set(tag, [...(open.get(tag) ?? []), value]);
    if (tag !== "ER") continue;
    entries.push(open);
    open = null;
  }
  expect(open).toBeNull();
  return entries;
}

const given = (entry: Map<string, string[]> | undefined, tag: string) => entry?.get(tag);

describe("RIS", () => {
  const map = richMap();
  const [, journal, preprint, meeting, other, bare] = read(write(map));

  it("has the hub and every paper, one entry each that ends as the format wants it", () => {
    expect(read(write(map))).toHaveLength(RICH + 1);
    expect(write(map).split("\r\nER  - \r\n")).toHaveLength(RICH + 2);
  });

  it("says of a paper what the source says, word for word", () => {
    const paper = map.bibliography.papers[0]!;
    expect(given(journal, "TY")).toEqual(["JOUR"]);
    expect(given(journal, "TI")).toEqual([paper.title]);
    expect(given(journal, "AU")).toEqual(["Upson, Made A.", "van Example, Vera", "Exemplo, Ana María"]);
    expect(given(journal, "DA")).toEqual(["2025/11/03/"]);
    expect(["T2", "VL", "IS", "SP", "EP", "DO", "UR"].map((tag) => given(journal, tag)?.[0])).toEqual([
      "Journal of Made-up Shapes",
      "12",
      "3",
      "45",
      "67",
      paper.doi,
      paper.url,
    ]);
    expect(given(journal, "KW")).toEqual(["Red, green & blue", "triangles, red", "corners"]);
    expect(given(journal, "AB")).toEqual([paper.abstract]);
    expect(given(preprint, "AN")).toEqual(["arXiv:2406.99999"]);
    expect(given(preprint, "DA")).toEqual(["2024/06//"]);
    expect(given(preprint, "AU")).toEqual(["Three Full Words", "The Shapes Team"]);
  });

  it("names the type only where the venue says it", () => {
    expect([meeting, other, bare].map((entry) => given(entry, "TY")?.[0])).toEqual(["CONF", "GEN", "GEN"]);
    expect([...(bare?.keys() ?? [])]).toEqual(["TY", "ID", "TI", "KW", "N1", "ER"]);
  });

  it("carries the user's note, star and tags only when asked to", () => {
    expect(write(map)).not.toMatch(/reread|starred|to read/);
    const marked = read(write(map, { withMarks: true }))[1];
    expect(given(marked, "N1")).toContain("Note: reread {this}, soon");
    expect(given(marked, "KW")).toEqual(expect.arrayContaining(["to read", "starred"]));
  });

  it("stays readable with hostile titles", () => {
    const titles = read(write(hostileMap())).map((entry) => given(entry, "TI")?.[0]);
    expect(titles).toHaveLength(hostileTitles.length + 1);
    expect(titles).toContain('quotes "inside", commas; and two lines');
    expect(titles).toContain("\u202eright to left\u202c");
  });
});
