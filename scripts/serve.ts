/** A static server for one folder of built files: GET and HEAD, nothing outside the folder, the usual security headers. */
import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, relative, resolve, sep } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

const headers = {
  // The page states the rest of its policy itself; this part counts in a header only.
  "Content-Security-Policy": "frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
};

/** Built assets have a hash of their content in their name: what was loaded once is never asked for again, such as the word vectors. */
const ASSETS = /^assets[\\/]/;

export interface Site {
  /** For instance `http://127.0.0.1:4173/`. */
  readonly url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** Absent: the first free one of 4173…4192. 0: any free one. */
  readonly port?: number;
  /** Absent: `127.0.0.1`, this machine only. */
  readonly host?: string;
  /** Told of every file that is sent, by its path from the folder. */
  readonly onSent?: (path: string) => void;
}

/** Serves the folder; what cannot be read is answered with 500. @throws Error where the wished port is taken. */
export async function serveFolder(folder: string, options: ServeOptions = {}): Promise<Site> {
  const host = options.host ?? "127.0.0.1";
  const root = resolve(folder);
  const send = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method !== "GET" && request.method !== "HEAD") return answer(response, 405);
    const path = await fileFor(root, request.url ?? "/");
    if (path === null) return answer(response, 404);
    const body = await readFile(path);
    options.onSent?.(relative(root, path));
    response.writeHead(200, {
      ...headers,
      "Cache-Control": ASSETS.test(relative(root, path)) ? "public, max-age=31536000, immutable" : "no-cache",
      "Content-Type": types[extname(path)] ?? "application/octet-stream",
      "Content-Length": body.length,
    });
    response.end(request.method === "HEAD" ? undefined : body);
  };
  const server = createServer((request, response) => {
    // A file may vanish between its look-up and its reading, while the folder is built anew: one answer fails, not the server.
    send(request, response).catch(() => (response.headersSent ? response.destroy() : answer(response, 500)));
  });
  const ports = options.port === undefined ? Array.from({ length: 20 }, (_, i) => 4173 + i) : [options.port];
  const port = await listen(server, host, ports);
  const name = host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${name}:${port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** The file that a request's path names, or null: none such, a broken escape, or a way out of the folder. */
async function fileFor(root: string, requestUrl: string): Promise<string | null> {
  let path: string;
  try {
    path = decodeURIComponent(requestUrl.replace(/[?#].*$/s, ""));
  } catch {
    return null;
  }
  if (path.includes("\0")) return null;
  const file = join(root, path.endsWith("/") ? `${path}index.html` : path);
  if (!file.startsWith(root + sep)) return null;
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? file : null;
}

async function listen(server: Server, host: string, ports: readonly number[]): Promise<number> {
  for (const port of ports) {
    const error = await new Promise<NodeJS.ErrnoException | null>((done) => {
      server.once("error", done);
      server.listen(port, host, () => {
        server.off("error", done);
        done(null);
      });
    });
    if (!error) return (server.address() as AddressInfo).port;
    if (error.code !== "EADDRINUSE" || port === ports.at(-1))
      throw new Error(`Port ${port} on ${host} cannot be used (${error.code}). Choose another with --port.`);
  }
  throw new Error("No port to listen on.");
}

const SENTENCES = { 404: "Not found", 405: "Only GET and HEAD", 500: "The file cannot be read now" } as const;

function answer(response: ServerResponse, status: keyof typeof SENTENCES): void {
  response.writeHead(status, {
    ...headers,
    "Cache-Control": "no-cache",
    "Content-Type": "text/plain; charset=utf-8",
  });
  response.end(SENTENCES[status]);
}
