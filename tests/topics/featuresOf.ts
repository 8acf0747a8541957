/** Features that can be worked with by hand. */
import { fromDense } from "../../src/lib/sparseRows";
import type { Features } from "../../src/topics/features";

/** @param values row-major, as many rows as there are papers; the last column is kept dense, so that both parts are looked at. */
export function featuresOf(values: readonly number[], papers: number): Features {
  const width = values.length / papers;
  const sparse = values.map((value, at) => (at % width === width - 1 ? 0 : value));
  const dense = values.filter((_, at) => at % width === width - 1);
  return {
    size: papers,
    sparse: fromDense(Float64Array.from(sparse), papers, width),
    sparseColumns: width,
    dense: Float32Array.from(dense),
    width: 1,
  };
}
