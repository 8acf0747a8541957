/**
 * Columns for the kernels, all in one memory, which a WebAssembly function can only read from. A workspace serves one piece of work and is let go of
 * with its columns: such a memory never shrinks.
 */
import type { Kernels } from "./kernels";
import { plainKernels } from "./plainKernels";
import { compileKernels, wasmKernels } from "./wasmKernels";

type Column = Int8Array | Int16Array | Int32Array | Uint32Array | Float64Array;
type ColumnType = {
  new (buffer: ArrayBuffer, byteOffset: number, length: number): Column;
  readonly BYTES_PER_ELEMENT: number;
};
type Wanted = Readonly<Record<string, readonly [type: ColumnType, length: number]>>;

type Workspace<Columns extends Wanted> = {
  readonly [Name in keyof Columns]: InstanceType<Columns[Name][0]>;
} & { readonly kernels: Kernels };

const PAGE = 65_536;
/** Bytes of a vector. */
const ALIGNED = 16;

/**
 * @param wanted name → type and length of a column, all zeros at first. @param module null: the kernels in TypeScript.
 * @throws RangeError where there is not so much memory.
 */
export function workspaceOf<const Columns extends Wanted>(
  wanted: Columns,
  module: WebAssembly.Module | null = shippedKernels(),
): Workspace<Columns> {
  let bytes = 0;
  const places = Object.entries(wanted).map(([name, [type, length]]) => {
    const place = { name, type, length, start: bytes };
    bytes += Math.ceil((length * type.BYTES_PER_ELEMENT) / ALIGNED) * ALIGNED;
    return place;
  });
  const memory = module && memoryOf(Math.ceil(bytes / PAGE) + 1);
  const buffer = memory ? (memory.buffer as ArrayBuffer) : new ArrayBuffer(bytes);
  const columns = places.map(({ name, type, length, start }) => [name, new type(buffer, start, length)]);
  const kernels = module && memory ? wasmKernels(module, memory) : plainKernels;
  return { ...Object.fromEntries(columns), kernels };
}

/** Null where there is room for the columns perhaps, but not for the address space that engines set aside with a memory. */
function memoryOf(pages: number): WebAssembly.Memory | null {
  try {
    return new WebAssembly.Memory({ initial: pages });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

let compiled: WebAssembly.Module | null | undefined;

/** Compiled once: some milliseconds. */
function shippedKernels(): WebAssembly.Module | null {
  if (compiled === undefined) compiled = compileKernels();
  return compiled;
}
