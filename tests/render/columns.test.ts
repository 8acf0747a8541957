/** What is sent to the graphics card: the rows of discs and lines, and which of them changed. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scene } from "../../src/model/scene";
import { changedRuns } from "../../src/render/changedRuns";
import { DISC_ROW, discCount, writeDiscs } from "../../src/render/discColumns";
import { LINE_ROW, writeLines } from "../../src/render/lineColumns";
import { smallScene } from "./smallScene";

function discsOf(scene: Scene) {
  const array = new Float32Array(discCount(scene) * DISC_ROW);
  const runs = writeDiscs(array, scene, null);
  return { array, bytes: new Uint8Array(array.buffer), runs };
}

const withDiscs = (changes: Partial<Scene["discs"]>): Scene => ({
  ...smallScene,
  discs: { ...smallScene.discs, ...changes },
});

describe("the rows of the discs", () => {
  it("are the papers in the scene's order and then the hub", () => {
    const { array, bytes, runs } = discsOf(smallScene);
    expect(runs).toEqual([0, 3, 3, 4]);
    const row = (i: number) => [...array.subarray(i * DISC_ROW, i * DISC_ROW + 7)];
    expect(row(1)).toEqual([50.5, 10.5, 4, 1, 0, 1.5, 0]);
    expect(row(3).slice(0, 3)).toEqual([0.5, 0.5, 8]);
    expect(array[DISC_ROW + 10]).toBe(0.5);
    const colour = (i: number, column: number) => [
      ...bytes.subarray(4 * (i * DISC_ROW + column)).slice(0, 4),
    ];
    expect(colour(1, 7)).toEqual([0x11, 0x22, 0x33, 255]);
    expect(colour(1, 9)).toEqual([255, 255, 255, 255]);
    // Core, gap in the colour of the ground, ring.
    expect([7, 8, 9].map((column) => colour(3, column)[2])).toEqual([0, 255, 1]);
  });

  it("are the papers alone where there is no hub, and the hub alone where there are no papers", () => {
    expect(discsOf({ ...smallScene, hub: null }).runs).toEqual([0, 3]);
    const none = new Float64Array();
    const discs = { ids: [], topics: [], titles: [], fills: [], strokes: [] };
    const empty = withDiscs({ ...discs, x: none, y: none, radii: none, opacities: none });
    expect(discsOf(empty).runs).toEqual([0, 1]);
    expect(discsOf({ ...empty, hub: null }).runs).toEqual([]);
  });

  it("have the ground's colour in the middle of pinned papers, which are told apart from one scene to the next", () => {
    const pinned = withDiscs({ pinned: Uint8Array.of(0, 1, 0) });
    const { array, bytes } = discsOf(pinned);
    const [core, gap, ring] = [7, 8, 9].map((column) => [
      ...bytes.subarray(4 * (DISC_ROW + column)).slice(0, 3),
    ]);
    expect(array[DISC_ROW + 3]).toBeLessThan(0.5);
    expect(array[3]).toBe(1);
    expect(core).toEqual([255, 255, 255]);
    expect(gap).toEqual([0x11, 0x22, 0x33]);
    expect(ring).toEqual([255, 255, 255]);
    expect(writeDiscs(array, smallScene, pinned)).toEqual([1, 2]);
    expect(array).toEqual(discsOf(smallScene).array);
  });

  it("stay as they are when the scene is new but looks the same, as while panning", () => {
    const { array } = discsOf(smallScene);
    const before = array.slice();
    expect(writeDiscs(array, structuredClone(smallScene), smallScene)).toEqual([]);
    expect(writeDiscs(array, { ...smallScene, labels: [] }, smallScene)).toEqual([]);
    expect(array).toEqual(before);
  });

  it("are looked through only where a column is another one", () => {
    const untouched = new Proxy(smallScene.discs.fills, {
      get(fills, key) {
        if (key !== "length") throw new Error("looked through");
        return Reflect.get(fills, key);
      },
    });
    const { array } = discsOf(smallScene);
    const scene = withDiscs({ fills: untouched });
    expect(() => writeDiscs(array, { ...scene, labels: [] }, scene)).not.toThrow();
    expect(() => writeDiscs(array, scene, smallScene)).toThrow("looked through");
  });

  it("change where a paper looks otherwise or stands elsewhere, and nowhere else", () => {
    const many = crowd(300);
    for (const [column, value] of [
      ["opacities", 0.2],
      ["x", 7],
      ["y", 8],
      ["radii", 9],
    ] as const) {
      const changed = many.discs[column].slice();
      changed[150] = value;
      const { array } = discsOf(many);
      const after = { ...many, discs: { ...many.discs, [column]: changed } };
      expect(writeDiscs(array, after, many)).toEqual([150, 151]);
      expect(array).toEqual(discsOf(after).array);
    }
    const fills = many.discs.fills.with(0, "#010203").with(299, "#010203");
    const { array } = discsOf(many);
    expect(writeDiscs(array, { ...many, discs: { ...many.discs, fills } }, many)).toEqual([0, 1, 299, 300]);
  });

  it("change for the hub when only the hub or the ground does", () => {
    const { array } = discsOf(smallScene);
    const hub = { ...smallScene, hub: { ...smallScene.hub!, fill: "#eeeeee" } };
    expect(writeDiscs(array, hub, smallScene)).toEqual([3, 4]);
    const dark = { ...smallScene, background: "#111111" };
    expect(writeDiscs(discsOf(smallScene).array, dark, smallScene)).toEqual([0, 3, 3, 4]);
  });

  it("keep the few papers that are meant in sight, and a crowd of them as small as it is", () => {
    const least = (scene: Scene) => discsOf(scene).array[6];
    const many = crowd(300);
    const ringed = (count: number) => many.discs.strokes.map((stroke, i) => (i < count ? "#000000" : stroke));
    expect(least(many)).toBe(0);
    expect(least({ ...many, discs: { ...many.discs, strokes: ringed(5) } })).toBeGreaterThan(1);
    expect(least({ ...many, discs: { ...many.discs, strokes: ringed(200) } })).toBe(0);
    const { array } = discsOf({ ...many, discs: { ...many.discs, strokes: ringed(5) } });
    const after = { ...many, discs: { ...many.discs, strokes: ringed(200) } };
    writeDiscs(array, after, { ...many, discs: { ...many.discs, strokes: ringed(5) } });
    expect(array).toEqual(discsOf(after).array);
  });
});

describe("the rows of lines", () => {
  const { links } = smallScene;
  const rows = () => {
    const array = new Float32Array(links.widths.length * LINE_ROW);
    return { array, runs: writeLines(array, links, null) };
  };

  it("have both ends in Sigma's box, width, opacity and colour", () => {
    const { array, runs } = rows();
    expect(runs).toEqual([0, 3]);
    expect([...array.subarray(0, 4)]).toEqual([25.5, 0.5, 50.5, 10.5]);
    expect(array[4]).toBeCloseTo(1.2, 6);
    expect(array[5]).toBeCloseTo(0.3, 6);
    expect([...new Uint8Array(array.buffer, 24, 4)]).toEqual([0x33, 0x44, 0x55, 255]);
  });

  it("change where a line does", () => {
    const { array } = rows();
    expect(writeLines(array, structuredClone(links), links)).toEqual([]);
    expect(writeLines(array, { ...links, x2: Float64Array.of(51, -40, -40) }, links)).toEqual([0, 1]);
    expect(array[2]).toBe(51.5);
    const colors = links.colors.with(2, "#000000");
    expect(writeLines(rows().array, { ...links, colors }, links)).toEqual([2, 3]);
  });
});

describe("runs of what changed", () => {
  it("hold all that changed, in order, apart from each other, and little else", () => {
    const sets = fc.uniqueArray(fc.integer({ min: 0, max: 5000 }), { maxLength: 60 });
    fc.assert(
      fc.property(sets, (changed) => {
        const set = new Set(changed);
        const runs = changedRuns(5001, (i) => set.has(i));
        const isIn = (i: number) => runs.some((first, k) => k % 2 === 0 && first <= i && i < runs[k + 1]!);
        expect(changed.every(isIn)).toBe(true);
        expect(runs).toEqual(runs.toSorted((a, b) => a - b));
        for (let k = 0; k < runs.length; k++) expect(set.has(runs[k]! - (k % 2))).toBe(true);
        for (let k = 2; k < runs.length; k += 2) expect(runs[k]! - runs[k - 1]!).toBeGreaterThanOrEqual(64);
      }),
    );
  });
});

/** Papers in a row, without lines. */
function crowd(count: number): Scene {
  const column = (value: number) => new Float64Array(count).fill(value);
  const words = (word: string) => new Array<string>(count).fill(word);
  return withDiscs({
    ids: Array.from({ length: count }, (_, i) => `p${i}`),
    topics: words("t1"),
    titles: words("A"),
    x: column(1).map((_, i) => i),
    y: column(0),
    radii: column(0.4),
    fills: words("#112233"),
    strokes: words("#ffffff"),
    opacities: column(1),
  });
}
