/** Scalar products of each row of a dense table and those before it, by the kernels: of small sets, all pairs are looked at. */
import { PANEL, padded, QUICK_ROWS } from "./simd/kernels";
import { workspaceOf } from "./simd/workspace";

type ProductsBefore = (i: number) => Float64Array;

/** @param dense row-major, size × width. @returns i → the products of row i and of rows 0 … i − 1, each summed in the order of the numbers; until asked again. */
export function denseProducts(
  dense: Float32Array | Float64Array,
  size: number,
  width: number,
): ProductsBefore {
  const count = padded(size, PANEL);
  const { kernels, rows, panels, products } = workspaceOf({
    rows: [Float64Array, size * width],
    panels: [Float64Array, count * width],
    products: [Float64Array, count],
  });
  if (width === 0) return () => products;
  rows.set(dense);
  for (let i = 0; i < size; i++) {
    const start = (i - (i % PANEL)) * width + (i % PANEL);
    for (let d = 0; d < width; d++) panels[start + d * PANEL] = dense[i * width + d]!;
  }
  return (i) => {
    kernels.panelProducts(rows, i, width, panels, Math.ceil(i / PANEL), products);
    return products;
  };
}

/** The same but for the last bits: four sums a product, so that they are quick in engines without SIMD too. */
export function quickDenseProducts(dense: Float32Array, size: number, width: number): ProductsBefore {
  const count = padded(size, QUICK_ROWS);
  const stride = padded(width, 2);
  const { kernels, rows, products } = workspaceOf({
    rows: [Float64Array, count * stride],
    products: [Float64Array, count],
  });
  for (let i = 0; i < size; i++) for (let d = 0; d < width; d++) rows[i * stride + d] = dense[i * width + d]!;
  return (i) => {
    kernels.quickProducts(rows, i, width, stride, padded(i, QUICK_ROWS), products);
    return products;
  };
}
