/** The user's corrections: papers moved by hand, topics renamed; each can be undone. */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { CitationMap } from "../../src/model/map";
import type { Scene } from "../../src/model/scene";
import { settled, useBrowser } from "./harness";
import { expectedScene, mapBox, paperOnPage, sampleMap } from "./mapOnScreen";
import { expectAt } from "./pointing";

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
    const to = await freePlaceNear(page, scene, from);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    await settled(page);

    await page.mouse.click(to.x, to.y);
    await page.getByRole("heading", { level: 2, name: paper.title, exact: true }).waitFor();
    await page.getByText("Put here by hand").waitFor();

    const notice = page.locator(".notice", { hasText: "where you let go" });
    await notice.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Put here by hand").waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expectAt(page, scene, [paper.id]);
    await page.mouse.click(from.x, from.y);
    await page.getByRole("heading", { level: 2, name: paper.title, exact: true }).waitFor();
    await page.getByRole("button", { name: "Redo" }).click();
    await page.getByText("Put here by hand").waitFor();
    await page.keyboard.press("u");
    await page.getByText("Put here by hand").waitFor({ state: "detached" });
    await page.getByText("Released 1 pinned paper.").waitFor();
  });

  it("gives a topic the name that is typed, everywhere, until it is undone", async () => {
    const page = await openPage();
    const before = map.topics.topics[0]!.label;
    await page.locator("button.legend-name").first().click();
    await page.getByRole("button", { name: `${before} (rename)` }).click();
    const field = page.getByRole("textbox", { name: "Name of the topic" });
    const taken = map.topics.topics[1]!.label;
    await field.fill(taken);
    await page.keyboard.press("Enter");
    await page.getByText(`Another topic is called “${taken}” already.`).waitFor();
    expect(await field.inputValue(), "what was typed stays, to be changed").toBe(taken);
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    await field.fill("Ways to test it");
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

/** The place nearest to `from`, but at least 60 px away from every disc, 130 px from the map's edges and 60 px from every label. */
async function freePlaceNear(page: Page, scene: Scene, from: { x: number; y: number }) {
  const map = await mapBox(page);
  const discs = await Promise.all(scene.discs.ids.map((id) => paperOnPage(page, scene, id)));
  const labels = scene.labels.map(({ box }) => ({ ...box, left: map.x + box.left, top: map.y + box.top }));
  const hub = { x: map.x + scene.placement.shiftX + map.width / 2, y: map.y + map.height / 2 };
  const away = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);
  const places = [];
  for (let x = map.x + 130; x <= map.x + map.width - 130; x += 10)
    for (let y = map.y + 130; y <= map.y + map.height - 130; y += 10) places.push({ x, y });
  const free = places
    .filter((place) => away(place, hub) > 120 && discs.every((disc) => away(place, disc) > 60))
    .filter(({ x, y }) =>
      labels.every(
        ({ left, top, width, height }) =>
          x < left - 60 || x > left + width + 60 || y < top - 60 || y > top + height + 60,
      ),
    )
    .sort((a, b) => away(a, from) - away(b, from));
  if (!free[0]) throw new Error("the map has no free place to drag a paper to");
  return free[0];
}
