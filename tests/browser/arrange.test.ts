/** The user's corrections: papers moved by hand, topics renamed; each can be undone. */
import { beforeAll, describe, expect, it } from "vitest";
import type { CitationMap } from "../../src/model/map";
import { settled, useBrowser } from "./harness";
import { expectedScene, paperOnPage, sampleMap } from "./mapOnScreen";

const { openPage } = useBrowser();
let map: CitationMap;

beforeAll(() => {
  map = sampleMap();
});

describe("a correction by hand", () => {
  it("moves a paper where it is dragged, pins it, and undo puts it back", async () => {
    const page = await openPage();
    const scene = await expectedScene(page, map);
    const paper = map.bibliography.papers.find((each) => each.id === scene.discs.ids[10])!;
    const from = await paperOnPage(page, scene, paper.id);
    const to = { x: from.x + 40, y: from.y - 90 };
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    await settled(page);

    await page.mouse.click(to.x, to.y);
    await page.getByRole("heading", { level: 2, name: paper.title, exact: true }).waitFor();
    await page.getByText("Put here by hand").waitFor();

    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Put here by hand").waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await settled(page);
    await page.mouse.click(from.x, from.y);
    await page.getByRole("heading", { level: 2, name: paper.title, exact: true }).waitFor();
    expect(await page.getByRole("button", { name: "Redo" }).isEnabled()).toBe(true);
  });

  it("gives a topic the name that is typed, everywhere, until it is undone", async () => {
    const page = await openPage();
    const before = map.topics.topics[0]!.label;
    await page.locator("button.legend-name").first().click();
    await page.getByRole("button", { name: `${before} (rename)` }).click();
    await page.getByRole("textbox", { name: "Name of the topic" }).fill("Ways to test it");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Ways to test it (rename)" }).waitFor();
    await page.getByRole("button", { name: "All topics" }).click();
    const first = page.locator("button.legend-name > span:first-child").first();
    expect(await first.textContent()).toBe("Ways to test it");
    await page.keyboard.press("Control+z");
    await page.getByText(before, { exact: true }).first().waitFor();
    expect(await first.textContent()).toBe(before);
  });
});
