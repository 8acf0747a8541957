/** Maps made on the page by meaning: with the table as the command makes them, without it all the same. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromRoot } from "../../scripts/project";
import { commandOutput, openExport, save } from "./downloads";
import { settled, useBrowser } from "./harness";
import { openFile } from "./inputs";
import { sampleMap, samplePath } from "./mapOnScreen";

const { openPage } = useBrowser();
let folder: string;
let path: string;

/** The survey with a correction, its map yet to be made. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "orrery-vectors-"));
  path = join(folder, "corrected.json");
  const { bibliography, recipe, topics } = sampleMap();
  const [first, second] = topics.topics;
  const merge = { kind: "merge", from: second!.representative, into: first!.representative };
  const file = { type: "orrery-map", version: 2, recipe: { ...recipe, corrections: [merge] }, bibliography };
  writeFileSync(path, JSON.stringify(file));
  copyFileSync(fromRoot("dist/orrery.html"), join(folder, "orrery.html"));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Opens that file and saves its map. */
async function madeOn(page: Page): Promise<string> {
  await openFile(page, path);
  await page.locator(".progress").waitFor({ state: "detached" });
  await settled(page);
  await openExport(page);
  return (await save(page, "json")).toString("utf8");
}

describe("a map made on the page", () => {
  it("is the command's, to the last byte of its file", async () => {
    const page = await openPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    expect(await madeOn(page)).toBe(commandOutput(path, "json").toString("utf8"));
    expect(asked.filter((url) => url.endsWith(".bin")).length).toBeLessThanOrEqual(1);
  });

  it("is the command's in the single file from disk as well", async () => {
    const page = await openPage({ address: pathToFileURL(join(folder, "orrery.html")).href });
    expect(await madeOn(page)).toBe(commandOutput(path, "json").toString("utf8"));
  });

  it("is made by words alone, and says so, where the table cannot be had", async () => {
    const page = await openPage({ without: "**/*.bin" });
    const { map } = JSON.parse(await madeOn(page));
    expect(map.topics.remarks.join(" ")).toMatch(/word vectors/);
    expect(map.topics.topics.length).toBeGreaterThan(1);
  });
});

it("the first map is the command's too, before any table is there", async () => {
  const page = await openPage({ without: "**/*.bin" });
  await openExport(page);
  const saved = (await save(page, "json")).toString("utf8");
  expect(saved).toBe(commandOutput(samplePath, "json").toString("utf8"));
});
