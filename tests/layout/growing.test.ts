/** Real papers come to a map: the others stay about where they were, although all topics are inferred anew. */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { shippedWordVectors } from "../../scripts/build/wordVectors";
import type { Bibliography } from "../../src/model/bibliography";
import type { CitationMap } from "../../src/model/map";
import { defaultRecipe } from "../../src/model/recipe";
import { makeMap } from "../../src/pipeline";
import { alignedShifts } from "./measure";

/** The larger by its titles alone: reading abstracts would take most of the time, and the layout does not see them. */
const SETS = [
  { set: "agent4se", abstracts: true },
  { set: "ijcai2020_area", abstracts: false },
];
/** More than are seen live, few enough for a test. */
const MOST = 330;
const fileOf = (set: string) => `../shared/data/labelled/${set}.jsonl`;

function bibliographyOf(
  { set, abstracts }: (typeof SETS)[number],
  kept: (i: number) => boolean,
): Bibliography {
  const lines = readFileSync(fileOf(set), "utf8").split("\n").filter(Boolean).slice(0, MOST);
  const papers = lines
    .map((line, i) => {
      const { title, abstract } = JSON.parse(line) as { title: string; abstract?: string };
      return { id: `paper:${i}`, title, ...(abstracts && abstract ? { abstract } : {}) };
    })
    .filter((_, i) => kept(i));
  const hub = { id: "hub", title: "A survey" };
  const citations = papers.map(({ id }) => ({ source: id, target: "hub" }));
  const bibliography = {
    type: "orrery-bibliography",
    version: 1,
    format: "made",
    origin: set,
    hub,
    papers,
    citations,
    notes: [],
  };
  return bibliography as unknown as Bibliography;
}

const placeOf = ({ graph, layout }: CitationMap) =>
  new Map(
    graph.paperIds.map((id, i) => [id, [layout.positions[2 * i]!, layout.positions[2 * i + 1]!] as const]),
  );

/** Which twentieth comes later decides much in a set of 150: three are looked at. */
const LATER = [3, 7, 13];

/** Share of the map's width that the median paper moves by when every twentieth comes. */
function medianShift(set: (typeof SETS)[number], later: number): number {
  const given = { vectors: shippedWordVectors() };
  const before = makeMap(
    bibliographyOf(set, (i) => i % 20 !== later),
    defaultRecipe,
    given,
  );
  const anchors = Object.fromEntries(placeOf(before));
  const recipe = { ...defaultRecipe, layout: { ...defaultRecipe.layout, anchors } };
  const after = placeOf(
    makeMap(
      bibliographyOf(set, () => true),
      recipe,
      given,
    ),
  );
  const positions = Float64Array.from(before.graph.paperIds.flatMap((id) => [...after.get(id)!]));
  const shifts = alignedShifts(before.layout, { ...before.layout, positions });
  return shifts.sort((a, b) => a - b)[shifts.length >> 1]!;
}

describe.each(SETS)("a twentieth more papers on the map of $set", (each) => {
  it.skipIf(!existsSync(fileOf(each.set)))("move the median paper by less than 5 % of the width", () => {
    const shifts = LATER.map((later) => medianShift(each, later));
    expect(shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length).toBeLessThan(0.05);
  });
});
