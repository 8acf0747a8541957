/** Pins what the layout leans on in graphology-layout-forceatlas2: the columns of its matrices, and that it repeats bit for bit. */
import iterate from "graphology-layout-forceatlas2/iterate.js";
import { describe, expect, it } from "vitest";

const SETTINGS = {
  linLogMode: false,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 1,
  scalingRatio: 0.2,
  strongGravityMode: false,
  gravity: 0,
  slowDown: 1,
  barnesHutOptimize: false,
  barnesHutTheta: 0.9,
};

/** A row for a node: x, y, forces and last forces, mass, convergence, size, fixed. */
const node = (x: number, y: number, mass: number, fixed: 0 | 1) => [x, y, 0, 0, 0, 0, mass, 1, 1, fixed];

describe("the ForceAtlas2 kernel", () => {
  it("holds fixed nodes, and balances a linked pair where attraction equals repulsion", () => {
    const nodes = Float32Array.from([...node(0, 0, 1, 1), ...node(3, 0, 2, 0)]);
    const edges = Float32Array.of(0, 10, 0.4);
    for (let k = 0; k < 40_000; k++) iterate(SETTINGS, nodes, edges);
    expect([nodes[0], nodes[1]]).toEqual([0, 0]);
    // .4 d = .2 · 1 · 2 / d
    expect(nodes[10]).toBeGreaterThan(0.95);
    // It comes to rest slowly: the step shrinks with the force.
    expect(nodes[10]).toBeLessThan(1.1);
    expect(nodes[11]).toBe(0);
  });

  it("takes a node of nearly no mass as one that does not push", () => {
    const nodes = Float32Array.from([...node(0, 0, 1e-3, 1), ...node(2, 1, 1, 0)]);
    for (let k = 0; k < 3000; k++) iterate(SETTINGS, nodes, Float32Array.of(0, 10, 0.4));
    // With a mass of 1 it would stay at √(.2 / .4) = .71.
    expect(Math.hypot(nodes[10]!, nodes[11]!)).toBeLessThan(0.4);
  });

  it.each([false, true])("repeats bit for bit (quadtree: %s)", (barnesHutOptimize) => {
    const run = () => {
      const rows = Array.from({ length: 40 }, (_, k) =>
        node(k % 7, Math.floor(k / 7) + 0.1 * (k % 3), 1 + (k % 4), 0),
      );
      const nodes = Float32Array.from(rows.flat());
      const edges = Float32Array.from(
        Array.from({ length: 39 }, (_, k) => [10 * k, 10 * k + 10, 0.3]).flat(),
      );
      for (let k = 0; k < 100; k++) iterate({ ...SETTINGS, barnesHutOptimize }, nodes, edges);
      return nodes;
    };
    expect(run()).toEqual(run());
    expect(run().every(Number.isFinite)).toBe(true);
  });
});
