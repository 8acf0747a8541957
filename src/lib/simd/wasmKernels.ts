/** The kernels in WebAssembly, for columns that lie in one memory. */
import { fromBase64 } from "../base64";
import { KERNEL_BYTES } from "./kernelBytes";
import type { Kernels } from "./kernels";

type Exports = Record<keyof Kernels, (...numbers: number[]) => number>;

/** @param engine what the engine offers as WebAssembly. @returns null where it offers none, none with SIMD, or the page's policy forbids it. */
export function compileKernels(
  engine: typeof WebAssembly | undefined = globalThis.WebAssembly,
): WebAssembly.Module | null {
  const bytes = fromBase64(KERNEL_BYTES);
  if (!engine || !bytes || !engine.validate(bytes)) return null;
  try {
    const module = new engine.Module(bytes);
    new engine.Instance(module, { kernels: { memory: new engine.Memory({ initial: 1 }) } });
    return module;
  } catch (cause) {
    // A policy without 'wasm-unsafe-eval' refuses the module, in some engines only its memory or instance; machines with little address space
    // refuse the memory. The plain kernels do the same work.
    const refusals = [engine.CompileError, EvalError, RangeError];
    if (refusals.some((refusal) => cause instanceof refusal)) return null;
    throw cause;
  }
}

/** All columns that the kernels are given must lie in this memory. */
export function wasmKernels(module: WebAssembly.Module, memory: WebAssembly.Memory): Kernels {
  const run = new WebAssembly.Instance(module, { kernels: { memory } }).exports as Exports;
  return {
    wholeProducts(x, i, table, width, list, from, count, into) {
      const stride = width * 2;
      run.wholeProducts(
        x.byteOffset + i * stride,
        table.byteOffset,
        stride,
        list.byteOffset + from * 4,
        count,
        into.byteOffset,
      );
    },
    sparseTimes(rows, offsets, columns, values, block, width, into) {
      run.sparseTimes(
        rows,
        offsets.byteOffset,
        columns.byteOffset,
        values.byteOffset,
        block.byteOffset,
        width * 8,
        into.byteOffset,
      );
    },
    addScaled(table, width, rows, factors, count, into) {
      run.addScaled(table.byteOffset, width, rows.byteOffset, factors.byteOffset, count, into.byteOffset);
    },
    panelProducts(x, i, width, panels, count, into) {
      run.panelProducts(x.byteOffset + i * width * 8, width, panels.byteOffset, count, into.byteOffset);
    },
    quickProducts(table, i, width, stride, count, into) {
      const fours = Math.floor(width / 4) * 32;
      run.quickProducts(
        table.byteOffset + i * stride * 8,
        table.byteOffset,
        stride * 8,
        fours,
        width * 8,
        count,
        into.byteOffset,
      );
    },
    sparseProducts(spread, { offsets, columns, values }, skip, most, list, count, into) {
      run.sparseProducts(
        spread.byteOffset,
        offsets.byteOffset,
        columns.byteOffset,
        values.byteOffset,
        skip,
        most,
        list.byteOffset,
        count,
        into.byteOffset,
      );
    },
    addTerm(items, weights, from, end, value, sums, met, count) {
      return run.addTerm(
        items.byteOffset,
        weights.byteOffset,
        from,
        end,
        value,
        sums.byteOffset,
        met.byteOffset,
        count,
      );
    },
    addColumn(items, weights, from, end, value, sums) {
      run.addColumn(items.byteOffset, weights.byteOffset, from, end, value, sums.byteOffset);
    },
  };
}
