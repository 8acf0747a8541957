import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { packedWordVectors } from "../../scripts/build/wordVectors";
import { connect, type LoadTable, type WorkerLike } from "../../src/worker/client";
import type { Answer, Request } from "../../src/worker/protocol";
import { createVectorTable, type VectorTable } from "../../src/worker/vectorTable";

/** The worker's table and the page's client, speaking to each other. */
function joined(loadTable: LoadTable): { table: VectorTable; asked: () => number } {
  let asked = 0;
  let toPage: (event: { data: Answer }) => void = () => {};
  const table = createVectorTable((data) => {
    asked++;
    toPage({ data });
  });
  const worker: WorkerLike = {
    postMessage(message: Request, transfer: Transferable[] = []) {
      const received = structuredClone(message, { transfer: transfer as ArrayBuffer[] });
      if (received.kind === "vectors") void table.receive(received.table);
    },
    addEventListener(type: string, listener: never) {
      if (type === "message") toPage = listener;
    },
    terminate() {},
  };
  connect(
    () => worker,
    () => {},
    loadTable,
  ).prepare();
  return { table, asked: () => asked };
}

const bufferOf = (bytes: Uint8Array) => Uint8Array.from(bytes).buffer;

describe("the worker's word vectors", () => {
  it("come from the page, once, and leave it", async () => {
    const packed = bufferOf(packedWordVectors());
    const { table, asked } = joined(async () => packed);
    const [first, second] = await Promise.all([table.vectors(), table.vectors()]);
    expect(first).toBe(second);
    expect(first!.find("no such term")).toBe(-1);
    expect(await table.vectors()).toBe(first);
    expect(asked()).toBe(1);
    expect(packed.byteLength).toBe(0);
  });

  it("are asked for again after the page could not get them, or got something else", async () => {
    const given = [
      () => Promise.reject(new TypeError("Failed to fetch")),
      async () => bufferOf(new TextEncoder().encode("<!doctype html>not found")),
      async () => bufferOf(gzipSync("no table")),
      async () => bufferOf(packedWordVectors()),
    ];
    const { table, asked } = joined(() => given[asked() - 1]!());
    for (let k = 0; k < 3; k++) expect(await table.vectors()).toBeNull();
    expect(await table.vectors()).not.toBeNull();
    expect(asked()).toBe(4);
  });
});
