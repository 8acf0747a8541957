/** A line drawn around papers selects them, their panel acts on all; the layout form lays out by another method. */
import { describe, expect, it } from "vitest";
import { axeFindings } from "./accessibility";
import { useBrowser } from "./harness";
import { mapBox } from "./mapOnScreen";

const { openPage } = useBrowser();

describe("a line around the whole map", () => {
  it("selects all papers, which are starred together, and undone in one step", async () => {
    const page = await openPage();
    const { x, y, width, height } = await mapBox(page);
    await page.getByRole("button", { name: "Select papers by a line around them" }).click();
    const corners = [
      [0.02, 0.12],
      [0.98, 0.12],
      [0.98, 0.92],
      [0.02, 0.92],
      [0.02, 0.13],
    ] as const;
    await page.mouse.move(x + corners[0][0] * width, y + corners[0][1] * height);
    await page.mouse.down();
    for (const [across, down] of corners)
      await page.mouse.move(x + across * width, y + down * height, { steps: 8 });
    await page.mouse.up();
    await page.getByRole("heading", { name: "50 papers" }).waitFor();
    await page.getByRole("button", { name: "Star all" }).click();
    await page.getByRole("button", { name: "Take the stars off" }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("button", { name: "Star all" }).waitFor();
  });
});

describe("the layout form", () => {
  it("opens by a key, offers each method, and lays the map out by the one that is chosen", async () => {
    const page = await openPage();
    await page.locator(".map-canvas").focus();
    await page.keyboard.press("y");
    await page.getByRole("radio", { name: "Round discs" }).check();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Lay out", exact: true }).click();
    await expect.poll(() => page.getByRole("button", { name: "Undo" }).isEnabled()).toBe(true);
    await page.locator(".progress").waitFor({ state: "detached" });
    await page.keyboard.press("y");
    await expect.poll(() => page.getByRole("radio", { name: "Round discs" }).isChecked()).toBe(true);
  });
});
