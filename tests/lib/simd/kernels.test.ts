import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fromRoot } from "../../../scripts/project";
import { seededRandom } from "../../../src/lib/random";
import { KERNEL_BYTES } from "../../../src/lib/simd/kernelBytes";
import { BLOCK_LANES, PANEL, padded, QUICK_ROWS, WHOLE_LANES } from "../../../src/lib/simd/kernels";
import { plainKernels } from "../../../src/lib/simd/plainKernels";
import { compileKernels } from "../../../src/lib/simd/wasmKernels";
import { workspaceOf } from "../../../src/lib/simd/workspace";
import { kernelFile } from "../../../tools/kernels/kernelFile";

const compiled = compileKernels();
/** Does the same work with both kinds of kernels. */
function both<Result>(
  work: (module: WebAssembly.Module | null) => Result,
): readonly [wasm: Result, plain: Result] {
  return [work(compiled), work(null)];
}
const sizes = { seed: fc.nat(1e6), count: fc.nat(40), width: fc.integer({ min: 1, max: 45 }) };
/** In −1 … 1, among them 0 and numbers of very different size. */
const oddNumber = (random: () => number) =>
  random() < 0.1 ? 0 : (random() - 0.5) * 2 * (random() < 0.2 ? 1e-150 : 1);

describe("the kernels in WebAssembly", () => {
  it("are there in this engine, in less than 4 kB", () => {
    expect(compiled).toBeInstanceOf(WebAssembly.Module);
    expect(KERNEL_BYTES.length * 0.75).toBeLessThan(4096);
  });

  it("are what tools/kernels/kernels.wat compiles to", async () => {
    expect(await kernelFile()).toBe(readFileSync(fromRoot("src/lib/simd/kernelBytes.ts"), "utf8"));
  });

  it("multiply whole rows as the plain ones do", () => {
    fc.assert(
      fc.property(fc.record(sizes), ({ seed, count, width: given }) => {
        const width = padded(given, WHOLE_LANES);
        const [wasm, plain] = both((module) => {
          const random = seededRandom(seed);
          const { kernels, x, table, list, into } = workspaceOf(
            {
              x: [Int16Array, 3 * width],
              table: [Int16Array, 20 * width],
              list: [Uint32Array, count + 2],
              into: [Int32Array, count + 5],
            },
            module,
          );
          for (const row of [x, table])
            for (let at = 0; at < row.length; at++) row[at] = Math.floor(oddNumber(random) * 6000);
          for (let at = 0; at < list.length; at++) list[at] = Math.floor(random() * 20);
          kernels.wholeProducts(x, 2, table, width, list, 2, count, into);
          return into;
        });
        expect(wasm).toEqual(plain);
      }),
    );
  });

  it("multiply a sparse matrix and a block to the last bit as the plain ones do", () => {
    fc.assert(
      fc.property(fc.record(sizes), ({ seed, count: rows, width: given }) => {
        const width = padded(given, BLOCK_LANES);
        const [wasm, plain] = both((module) => {
          const random = seededRandom(seed);
          const lengths = Array.from({ length: rows }, () => Math.floor(random() * 7));
          const entries = lengths.reduce((sum, length) => sum + length, 0);
          const { kernels, offsets, columns, values, block, into } = workspaceOf(
            {
              offsets: [Uint32Array, rows + 1],
              columns: [Uint32Array, entries],
              values: [Float64Array, entries],
              block: [Float64Array, 30 * width],
              into: [Float64Array, (rows + 1) * width],
            },
            module,
          );
          lengths.forEach((length, i) => {
            offsets[i + 1] = offsets[i]! + length;
          });
          for (let e = 0; e < entries; e++) columns[e] = Math.floor(random() * 30);
          for (const column of [values, block])
            for (let at = 0; at < column.length; at++) column[at] = oddNumber(random);
          kernels.sparseTimes(rows, offsets, columns, values, block, width, into);
          return into;
        });
        expect(wasm).toEqual(plain);
      }),
    );
  });

  it("add scaled rows to the last bit as the plain ones do", () => {
    fc.assert(
      fc.property(fc.record(sizes), ({ seed, count, width: given }) => {
        const width = padded(given, BLOCK_LANES);
        const [wasm, plain] = both((module) => {
          const random = seededRandom(seed);
          const { kernels, table, rows, factors, into } = workspaceOf(
            {
              table: [Int8Array, 20 * width],
              rows: [Int32Array, count],
              factors: [Float64Array, count],
              into: [Float64Array, width],
            },
            module,
          );
          for (let at = 0; at < table.length; at++) table[at] = Math.floor(random() * 256) - 128;
          for (let k = 0; k < count; k++) rows[k] = Math.floor(random() * 20);
          for (const column of [factors, into])
            for (let at = 0; at < column.length; at++) column[at] = oddNumber(random);
          kernels.addScaled(table, width, rows, factors, count, into);
          return into;
        });
        expect(wasm).toEqual(plain);
      }),
    );
  });

  it("multiply a row and panels, and a row and rows, to the last bit as the plain ones do", () => {
    fc.assert(
      fc.property(fc.record(sizes), ({ seed, count: rows, width }) => {
        const stride = padded(width, 2);
        const panels = Math.ceil(rows / PANEL);
        const quick = padded(rows, QUICK_ROWS);
        const [wasm, plain] = both((module) => {
          const random = seededRandom(seed);
          const { kernels, table, panel, byPanels, byRows } = workspaceOf(
            {
              table: [Float64Array, quick * stride],
              panel: [Float64Array, panels * PANEL * width],
              byPanels: [Float64Array, panels * PANEL],
              byRows: [Float64Array, quick],
            },
            module,
          );
          for (const column of [table, panel])
            for (let at = 0; at < column.length; at++) column[at] = oddNumber(random);
          kernels.panelProducts(table, 1, width, panel, panels, byPanels);
          kernels.quickProducts(table, 3, width, stride, quick, byRows);
          return [byPanels, byRows];
        });
        expect(wasm).toEqual(plain);
      }),
    );
  });

  it("multiply sparse rows of whole numbers, and add terms up, as the plain ones do", () => {
    fc.assert(
      fc.property(fc.record(sizes), fc.nat(5), ({ seed, count, width: columnCount }, skip) => {
        const [wasm, plain] = both((module) => {
          const random = seededRandom(seed);
          const lengths = Array.from({ length: 20 }, () => skip + Math.floor(random() * 7));
          const entries = lengths.reduce((sum, length) => sum + length, 0);
          const { kernels, spread, list, into, sums, met, weights, columnSums, ...rows } = workspaceOf(
            {
              offsets: [Uint32Array, 21],
              columns: [Uint32Array, entries],
              values: [Int16Array, entries],
              spread: [Int16Array, columnCount],
              list: [Uint32Array, count],
              into: [Int32Array, count],
              sums: [Int32Array, columnCount],
              met: [Uint32Array, columnCount + 2],
              weights: [Float64Array, entries],
              columnSums: [Float64Array, columnCount],
            },
            module,
          );
          lengths.forEach((length, i) => {
            rows.offsets[i + 1] = rows.offsets[i]! + length;
          });
          for (let e = 0; e < entries; e++) {
            rows.columns[e] = Math.floor(random() * columnCount);
            rows.values[e] = 1 + Math.floor(random() * 9000);
          }
          for (let c = 0; c < columnCount; c++) spread[c] = Math.floor(oddNumber(random) * 9000);
          for (let at = 0; at < count; at++) list[at] = Math.floor(random() * 20);
          kernels.sparseProducts(spread, rows, skip, 1 << 30, list, count, into);
          kernels.sparseProducts(spread, rows, 0, skip, list, count, into);
          met[0] = 7;
          const third = Math.floor(entries / 3);
          const some = kernels.addTerm(rows.columns, rows.values, 0, third, 5, sums, met, 1);
          const all = kernels.addTerm(rows.columns, rows.values, third, entries, 3, sums, met, some);
          for (let e = 0; e < entries; e++) weights[e] = oddNumber(random);
          kernels.addColumn(rows.columns, weights, third, entries, 1 / 3, columnSums);
          return [into, sums, met.subarray(0, all), columnSums];
        });
        expect(wasm).toEqual(plain);
      }),
    );
  });
});

describe("a workspace", () => {
  it("holds columns of zeros side by side, each where a vector may begin", () => {
    for (const columns of both((module) =>
      workspaceOf({ a: [Int16Array, 3], none: [Uint32Array, 0], b: [Float64Array, 9_000] }, module),
    )) {
      expect([columns.a.length, columns.none.length, columns.b.length]).toEqual([3, 0, 9_000]);
      expect(columns.b.byteOffset % 16).toBe(0);
      expect(columns.a.buffer).toBe(columns.b.buffer);
      expect(columns.b.every((x) => x === 0)).toBe(true);
    }
  });
});

describe("an engine without WebAssembly, without SIMD, or with a policy against it", () => {
  afterEach(() => vi.unstubAllGlobals());
  class CompileError extends Error {}
  const engine = (own: object) =>
    ({
      validate: () => true,
      Module: WebAssembly.Module,
      Memory: WebAssembly.Memory,
      Instance: WebAssembly.Instance,
      CompileError,
      ...own,
    }) as unknown as typeof WebAssembly;
  const refuse = (error: Error) =>
    function Module() {
      throw error;
    };

  it("gets the plain kernels", () => {
    expect(compileKernels(engine({ validate: () => false }))).toBeNull();
    expect(compileKernels(engine({ Module: refuse(new CompileError()) }))).toBeNull();
    expect(compileKernels(engine({ Instance: refuse(new EvalError()) }))).toBeNull();
    expect(compileKernels(engine({ Memory: refuse(new RangeError()) }))).toBeNull();
    expect(compileKernels(engine({}))).toBeInstanceOf(WebAssembly.Module);
    vi.stubGlobal("WebAssembly", undefined);
    expect(compileKernels()).toBeNull();
  });

  it("gets them too where the memory of some columns is refused", () => {
    vi.stubGlobal("WebAssembly", { ...WebAssembly, Memory: refuse(new RangeError()) });
    const { kernels, numbers } = workspaceOf({ numbers: [Float64Array, 5] }, compiled);
    expect(kernels).toBe(plainKernels);
    expect(numbers).toEqual(new Float64Array(5));
  });

  it("hides no other error", () => {
    expect(() => compileKernels(engine({ Module: refuse(new TypeError("odd")) }))).toThrow("odd");
  });
});
