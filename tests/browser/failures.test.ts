/** What the page says when a part of it cannot be loaded. */
import { describe, expect, it } from "vitest";
import { useBrowser } from "./harness";
import { openFile } from "./inputs";
import { samplePath } from "./mapOnScreen";

const { openPage } = useBrowser();

describe("a worker that dies", () => {
  it("over a correction: the map stays, a sentence says what happened, and the same is done on a press", async () => {
    const page = await openPage();
    const count = await page.locator(".map-title-count").textContent();
    const dying = page.workers()[0]!;
    await dying.evaluate(() => {
      // Whatever it is asked next, it fails over, as over memory that it does not get.
      const fail = (event: Event) => {
        event.stopImmediatePropagation();
        throw new Error("made to fail");
      };
      self.addEventListener("message", fail, { capture: true });
    });
    await page.keyboard.press("r");
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/^The background process .* has stopped.*made to fail/);
    expect(await page.locator(".map-title-count").textContent()).toBe(count);
    const again = alert.getByRole("button", { name: "Try again" });
    await again.focus();
    await page.keyboard.press("Enter");
    await alert.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo", exact: true }).and(page.locator(":enabled")).waitFor();
    expect(page.workers()).not.toContain(dying);
  });
});

describe("a part that cannot be loaded", () => {
  it("the sample: said once, dismissed once, and a file can be opened all the same", async () => {
    const page = await openPage({ without: "**/assets/sample*", hasMap: false });
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.count()).toBe(1);
    expect(await alert.textContent()).toMatch(/\S/);
    await page.getByRole("button", { name: "Dismiss" }).click();
    await alert.waitFor({ state: "detached" });
    await page.getByRole("heading", { name: "Who builds on a paper?" }).waitFor();
    await openFile(page, samplePath);
    await expect
      .poll(() => page.locator(".map-title-count").textContent(), { timeout: 10_000 })
      .toMatch(/^50 citing papers/);
  });

  it("the help: the sentence has the browser's reason", async () => {
    const page = await openPage({ without: "**/assets/HelpText*" });
    await page.keyboard.press("?");
    const said = page.getByRole("dialog", { name: "Help" }).getByRole("alert");
    await said.waitFor();
    expect(await said.textContent()).toMatch(
      /^The help could not be loaded: .*(fetch|import).*\. Is the connection gone\?/i,
    );
  });
});
