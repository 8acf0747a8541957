/** dist/orrery.html opens from disk, alone. */
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromRoot } from "../../scripts/project";
import { commandOutput, openExport, save } from "./downloads";
import { openSearch, useBrowser } from "./harness";
import { samplePath } from "./mapOnScreen";

const { openPage } = useBrowser();
let folder: string;
let address: string;

beforeAll(() => {
  // In a folder of its own, so that nothing beside it can help.
  folder = mkdtempSync(join(tmpdir(), "orrery-single-"));
  const file = join(folder, "orrery.html");
  copyFileSync(fromRoot("dist/orrery.html"), file);
  address = pathToFileURL(file).href;
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("the single file", () => {
  it("shows the map from disk and finds a paper", async () => {
    const page = await openPage({ address });
    expect(await page.locator("button.legend-name").count()).toBeGreaterThanOrEqual(5);
    await openSearch(page);
    await page.keyboard.type("survey");
    await page.getByRole("option").first().waitFor();
    expect((await page.getByRole("application").screenshot()).length).toBeGreaterThan(20_000);
  });

  it("saves the same picture as the command", async () => {
    const page = await openPage({ address });
    await openExport(page);
    expect((await save(page, "svg")).equals(commandOutput(samplePath, "svg"))).toBe(true);
  });
});
