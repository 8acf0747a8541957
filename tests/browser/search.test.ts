/** Finding a paper by its words. */
import { describe, expect, it } from "vitest";
import { openSearch, settled, useBrowser } from "./harness";

const { openPage } = useBrowser();

describe("the search", () => {
  it("finds a paper by words of its title and shows it on Enter", async () => {
    const page = await openPage();
    await openSearch(page);
    const box = page.getByRole("combobox", { name: "Search papers" });
    await box.fill("sparse attention");
    const first = page.getByRole("option").first();
    await first.waitFor();
    const title = (await first.locator(".search-hit-title").textContent())!;
    expect(title.toLowerCase()).toMatch(/spars|attention/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: title, exact: true }).waitFor();
    expect(await page.locator(".panel .lead").textContent()).toMatch(/\w{3,} \w{2,}/);
    expect(await box.inputValue()).toBe("");
  });

  it("walks the hits with the arrow keys and leaves with Escape", async () => {
    const page = await openPage();
    await openSearch(page);
    await page.keyboard.type("code");
    const second = page.getByRole("option").nth(1);
    await second.waitFor();
    await settled(page);
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => second.getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("Escape");
    await page.getByRole("option").first().waitFor({ state: "hidden" });
  });

  it("finds a topic by its name, before the papers", async () => {
    const page = await openPage();
    const name = (await page.locator("button.legend-name").nth(1).innerText()).split("\n")[0]!.trim();
    await openSearch(page);
    await page.keyboard.type(name.toLowerCase());
    await page
      .getByRole("option", { name: /Topic · \d+ papers/ })
      .first()
      .waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: `${name} (rename)` }).waitFor();
  });

  it("says so when no paper has the words", async () => {
    const page = await openPage();
    await openSearch(page);
    await page.keyboard.type("zeppelin");
    await page.getByText("No paper at hand has these words.").waitFor();
  });
});
