import { describe, expect, it } from "vitest";
import { scatterHeaps } from "../../src/lib/heaps";
import { seededRandom } from "../../src/lib/random";
import { relaxDiscs } from "../../src/lib/separate";

const random = seededRandom(5);
const crowd = (count: number, x: number, wide: number) =>
  Array.from({ length: count }, () => [x + wide * random(), wide * random()]).flat();

describe("heaps of discs", () => {
  it("of thousands about one place lie beside each other in a round, the inner ones inside", () => {
    const before = Float64Array.from(crowd(4000, 7, 2));
    const positions = before.slice();
    const radii = Float64Array.from({ length: 4000 }, (_, i) => 0.2 + 0.05 * (i % 5));
    expect(scatterHeaps(positions, radii)).toHaveLength(4000);
    const away = (places: Float64Array, i: number) => Math.hypot(places[2 * i]! - 8, places[2 * i + 1]! - 1);
    expect(Math.max(...Array.from(radii, (_, i) => away(positions, i)))).toBeLessThan(35);
    const inner = [...radii.keys()].sort((i, j) => away(before, i) - away(before, j)).slice(0, 400);
    for (const i of inner) expect(away(positions, i)).toBeLessThan(12);
    expect(relaxDiscs(positions, radii, { gap: 0, hole: 0, sweeps: 20 })).toBe(true);
  });

  it("leave alone who has room, who is fixed, and a few that pushing takes apart", () => {
    const apart = Array.from({ length: 400 }, (_, i) => [i % 20, Math.floor(i / 20) + 100]).flat();
    const positions = Float64Array.from([...apart, ...crowd(100, 0, 0.1)]);
    const before = positions.slice();
    const radii = new Float64Array(500).fill(0.4);
    const fixed = Uint8Array.from({ length: 500 }, (_, i) => (i === 450 ? 1 : 0));
    const moved = scatterHeaps(positions, radii, fixed);
    expect(moved.sort((i, j) => i - j)).toEqual(
      Array.from({ length: 100 }, (_, k) => 400 + k).filter((i) => i !== 450),
    );
    expect(positions.slice(0, 800)).toEqual(before.slice(0, 800));
    expect(positions.slice(900, 902)).toEqual(before.slice(900, 902));
    const few = Float64Array.from(crowd(200, 0, 0.1));
    expect(scatterHeaps(few, new Float64Array(200).fill(0.4))).toEqual([]);
  });
});
