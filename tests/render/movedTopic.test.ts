import { describe, expect, it } from "vitest";
import type { Scene } from "../../src/model/scene";
import { withTopicAt } from "../../src/render/movedTopic";
import { smallScene } from "./smallScene";

describe("a scene with a topic in the hand", () => {
  const moved = withTopicAt(smallScene, "t1", 10, -5, true);

  it("has its papers, the ends of their lines and its region elsewhere", () => {
    expect([...moved.discs.x]).toEqual([35, 60, -40]);
    expect([...moved.discs.y]).toEqual([-5, 5, 0]);
    expect([...moved.links.x1]).toEqual([35, 60, 60]);
    expect([...moved.links.x2]).toEqual([60, -40, -40]);
    expect([...moved.spokes.y1]).toEqual([-5]);
    expect([...moved.spokes.x2]).toEqual([0]);
    expect([...moved.regions[0]!.rings[0]!].slice(0, 4)).toEqual([30, -25, 70, -25]);
    expect(moved.regions[1]).toBe(smallScene.regions[1]);
  });

  it("has the names of its papers along, and its own and that of its parts", () => {
    // Paper b is of t1: 20 px to the right and 10 down.
    expect(moved.labels[1]!.box).toMatchObject({ left: 342, top: 78 });
    expect(moved.labels[0]).toBe(smallScene.labels[0]);
    const part = { ...smallScene.labels[0]!, kind: "part" } as const;
    const other = withTopicAt({ ...smallScene, labels: [...smallScene.labels, part] }, "t2", 10, -5, true);
    expect(other.labels.map(({ box }) => box.left)).toEqual([120, 322, 120]);
  });

  it("has its names alone elsewhere where the topic cannot be moved", () => {
    const names = withTopicAt(smallScene, "t2", 10, -5, false);
    expect(names.discs).toBe(smallScene.discs);
    expect(names.links).toBe(smallScene.links);
    expect(names.regions).toEqual(smallScene.regions);
    expect(names.labels[0]!.box).toMatchObject({ left: 120, top: 45 });
    expect(names.labels[1]).toBe(smallScene.labels[1]);
  });

  it("leaves the papers of a very large map where they are, so that the region keeps up with the hand", () => {
    const count = 30_000;
    const column = (value: number) => new Float64Array(count).fill(value);
    const large: Scene = {
      ...smallScene,
      discs: {
        ...smallScene.discs,
        ids: Array.from({ length: count }, (_, i) => (i === 1 ? "b" : `p${i}`)),
        topics: new Array<string>(count).fill("t1"),
        x: column(1),
        y: column(1),
        radii: column(1),
      },
    };
    const after = withTopicAt(large, "t1", 10, -5, true);
    expect(after.discs).toBe(large.discs);
    expect(after.regions[0]!.rings[0]![0]).toBe(30);
  });

  it("leaves the scene it was made from as it was", () => {
    expect([...smallScene.discs.x]).toEqual([25, 50, -40]);
    expect(smallScene.regions[0]!.rings[0]![0]).toBe(20);
  });
});
