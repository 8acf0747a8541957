/** The few WebAssembly instructions that the product kernel needs, and a module of one function, as bytes (WebAssembly core 2.0, 5). */

/** Instructions one after another. */
export type Code = readonly number[];

const I32 = 0x7f;
const V128 = 0x7b;
const VECTOR = 0xfd;
const END = 0x0b;

export const get = (local: number): Code => [0x20, local];
export const set = (local: number, value: Code): Code => [...value, 0x21, local];
/** @param value in 0 … 63. */
export const constant = (value: number): Code => [0x41, value];
export const sum = (a: Code, b: Code): Code => [...a, ...b, 0x6a];
export const difference = (a: Code, b: Code): Code => [...a, ...b, 0x6b];

/** Does the body again until the local is 0, which the body counts down. */
export const until0 = (local: number, body: Code): Code => [0x03, 0x40, ...body, ...get(local), 0x0d, 0, END];

/** Four 32-bit numbers in a row, from `offset` bytes (0 … 127) after the address. */
export const load = (address: number, offset: number): Code => [...get(address), VECTOR, 0x00, 2, offset];
/** One 32-bit number, four times. */
export const loadFourTimes = (address: number): Code => [...get(address), VECTOR, 0x09, 2, 0];
export const store = (address: number, offset: number, value: Code): Code => [
  ...get(address),
  ...value,
  VECTOR,
  0x0b,
  2,
  offset,
];
export const zeros: Code = [VECTOR, 0x0c, ...Array<number>(16).fill(0)];
export const vectorProduct = (a: Code, b: Code): Code => [...a, ...b, VECTOR, 0xe6, 0x01];
export const vectorSum = (a: Code, b: Code): Code => [...a, ...b, VECTOR, 0xe4, 0x01];

/**
 * A module that takes its memory as m.m and exports one function as p.
 * @param locals how many the function has, in this order: parameters and other whole numbers, both of 32 bits, and vectors.
 */
export function moduleOf(
  locals: { readonly parameters: number; readonly numbers: number; readonly vectors: number },
  code: Code,
): Uint8Array<ArrayBuffer> {
  const body = [2, locals.numbers, I32, locals.vectors, V128, ...code, END];
  const [m, p] = [0x6d, 0x70];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, locals.parameters, ...Array<number>(locals.parameters).fill(I32), 0]),
    ...section(2, [1, 1, m, 1, m, 2, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, 1, p, 0, 0]),
    ...section(10, [1, ...unsigned(body.length), ...body]),
  ]);
}

function section(id: number, content: Code): Code {
  return [id, ...unsigned(content.length), ...content];
}

/** LEB128. */
function unsigned(value: number): Code {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >> 7)];
}
