/** Merging topics by dropping one on the other: in the legend, and on the map by their names. */
import { describe, expect, it } from "vitest";
import { useBrowser } from "./harness";
import { expectedScene, mapBox, paperOnPage, sampleMap } from "./mapOnScreen";
import { expectCorrections, topicNames, topicSizes } from "./topicsOnPage";

const { openPage } = useBrowser();

describe("dropping a topic on another", () => {
  it("merges them in the legend, after saying so, and Undo in the notice parts them", async () => {
    const page = await openPage({ reducedMotion: true });
    const names = await topicNames(page);
    const sizes = await topicSizes(page);
    const rows = page.locator(".legend-row[data-topic]");
    await rows.nth(2).scrollIntoViewIfNeeded();
    const [from, to] = [(await rows.nth(2).boundingBox())!, (await rows.nth(1).boundingBox())!];
    await page.mouse.move(from.x + 80, from.y + 15);
    await page.mouse.down();
    await page.mouse.move(from.x + 80, from.y + 4, { steps: 3 });
    await page.mouse.move(to.x + 80, to.y + 15, { steps: 4 });
    const hint = page.locator(".drag-hint");
    await expect.poll(() => hint.textContent()).toBe(`Merge ${names[2]} into ${names[1]}`);
    expect(await page.locator(".legend-row.is-target").count()).toBe(1);
    await page.mouse.up();
    const notice = page.locator(".notice", { hasText: `Merged ${names[2]} into ${names[1]}.` });
    await notice.waitFor();
    await expectCorrections(page, 1);
    await expect.poll(() => topicSizes(page)).toContain(sizes[1]! + sizes[2]!);
    expect(await topicNames(page)).toHaveLength(names.length - 1);
    expect(await page.locator(".legend-row.is-target").count()).toBe(0);
    await notice.getByRole("button", { name: "Undo" }).click();
    await expectCorrections(page, 0);
    await expect.poll(() => topicNames(page)).toEqual(names);
  });

  it("does nothing where it is let go beside the legend, and a press still selects", async () => {
    const page = await openPage({ reducedMotion: true });
    const row = page.locator(".legend-row[data-topic]").first();
    await row.scrollIntoViewIfNeeded();
    const box = (await row.boundingBox())!;
    await page.mouse.move(box.x + 80, box.y + 15);
    await page.mouse.down();
    await page.mouse.move(box.x - 300, box.y - 100, { steps: 5 });
    await page.mouse.up();
    await page.locator(".drag-hint").waitFor({ state: "detached" });
    expect(await page.getByRole("button", { name: "Undo" }).isDisabled()).toBe(true);
    expect(await page.locator("button.legend-name").count()).toBeGreaterThan(0);
    await row.locator("button.legend-name").click();
    await page.getByRole("button", { name: "Split in two" }).waitFor();
  });

  it("merges them on the map by their names", async () => {
    const page = await openPage();
    const map = sampleMap();
    const scene = await expectedScene(page, map);
    const [first, second] = map.topics.topics;
    const box = await mapBox(page);
    const label = scene.labels.find(({ kind, id }) => kind === "topic" && id === second!.id)!.box;
    const to = await paperOnPage(page, scene, first!.representative[0]!);
    await page.mouse.move(box.x + label.left + label.width / 2, box.y + label.top + label.height / 2);
    await page.mouse.down();
    // Held down for a moment: a quick drag pans.
    await page.waitForFunction(() => document.querySelector('[style*="cursor: grab;"]') !== null);
    await page.mouse.move(to.x, to.y, { steps: 8 });
    expect(await page.locator(".drag-hint").textContent()).toBe(
      `Merge ${second!.label} into ${first!.label}`,
    );
    await page.mouse.up();
    await page.locator(".notice", { hasText: `Merged ${second!.label} into ${first!.label}.` }).waitFor();
    await expectCorrections(page, 1);
    await expect.poll(() => topicSizes(page)).toContain(first!.size + second!.size);
  });
});
