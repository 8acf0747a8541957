import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkSitePolicy, withSinglePolicy } from "../../scripts/policy";
import { fromRoot } from "../../scripts/project";
import { hosts } from "../../src/sources/online/hosts";
import { services } from "../../src/sources/online/services";

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self' blob:; connect-src 'self'; img-src 'self' data:";
const page = (head: string) =>
  `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${policy}">${head}</head><body></body></html>`;
const hash = (text: string) => createHash("sha256").update(text).digest("base64");

describe("the policy of the site", () => {
  it("is stated in index.html and allows nothing unsafe and no other machine", () => {
    const html = readFileSync(fromRoot("index.html"), "utf8");
    expect(checkSitePolicy(html)).toBe(html);
    expect(html).toContain("default-src 'none'");
    // A model of the user's own may be asked for names where it runs on this machine; services are asked where the user says so.
    const asked = services.filter(({ inPage }) => inPage).map(({ id }) => new URL(hosts[id].address).origin);
    const elsewhere = html.replace(` http://localhost:* http://127.0.0.1:* ${asked.join(" ")};`, ";");
    expect(elsewhere).not.toMatch(/unsafe-|content="[^"]*(https?:|\*)[^"]*"/);
  });

  it("blocks an inline script, so the build refuses one", () => {
    expect(() => checkSitePolicy(page("<script>go()</script>"))).toThrow('inline script or style "go()"');
  });

  it("must be there", () => {
    expect(() => checkSitePolicy("<head></head>")).toThrow("no Content-Security-Policy");
  });
});

describe("the policy of the single file", () => {
  const html = withSinglePolicy(
    page('<script type="module">a < b && "$&"</script><style rel="x">p{}</style>'),
  );

  it("allows exactly its own script and style, by hash", () => {
    expect(html).toContain(`script-src 'sha256-${hash('a < b && "$&"')}' 'wasm-unsafe-eval';`);
    expect(html).toContain(`style-src 'sha256-${hash("p{}")}';`);
    expect(html).toContain('a < b && "$&"');
  });

  it("allows nothing from any server", () => {
    expect(html).toContain("worker-src blob:; connect-src 'none'; img-src data:");
    expect(html.replace("'wasm-unsafe-eval'", "")).not.toMatch(/unsafe-|https?:|'self'/);
  });
});
