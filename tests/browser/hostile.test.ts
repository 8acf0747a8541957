/** Foreign text stays text: nothing in a title runs, on the page or in a picture saved from it. */
import { describe, expect, it } from "vitest";
import { openExport, save } from "./downloads";
import { settled, useBrowser } from "./harness";
import { openFile, pasteText } from "./inputs";

const { openPage } = useBrowser();

const titles = [
  "<script>globalThis.hacked = 1</script> testing of programs",
  '"><img src=x onerror="globalThis.hacked = 1"> repair of programs',
  "]]><svg onload='globalThis.hacked = 1'> translation of programs",
  "\u202eright to left testing of programs\u202c",
  "😀 emoji repair of programs 👩‍👩‍👧‍👦",
  `long testing ${"of many programs and tests ".repeat(190)}`,
  "__proto__",
  "constructor",
  "javascript:globalThis.hacked=1",
  "{{constructor.constructor('globalThis.hacked=1')()}} repair",
];

const bibliography = JSON.stringify({
  type: "orrery-bibliography",
  version: 1,
  hub: { id: "hub", title: "<b onmouseover=globalThis.hacked=1>A hub</b> & its friends" },
  papers: titles.map((title, i) => ({
    id: i === 6 ? "__proto__" : `p${i}`,
    title,
    summary: `${title.slice(0, 100)} <iframe src="javascript:globalThis.hacked=1"></iframe>`,
    url: "javascript:globalThis.hacked=1",
    authors: ["<i>Nobody</i>"],
  })),
  citations: titles.map((_, i) => ({ source: i === 6 ? "__proto__" : `p${i}`, target: "hub" })),
});

describe("hostile text", () => {
  it("runs nowhere on the page", async () => {
    const page = await openPage();
    await pasteText(page, bibliography);
    await expect.poll(() => page.locator(".map-title-count").textContent()).toMatch(/^10 citing papers/);
    await settled(page);
    await page.keyboard.press("l");
    const rows = page.locator(".paper-list .paper-row");
    await expect.poll(() => rows.count()).toBe(titles.length);
    for (let i = 0; i < titles.length; i++) {
      await rows.nth(i).hover();
      await rows.nth(i).click();
    }
    await page.getByRole("button", { name: "Details", exact: true }).click();
    await settled(page);
    expect(await page.evaluate(() => (globalThis as { hacked?: number }).hacked)).toBeUndefined();
    expect(
      await page.locator(".panel script, .panel img, .panel iframe, .panel b[onmouseover]").count(),
    ).toBe(0);
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
  });

  it("makes well-formed pictures in which nothing runs", async () => {
    const page = await openPage();
    await pasteText(page, bibliography);
    await expect.poll(() => page.locator(".map-title-count").textContent()).toMatch(/^10 citing papers/);
    await openExport(page);
    const blank = await page.context().newPage();
    for (const format of ["svg", "gexf"]) {
      const text = (await save(page, format)).toString("utf8");
      // On a blank page: this one's policy would complain about the styles of the parsed file.
      const parsed = await blank.evaluate((xml) => {
        const parsedXml = new DOMParser().parseFromString(xml, "application/xml");
        const every = [...parsedXml.querySelectorAll("*")];
        return {
          error: parsedXml.querySelector("parsererror")?.textContent ?? null,
          scripts: every.filter((each) => /^(script|foreignObject|iframe|img)$/i.test(each.localName)).length,
          handlers: every.flatMap((each) => [...each.attributes].filter(({ name }) => name.startsWith("on")))
            .length,
        };
      }, text);
      expect(parsed, format).toEqual({ error: null, scripts: 0, handlers: 0 });
    }
  });

  it("survives being saved and opened again", async ({ onTestFinished }) => {
    const { mkdtempSync, rmSync, writeFileSync } = await import("node:fs");
    const { tmpdir } = await import("node:os");
    const { join } = await import("node:path");
    const folder = mkdtempSync(join(tmpdir(), "orrery-hostile-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const page = await openPage();
    await pasteText(page, bibliography);
    await expect.poll(() => page.locator(".map-title-count").textContent()).toMatch(/^10 citing papers/);
    await openExport(page);
    const path = join(folder, "map.json");
    writeFileSync(path, await save(page, "json"));
    const other = await openPage();
    await openFile(other, path);
    expect(await other.locator(".map-title-count").textContent()).toMatch(/^10 citing papers/);
    expect(await other.evaluate(() => (globalThis as { hacked?: number }).hacked)).toBeUndefined();
  });
});
