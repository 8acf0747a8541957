import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Site, serveFolder } from "../../scripts/serve";

let folder: string;
let site: Site;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "orrery-serve-"));
  await mkdir(join(folder, "site"));
  await writeFile(join(folder, "secret.txt"), "secret");
  await writeFile(join(folder, "site", "index.html"), "<!doctype html><title>page</title>");
  await writeFile(join(folder, "site", "a b.js"), "1");
  await mkdir(join(folder, "site", "assets"));
  await writeFile(join(folder, "site", "assets", "table-1a2b.bin"), "2");
  site = await serveFolder(join(folder, "site"), { port: 0 });
});

afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly cache: string;
  readonly body: string;
}

/** Sends the path as it stands: fetch would tidy `..` away. */
function get(path: string, method = "GET"): Promise<Answer> {
  const { hostname, port } = new URL(site.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method }, (response) => {
      let body = "";
      response.on("data", (chunk) => {
        body += chunk;
      });
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers["content-type"] ?? "",
          cache: response.headers["cache-control"] ?? "",
          body,
        }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}

describe("the server", () => {
  it("gives index.html for a folder, with its type, not to be framed", async () => {
    const answer = await fetch(site.url);
    expect(await answer.text()).toContain("<title>page");
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(answer.headers.get("content-security-policy")).toBe("frame-ancestors 'none'");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("gives a file with an escaped name, and none of a query", async () => {
    expect(await get("/a%20b.js?v=1")).toMatchObject({
      status: 200,
      type: "text/javascript; charset=utf-8",
      body: "1",
    });
  });

  it("lets the browser keep what has a hash in its name, and nothing else", async () => {
    expect((await get("/assets/table-1a2b.bin")).cache).toContain("immutable");
    for (const path of ["/", "/a%20b.js", "/absent"]) expect((await get(path)).cache).toBe("no-cache");
  });

  it.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/a/../../secret.txt",
    "/%00",
    "/%",
    "/absent",
  ])("answers %s with not found", async (path) => {
    expect(await get(path)).toMatchObject({ status: 404, body: "Not found" });
  });

  it("answers HEAD without a body and refuses to be written to", async () => {
    expect(await get("/", "HEAD")).toMatchObject({ status: 200, body: "" });
    expect(await get("/", "POST")).toMatchObject({ status: 405 });
  });

  it("answers 500 where a file cannot be read, and goes on", async () => {
    const unlucky = await serveFolder(join(folder, "site"), {
      port: 0,
      onSent: (path) => {
        if (path === "a b.js") throw new Error("as a file that vanishes");
      },
    });
    try {
      const failed = await fetch(`${unlucky.url}a%20b.js`);
      expect([failed.status, await failed.text()]).toEqual([500, "The file cannot be read now"]);
      expect((await fetch(unlucky.url)).status).toBe(200);
    } finally {
      await unlucky.close();
    }
  });

  it("says so where the port is taken", async () => {
    const port = Number(new URL(site.url).port);
    await expect(serveFolder(folder, { port })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 cannot be used (EADDRINUSE)`,
    );
  });
});
