/** The address of the page holds the view. */
import { beforeAll, describe, expect, it } from "vitest";
import type { CitationMap } from "../../src/model/map";
import { settled, useBrowser, waitForMap } from "./harness";
import { mapBox, sampleMap } from "./mapOnScreen";

const { openPage } = useBrowser();
let map: CitationMap;

beforeAll(() => {
  map = sampleMap();
});

describe("the address", () => {
  it("brings selection, filter and camera back after a reload", async () => {
    const page = await openPage({ reducedMotion: true });
    await page.getByRole("button", { name: `Show only ${map.topics.topics[1]!.label}` }).click();
    await page.locator("button.legend-name").nth(1).click();
    await page.locator(".panel .paper-row").first().click();
    const title = await page.locator(".panel h2").textContent();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(() => page.url()).toMatch(/#.*paper=.*topics=t2.*at=/);
    await page.mouse.move(5, 5);
    await settled(page);
    const { x, y, width, height } = await mapBox(page);
    // Without the buttons, whose icons the browser smooths anew.
    const picture = () => page.screenshot({ clip: { x, y: y + 80, width, height: height - 80 } });
    const before = await picture();
    const address = page.url();

    await page.reload();
    await waitForMap(page);
    expect(await page.locator(".panel h2").textContent()).toBe(title);
    await expect.poll(() => page.url()).toBe(address);
    const sameAsBefore = async () => (await picture()).equals(before);
    await expect.poll(sameAsBefore, { timeout: 10_000 }).toBe(true);
  });

  it.each([
    "#paper=__proto__",
    "#topics=t99&topics=%3Cscript%3E",
    "#at=NaN,1,1",
    "#map=gone&paper=x",
    "#%E0%A4%A",
  ])("shows the map for the broken address %s", async (hash) => {
    const start = await openPage();
    const page = await openPage({ address: start.url().replace(/#.*/, "") + hash });
    await page.getByRole("heading", { level: 2, name: map.bibliography.hub!.title }).waitFor();
  });

  it("keeps the user's map for the next visit, by the address and by name", async () => {
    const page = await openPage();
    await page.locator("button.legend-name").first().click();
    await page.getByRole("button", { name: "(rename)" }).click();
    await page.getByRole("textbox", { name: "Name of the topic" }).fill("Mine");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url(), { timeout: 5000 }).toMatch(/#.*map=/);
    await page.reload();
    await waitForMap(page);
    await page.getByRole("button", { name: "Mine (rename)" }).waitFor();
  });
});
