/** Networks as VOSviewer, Gephi, Gephi Lite and others wrote them: every node is read or refused, by an independent count. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { count as gephiLite } from "../../scripts/formats/counts/gephi-lite";
import { count as gexf } from "../../scripts/formats/counts/gexf";
import { count as gml } from "../../scripts/formats/counts/gml";
import { count as graphml } from "../../scripts/formats/counts/graphml";
import { count as vosviewerJson } from "../../scripts/formats/counts/vosviewer-json";
import { count as vosviewerMap } from "../../scripts/formats/counts/vosviewer-map";
import { InputError } from "../../src/model/inputError";
import { readInputs } from "../../src/reading";
import { fixtureText, notesOf } from "./inputs";

const ROOT = new URL("../../../shared/data/graphs/", import.meta.url);

interface Kind {
  readonly format: string;
  readonly folder: string;
  readonly names: RegExp;
  readonly count: (text: string) => number;
}

const KINDS: readonly Kind[] = [
  { format: "vosviewer-map", folder: "vosviewer", names: /_map\.txt$/, count: vosviewerMap },
  { format: "vosviewer-map", folder: "connected_papers", names: /^Labels/, count: vosviewerMap },
  { format: "vosviewer-json", folder: "vosviewer", names: /\.json$/, count: vosviewerJson },
  { format: "gexf", folder: "gephi", names: /(?<!meta)\.gexf$/, count: gexf },
  { format: "gexf", folder: "gephi_lite", names: /\.gexf$/, count: gexf },
  { format: "graphml", folder: "gephi", names: /\.graphml$/, count: graphml },
  { format: "graphml", folder: "gephi_lite", names: /\.graphml$/, count: graphml },
  { format: "gml", folder: "gephi", names: /\.gml$/, count: gml },
  { format: "gephi-lite", folder: "gephi_lite", names: /Miserables\.json$/, count: gephiLite },
];
const files = existsSync(ROOT)
  ? KINDS.flatMap((kind) =>
      readdirSync(new URL(kind.folder, ROOT)).flatMap((name) =>
        kind.names.test(name) ? [{ ...kind, name }] : [],
      ),
    )
  : [];
const load = (folder: string, name: string) =>
  readFileSync(new URL(`${folder}/${encodeURIComponent(name)}`, ROOT));

describe.skipIf(files.length === 0)("networks of other programs (skipped without ../shared/data)", () => {
  it("are there", () => expect(files.length).toBeGreaterThan(45));

  it.each(files)("$folder/$name is read to the last node", async ({ format, folder, name, count }) => {
    const bytes = load(folder, name);
    const { bibliography } = await readInputs([{ bytes, name }]);
    expect(bibliography.format).toBe(format);
    const [file] = bibliography.files!;
    expect(file!.records + file!.refused).toBe(count(new TextDecoder().decode(bytes)));
    expect(file!.refused).toBe(0);
    expect(bibliography.papers.length).toBeLessThanOrEqual(file!.records);
    expect(JSON.stringify(bibliography)).not.toMatch(/<\/?(?:table|td|tr)>/);
  });

  it.each([
    "QSS_publication_bibliographic_coupling",
    "JOI_2007-2016_co-authorship",
    "Alzheimer_tau_term_cooccurrence",
  ])("the map and the network of %s are one", async (name) => {
    const parts = [`${name}_network.txt`, `${name}_map.txt`];
    const { bibliography } = await readInputs(
      parts.map((part) => ({ bytes: load("vosviewer", part), name: part })),
    );
    expect(notesOf(bibliography)).toMatch(/[\d,]+ edges have no direction and do not say who cites whom/);
    expect(bibliography.files).toMatchObject([{ refused: 0 }]);
  });

  it.each(
    (existsSync(ROOT) ? readdirSync(new URL("gephi", ROOT)) : []).filter((name) =>
      /\.(?:dot|vna)$|meta\.gexf$/.test(name),
    ),
  )("%s, which holds no nodes or is of a kind that is not read, is refused with a sentence", async (name) => {
    const reading = readInputs([{ bytes: load("gephi", name), name }]);
    await expect(reading).rejects.toThrow(InputError);
    await expect(reading).rejects.toThrow(/export it as GEXF|no papers in this file/);
  });
});

describe("the counts", () => {
  it.each([
    ["citations.gexf", gexf, 4],
    ["citations.graphml", graphml, 2],
    ["citations.gml", gml, 2],
    ["workspace.gephi-lite.json", gephiLite, 2],
    ["map.vosviewer.txt", vosviewerMap, 3],
    ["map.vosviewer.json", vosviewerJson, 2],
  ] as const)("of %s are right", (name, count, nodes) => {
    expect(count(fixtureText(name))).toBe(nodes);
  });
});
