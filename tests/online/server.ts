/** A server on this machine that plays a scholarly service: answers by a function, and faults at chosen requests. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  readonly body?: unknown;
}

/** `hang`: no answer; `hang-body`: half an answer, then nothing; `cut`: half of it, then the line is dropped; `malformed`: half of it as if it were whole. */
export type Fault = Reply | "hang" | "hang-body" | "cut" | "malformed" | "drop";

export interface Asked {
  /** Path and query, decoded. */
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface Played {
  /** Without a slash at the end. */
  readonly address: string;
  /** All requests, in order, the faulty ones among them. */
  readonly asked: Asked[];
  /** Calls back when an answer hangs: a test need not wait for the clock. @returns how to stop. */
  onHang(call: () => void): () => void;
  close(): Promise<void>;
}

/** @param faults by the number of the request, from 1. */
export async function play(
  answer: (asked: Asked, number: number) => Reply,
  faults: Readonly<Record<number, Fault>> = {},
): Promise<Played> {
  const asked: Asked[] = [];
  const calls = new Set<() => void>();
  const hung = () => {
    for (const call of [...calls]) call();
  };
  const server = createServer((request, response) => {
    void textOf(request).then((body) => {
      const each = { url: new URL(request.url ?? "/", "http://localhost"), headers: request.headers, body };
      asked.push(each);
      const fault = faults[asked.length];
      if (typeof fault === "string") misbehave(fault, answer(each, asked.length), response, hung);
      else send(fault ?? answer(each, asked.length), response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    onHang(call) {
      calls.add(call);
      return () => calls.delete(call);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function textOfReply({ body = "" }: Reply): string {
  return typeof body === "string" ? body : JSON.stringify(body);
}

function send(reply: Reply, response: ServerResponse): void {
  response.writeHead(reply.status ?? 200, { "content-type": "application/json", ...reply.headers });
  response.end(textOfReply(reply));
}

function misbehave(
  fault: Exclude<Fault, Reply>,
  reply: Reply,
  response: ServerResponse,
  hung: () => void,
): void {
  const text = textOfReply(reply);
  const half = text.slice(0, text.length / 2);
  if (fault === "drop") response.destroy();
  else if (fault === "hang") hung();
  else if (fault === "malformed") send({ ...reply, body: half }, response);
  else {
    response.writeHead(200, {
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(text)),
    });
    response.write(half, () => {
      if (fault === "cut") return setTimeout(() => response.destroy(), 5);
      // The head must have been read before the silence of the body begins.
      const again = setInterval(hung, 30);
      return response.on("close", () => clearInterval(again));
    });
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}
