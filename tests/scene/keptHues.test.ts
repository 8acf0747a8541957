/** Topics keep the colours that were seen on the map before, by their papers. */
import { describe, expect, it } from "vitest";
import type { CitationMap } from "../../src/model/map";
import { saveMap } from "../../src/model/mapFile";
import { defaultRecipe, type Recipe } from "../../src/model/recipe";
import { defaultView } from "../../src/model/view";
import { keptHues } from "../../src/scene/keptHues";
import { palette } from "../../src/scene/palette";
import { withSeenColours } from "../../src/scene/seenColours";
import { topicLooks } from "../../src/scene/topicLooks";
import { mapJson } from "../../src/sources/mapJson";
import { makeTopics } from "../state/makeTopics";
import { largeMap } from "./largeMap";

type Groups = Readonly<Record<string, readonly string[]>>;

const papers = (name: string, count: number) => Array.from({ length: count }, (_, k) => `${name}${k}`);
const [a, b, c, d] = [papers("a", 120), papers("b", 8), papers("c", 6), papers("d", 4)];
const groups: Groups = { t1: a, t2: b, t3: c, t4: d };

/** The groups as a map; each paper stands somewhere. */
function mapOf(of: Groups, recipe: Recipe = defaultRecipe): CitationMap {
  const topics = makeTopics(of);
  const { graph, bibliography, layout } = largeMap(topics.assignments.length, 4);
  return { topics, recipe, graph, bibliography, layout };
}

/** Name of a topic's first paper → the colour of the topic. */
function colours(map: CitationMap, theme: "light" | "dark" = "light"): Record<string, string> {
  const looks = topicLooks(map, palette(theme));
  const firsts = map.topics.topics.map(({ representative: [first = ""] }) => first);
  return Object.fromEntries(firsts.map((first, k) => [first, looks[k]!.colours.disc]));
}

/** The map that follows on another. */
function then(before: CitationMap, of: Groups): CitationMap {
  return mapOf(of, withSeenColours(before.recipe, before, "light"));
}

describe("colours that were seen", () => {
  const first = mapOf(groups);
  const seen = colours(first);

  it("stay where nothing changes, in both themes", () => {
    expect(colours(then(first, groups))).toEqual(seen);
    expect(colours(then(first, groups), "dark")).toEqual(colours(first, "dark"));
  });

  it("stay with topics that have other places in the list and some other papers", () => {
    const grown = then(first, { t1: [...b, ...papers("x", 200)], t2: a.slice(20), t3: d, t4: c });
    expect(colours(grown)).toEqual({ b0: seen.b0, a20: seen.a0, d0: seen.d0, c0: seen.c0 });
  });

  it("are after a merge that of the larger, and the smaller has its own again when it is taken back", () => {
    const merged = then(first, { t1: a, t2: [...c, ...b], t3: d });
    expect(colours(merged)).toEqual({ a0: seen.a0, c0: seen.b0, d0: seen.d0 });
    const other = then(merged, { t1: a, t2: [...c, ...b, ...d] });
    expect(colours(then(other, groups))).toEqual(seen);
  });

  it("are after a split that of the larger part, and one that no topic has", () => {
    const parted = then(first, { t1: a.slice(50), t2: a.slice(0, 50), t3: b, t4: c, t5: d });
    const { a50, a0, ...others } = colours(parted);
    expect(a50).toBe(seen.a0);
    expect(others).toEqual({ b0: seen.b0, c0: seen.c0, d0: seen.d0 });
    expect(Object.values(seen)).not.toContain(a0);
    // Another layout under way that makes no difference makes no other list.
    const { recipe, topics } = parted;
    const once = keptHues(topics, parted.layout, recipe.colours!);
    expect(keptHues(topics, { ...parted.layout }, recipe.colours!)).toBe(once);
    // Seen once, it stays, wherever the papers lie.
    const layout = { ...parted.layout, positions: parted.layout.positions.map((value) => -3 * value) };
    const again = { ...parted, layout, recipe: withSeenColours(parted.recipe, parted, "light") };
    expect(colours(again)).toEqual(colours(parted));
  });

  it("are all different, however many topics there are", () => {
    const many = Object.fromEntries(papers("m", 30).map((k) => [k, papers(`${k}-`, 2)]));
    const all = then(first, { ...groups, ...many });
    const { colours: kept } = withSeenColours(all.recipe, all, "light");
    expect(new Set(kept!.map(({ hue }) => hue)).size).toBe(34);
  });

  it("are all different also of thousands of topics, which are not compared with each other", () => {
    const { topics, layout } = mapOf(Object.fromEntries(papers("m", 3000).map((k) => [k, [k]])));
    const hues = keptHues(topics, layout, [{ hue: 1, size: 1, papers: ["m7"] }]);
    expect(hues.slice(0, 9)).toEqual([0, 2, 3, 4, 5, 6, 7, 1, 8]);
    expect(new Set(hues).size).toBe(3000);
  });

  it("keep no more than a hundred papers of a topic", () => {
    const { colours: kept } = withSeenColours(defaultRecipe, first, "light");
    expect(kept!.map(({ size, papers: some }) => [size, some.length])).toEqual([
      [120, 100],
      [8, 8],
      [6, 6],
      [4, 4],
    ]);
  });

  it("come through a file, and broken ones cost a note", async () => {
    const map = then(first, { t1: a, t2: [...c, ...b], t3: d });
    const after = { ...map, recipe: withSeenColours(map.recipe, map, "light") };
    const file = saveMap(after, defaultView, {});
    const read = async (recipe: unknown) => {
      const bytes = new TextEncoder().encode(JSON.stringify({ ...file, map: undefined, recipe }));
      const head = bytes.slice(0, 1000);
      const headText = new TextDecoder().decode(head);
      const input = { name: "m.json", head, headText, bytes: async () => bytes } as never;
      return mapJson.read([input], {});
    };
    expect((await read(file.recipe)).saved!.recipe).toEqual(after.recipe);
    const broken = [{ hue: -1, size: 2, papers: ["a0"] }, { hue: 1, size: 1, papers: [] }, null, "red"];
    const { saved, bibliography } = await read({ ...file.recipe, colours: broken });
    expect(saved!.recipe.colours).toBeUndefined();
    expect(bibliography.notes.filter(({ where }) => where.startsWith("recipe.colours"))).toHaveLength(4);
  });
});
