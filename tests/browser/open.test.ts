/** Opening things: what can be read is shown, what cannot gives a sentence and costs nothing. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { useBrowser } from "./harness";
import { chooseFile, dropFile, pasteText } from "./inputs";
import { samplePath } from "./mapOnScreen";

const { openPage } = useBrowser();
const sample = readFileSync(samplePath, "utf8");

describe("opening", () => {
  it("reads a pasted hub page that is cut in the middle of an entry", async () => {
    const page = await openPage();
    const cut = sample.slice(0, Math.floor(sample.length * 0.6));
    await pasteText(page, cut);
    const count = page.locator(".map-title-count");
    await expect.poll(() => count.textContent()).not.toContain("50 citing papers");
    expect(await count.textContent()).toMatch(/^\d+ citing papers on this page$/);
    await expect.poll(() => page.locator(".source-line").textContent()).toContain("pasted text");
  });

  it("reads a dropped file", async () => {
    const page = await openPage();
    await dropFile(page, "mine.txt", sample);
    await expect.poll(() => page.locator(".source-line").textContent()).toContain("mine.txt");
  });

  it.each([
    ["an empty file", "empty.txt", ""],
    ["a binary file", "picture.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255, 254, 0])],
    ["JSON of another kind", "package.json", '{"name": "x", "version": "1"}'],
    ["a letter", "letter.txt", "Dear reader,\nthis is no hub page.\n"],
  ])("says why %s is no map, and keeps the map", async (_, name, text) => {
    const page = await openPage();
    const title = await page.locator(".map-title-text").textContent();
    const address = page.url();
    await chooseFile(page, { name, text });
    const notice = page.getByRole("alert").first();
    await notice.waitFor();
    const sentence = (await notice.textContent())!;
    expect(sentence).toMatch(/^[\w.]+: \p{Lu}.{20,}\.$/su);
    expect(sentence).toContain(name);
    expect(sentence).not.toMatch(/undefined|\[object|TypeError|Cannot read prop/);
    await page.keyboard.press("Escape");
    expect(await page.locator(".map-title-text").textContent()).toBe(title);
    expect(page.url()).toBe(address);
    expect(await page.locator("button.legend-name").count()).toBeGreaterThanOrEqual(5);
  });

  it("is still usable after fifty megabytes of noise", async () => {
    const page = await openPage();
    const noise = Buffer.alloc(50_000_000);
    for (let i = 0, state = 1; i < noise.length; i++) {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      noise[i] = i % 97 === 0 ? 10 : 32 + ((state >>> 16) % 90);
    }
    await chooseFile(page, { name: "noise.txt", text: noise });
    await page.getByRole("alert").first().waitFor({ timeout: 40_000 });
    await page.keyboard.press("Escape");
    await page.locator("button.legend-name").first().click();
    await page.getByRole("button", { name: "(rename)" }).waitFor();
  });
});
