/** What the page says when a part of it cannot be loaded. */
import { describe, expect, it } from "vitest";
import { useBrowser } from "./harness";
import { openFile } from "./inputs";
import { samplePath } from "./mapOnScreen";

const { openPage } = useBrowser();

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
    await expect.poll(() => page.locator(".map-title-count").textContent()).toMatch(/^50 citing papers/);
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
