/** Journeys of somebody who puts papers into other topics: by the menu, by a key, by dropping them on another island. */
import { beforeAll, describe, expect, it } from "vitest";
import type { CitationMap } from "../../src/model/map";
import type { Scene } from "../../src/model/scene";
import { settled, useBrowser } from "./harness";
import { expectedScene, type mapBox, paperOnPage, sampleMap } from "./mapOnScreen";
import { expectCorrections, savedMap, toHub, topicNames, topicSizes } from "./topicsOnPage";

const { openPage } = useBrowser();
let map: CitationMap;

beforeAll(() => {
  map = sampleMap();
});

describe("moving a paper to another topic", () => {
  it("by the menu, and taken back in its panel", async () => {
    const page = await openPage({ reducedMotion: true });
    const names = await topicNames(page);
    const sizes = await topicSizes(page);
    await page.locator("button.legend-name").first().click();
    await page.locator(".panel .paper-row").last().click();
    const title = (await page.locator(".panel h2").textContent())!;
    await page.getByRole("button", { name: "Move to …" }).click();
    const item = page.getByRole("menuitem", { name: names[1]! });
    await item.waitFor();
    // Where it is it need not go; the last item makes a topic of its own.
    expect(await page.getByRole("menuitem", { name: names[0]! }).count()).toBe(0);
    expect(await page.getByRole("menuitem").last().textContent()).toContain("A topic of its own");
    await item.click();
    await page.getByText("Put here by you").waitFor();
    await expectCorrections(page, 1);
    const after = [sizes[0]! - 1, sizes[1]! + 1, ...sizes.slice(2)].toSorted((a, b) => b - a);
    await expect.poll(() => topicSizes(page)).toEqual(after);
    await page.keyboard.press("Control+z");
    await expectCorrections(page, 0);
    await page.keyboard.press("Control+y");
    await expectCorrections(page, 1);
    await page.keyboard.press("l");
    await page.locator(".paper-list .paper-row", { hasText: title }).click();
    await page.getByRole("button", { name: "Details", exact: true }).click();
    await page.getByRole("button", { name: "Take back" }).click();
    await expectCorrections(page, 0);
    await expect.poll(() => topicNames(page)).toEqual(names);
  });

  it("by keys alone", async () => {
    const page = await openPage({ reducedMotion: true });
    const names = await topicNames(page);
    await page.keyboard.press("]");
    await page.getByText("Why here").waitFor();
    await page.keyboard.press("m");
    await page.locator("[role=menuitem]:focus").waitFor();
    await page.keyboard.press("End");
    expect(await page.locator("[role=menuitem]:focus").textContent()).toContain("A topic of its own");
    // Letters belong to the menu while it is open.
    await page.keyboard.press("t");
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("light");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.getByText("Put here by you").waitFor();
    await expectCorrections(page, 1);
    await expect.poll(() => topicNames(page)).toHaveLength(names.length + 1);
    // Escape closes the menu, and nothing else.
    await page.keyboard.press("]");
    const title = await page.locator(".panel h2").textContent();
    await page.keyboard.press("m");
    await page.locator("[role=menuitem]:focus").waitFor();
    await page.keyboard.press("Escape");
    await page.locator("[role=menuitem]").first().waitFor({ state: "detached" });
    expect(await page.locator(".panel h2").textContent()).toBe(title);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Move to …");
  });

  it("by dropping it on the topic's island, which says so before", async () => {
    const page = await openPage();
    const scene = await expectedScene(page, map);
    const { paper, from, to, topic } = await twoIslands(page, scene);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 4 });
    const hint = page.locator(".drag-hint");
    expect(await hint.textContent()).toBe(`Move to ${topic.label}`);
    await page.mouse.up();
    await hint.waitFor({ state: "detached" });
    await page.locator(".notice", { hasText: "Moved “" }).waitFor();
    await expectCorrections(page, 1);
    const { file } = await savedMap(page);
    expect(file.recipe.corrections).toMatchObject([{ kind: "move", papers: [paper] }]);
    expect(file.recipe.pins).toEqual({});
    const at = file.map!.topics.assignments.find((each) => each.paper === paper)!;
    expect(at.byUser).toBe(true);
    expect(file.map!.topics.assignments.filter((each) => each.topic === at.topic).length).toBe(
      topic.size + 1,
    );
  });

  it("not at all where Escape is pressed before it is dropped, or where it is dropped at home", async () => {
    const page = await openPage();
    const scene = await expectedScene(page, map);
    const { from, to } = await twoIslands(page, scene);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 6 });
    await page.locator(".drag-hint").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".drag-hint").waitFor({ state: "detached" });
    await page.mouse.up();
    await settled(page);
    expect(await page.getByRole("button", { name: "Undo" }).isDisabled()).toBe(true);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 9, from.y + 6, { steps: 4 });
    expect(await page.locator(".drag-hint").count()).toBe(0);
    await page.mouse.up();
    await page.locator(".notice", { hasText: "where you let go" }).waitFor();
    await toHub(page);
    await page.getByRole("heading", { name: "Your corrections (1)" }).click();
    await page.getByText("1 paper put in place by hand").waitFor();
  });
});

/** A paper of the largest topic, and the centre of a paper of the second where that lies well inside its island. */
async function twoIslands(page: Parameters<typeof mapBox>[0], scene: Scene) {
  const [first, second] = map.topics.topics;
  const paper = first!.representative[0]!;
  return {
    paper,
    topic: second!,
    from: await paperOnPage(page, scene, paper),
    to: await paperOnPage(page, scene, second!.representative[0]!),
  };
}
