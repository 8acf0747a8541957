/** The kernel of graphology-layout-forceatlas2, which ships without types: one iteration, in place, on flat matrices. */
declare module "graphology-layout-forceatlas2/iterate.js" {
  import type { ForceAtlas2Settings } from "graphology-layout-forceatlas2";

  /**
   * @param nodes ten numbers a node: x, y, forces and last forces, mass, convergence, size, 1 = fixed
   * @param edges three numbers an edge: offsets of its two nodes in `nodes`, weight
   */
  export default function iterate(
    settings: Required<ForceAtlas2Settings>,
    nodes: Float32Array,
    edges: Float32Array,
  ): object;
}
