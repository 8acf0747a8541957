/** Papers added to a map, taken back and had again; two pages of one browser; a layout by numbers. */
import { describe, expect, it } from "vitest";
import { axeFindings } from "./accessibility";
import { useBrowser, waitForMap } from "./harness";
import { chooseFile } from "./inputs";

const { openPage } = useBrowser();

const bib = (from: number, to: number) =>
  Array.from(
    { length: to - from },
    (_, k) =>
      `@article{m${from + k}, title = {A made-up title number ${from + k} on ${(from + k) % 2 ? "folding cranes" : "baking bread"}}}\n`,
  ).join("");

describe("papers that are added", () => {
  it("are told of by what the file brought, taken back by Ctrl Z and had again", async () => {
    const page = await openPage();
    await chooseFile(page, { name: "first.bib", text: bib(0, 20) });
    const report = page.getByRole("dialog", { name: "What was read" });
    await report.getByRole("button", { name: "Show the map" }).click();
    const count = () => page.locator(".map-title-count").textContent();
    await expect.poll(count).toContain("20 papers");
    await chooseFile(page, { name: "more.bib", text: bib(16, 30) }, "Is added to this map");
    await page
      .getByText("14 records read from more.bib: 10 new papers, 4 already on the map; 30 papers now.")
      .waitFor();
    await page.locator(".progress").waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    await expect.poll(count).toContain("30 papers");
    await page.keyboard.press("Control+z");
    await expect.poll(count).toContain("20 papers");
    await page.getByText(/^14 records read/).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Redo" }).click();
    await expect.poll(count).toContain("30 papers");
  });
});

describe("two pages of one browser", () => {
  it("keep what was done in each", async () => {
    const first = await openPage();
    const second = await first.context().newPage();
    await second.goto(new URL("/", first.url()).href);
    await waitForMap(second);
    for (const [page, name] of [
      [first, "Named in the first"],
      [second, "Named in the second"],
    ] as const) {
      await page.locator("button.legend-name").first().click();
      await page.getByRole("button", { name: /\(rename\)/ }).click();
      await page.getByRole("textbox", { name: "Name of the topic" }).fill(name);
      await page.keyboard.press("Enter");
      await expect.poll(() => page.url(), { timeout: 10_000 }).toContain("map=");
    }
    await second.getByText(/another map of the same papers/).waitFor();
    for (const [page, name] of [
      [first, "Named in the first"],
      [second, "Named in the second"],
    ] as const) {
      await page.reload();
      await waitForMap(page);
      await page.getByText(name, { exact: true }).first().waitFor();
    }
  });
});

describe("the numbers of a layout", () => {
  it("are moved by the keys of a slider or typed; one out of range is said in words", async () => {
    const page = await openPage({ width: 390, height: 844 });
    await page.locator(".map-canvas").focus();
    await page.keyboard.press("y");
    const form = page.getByRole("dialog", { name: "Layout" });
    const slider = form.getByRole("slider", { name: "Space between topics" });
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    const number = form.getByRole("spinbutton", { name: "Space between topics" });
    expect(await number.inputValue()).toBe("1.1");
    await number.fill("9");
    await form.getByText("9 cannot be taken: it must be a number from 0.5 to 3.").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Enter");
    expect(await form.isVisible()).toBe(true);
    await number.fill("");
    await number.pressSequentially("2.05");
    await page.keyboard.press("Enter");
    await form.waitFor({ state: "hidden" });
    await page.keyboard.press("y");
    await expect.poll(() => number.inputValue()).toBe("2.05");
  });
});
