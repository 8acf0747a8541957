/** Journeys of somebody who corrects the topics: merge, split, lock, leave a word out, each undone and done again. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { settled, useBrowser } from "./harness";
import { choose, expectCorrections, openTopic, toHub, topicNames, topicSizes } from "./topicsOnPage";

const { openPage } = useBrowser();

describe("correcting topics", () => {
  it("a user merges, splits, locks, leaves out a word, and walks back and forth through all of it", async () => {
    const page = await openPage({ reducedMotion: true });
    const before = await topicNames(page);
    const sizes = await topicSizes(page);

    // Merge the second topic into the third.
    await openTopic(page, 1);
    await choose(page, "Merge into …", new RegExp(`^${escaped(before[2]!)}`));
    await page.getByText(`Merged ${before[1]} into ${before[2]}.`).waitFor();
    await expectCorrections(page, 1);
    await expect.poll(() => topicSizes(page)).toContain(sizes[1]! + sizes[2]!);
    expect(await topicNames(page)).toHaveLength(before.length - 1);

    // Split the largest.
    const [largest] = await topicSizes(page);
    await openTopic(page, 0);
    await page.getByRole("button", { name: "Split in two" }).click();
    await expectCorrections(page, 2);
    await expect.poll(() => topicNames(page)).toHaveLength(before.length);
    expect(Math.max(...(await topicSizes(page)))).toBeLessThanOrEqual(largest!);
    expect(new Set(await topicNames(page)).size).toBe(before.length);

    // Lock the second, and see it said.
    await openTopic(page, 1);
    await page.getByRole("button", { name: /^Lock this topic/ }).click();
    await page.getByRole("button", { name: "Unlock this topic", pressed: true }).waitFor();
    await expectCorrections(page, 3);
    await expect.poll(() => page.locator(".legend-lock").count()).toBe(1);

    // Leave out the first word of the first topic.
    await openTopic(page, 0);
    const out = page.getByRole("button", { name: /^Leave the word/ }).first();
    const word = /“(.+)”/.exec((await out.getAttribute("aria-label"))!)![1]!;
    await out.click();
    await expectCorrections(page, 4);
    await openTopic(page, 0);
    await expect
      .poll(() => page.getByRole("button", { name: `Leave the word “${word}” out` }).count())
      .toBe(0);

    // Back through all of it, and forth again.
    await toHub(page);
    for (let left = 3; left >= 0; left--) {
      await page.keyboard.press("Control+z");
      await expectCorrections(page, left);
    }
    await expect.poll(() => topicNames(page)).toEqual(before);
    expect(await topicSizes(page)).toEqual(sizes);
    for (let done = 1; done <= 4; done++) {
      await page.keyboard.press("Control+Shift+z");
      await expectCorrections(page, done);
    }
    await expect.poll(() => page.locator(".legend-lock").count()).toBe(1);
  });

  it("the notice of a correction takes it back, as long as it is the last one", async () => {
    const page = await openPage({ reducedMotion: true });
    const before = await topicNames(page);
    await openTopic(page, 0);
    await page.getByRole("button", { name: "Split in two" }).click();
    const notice = page.locator(".notice", { hasText: `Split ${before[0]} in two.` });
    await notice.getByRole("button", { name: "Undo" }).click();
    await notice.waitFor({ state: "detached" });
    await expectCorrections(page, 0);
    await expect.poll(() => topicNames(page)).toEqual(before);
  });

  it("the notice of a correction goes when the correction is undone elsewhere", async () => {
    const page = await openPage({ reducedMotion: true });
    const before = await topicNames(page);
    await openTopic(page, 0);
    await page.getByRole("button", { name: "Split in two" }).click();
    const notice = page.locator(".notice", { hasText: `Split ${before[0]} in two.` });
    await notice.waitFor();
    await page.keyboard.press("Control+z");
    await notice.waitFor({ state: "detached", timeout: 3000 });
    await expectCorrections(page, 0);
  });

  it("a topic that a correction leaves alone keeps its colour", async () => {
    const page = await openPage({ reducedMotion: true });
    const before = await topicColours(page);
    const names = await topicNames(page);
    await openTopic(page, names.length - 1);
    await choose(page, "Merge into …", new RegExp(`^${escaped(names[1]!)}`));
    await expectCorrections(page, 1);
    const after = await topicColours(page);
    const alone = names.filter((name) => name !== names[1] && after.has(name));
    expect(alone.length).toBeGreaterThan(2);
    const kept = alone.filter((name) => after.get(name) === before.get(name));
    expect(kept.length / alone.length).toBeGreaterThan(0.6);
  });

  it("the list of corrections takes back any of them, and leaves the others", async () => {
    const page = await openPage({ reducedMotion: true });
    await openTopic(page, 0);
    await page.getByRole("button", { name: "Split in two" }).click();
    await expectCorrections(page, 1);
    await openTopic(page, 2);
    await page.getByRole("button", { name: /\(rename\)/ }).click();
    await page.getByRole("textbox", { name: "Name of the topic" }).fill("Mine");
    await page.keyboard.press("Enter");
    await expectCorrections(page, 2);
    await page.getByRole("heading", { name: "Your corrections (2)" }).click();
    const list = page.locator(".corrections li");
    await expect.poll(() => list.count()).toBe(2);
    expect(await list.nth(0).textContent()).toMatch(/^Renamed “.+” to “Mine”/);
    expect(await list.nth(1).textContent()).toMatch(/^Split “.+” into /);
    await page.getByRole("button", { name: /^Take back: Split/ }).click();
    await expectCorrections(page, 1);
    await expect.poll(() => topicNames(page)).toContain("Mine");
  });

  it("the slider asks for more or fewer topics, and Automatic takes the first number again", async () => {
    const page = await openPage({ reducedMotion: true });
    const before = await topicNames(page);
    const slider = page.getByRole("slider", { name: "How many topics to look for" });
    const automatic = page.getByRole("button", { name: `Automatic (${before.length})` });
    expect(await automatic.getAttribute("aria-pressed")).toBe("true");
    expect(await slider.inputValue()).toBe(String(before.length));
    await slider.focus();
    await page.keyboard.press("Home");
    await expect.poll(async () => (await topicNames(page)).length).toBeLessThan(before.length);
    await expect.poll(() => automatic.getAttribute("aria-pressed")).toBe("false");
    await page.keyboard.press("End");
    await expect.poll(async () => (await topicNames(page)).length).toBeGreaterThan(before.length);
    const many = await topicNames(page);
    expect(new Set(many).size).toBe(many.length);
    await automatic.click();
    await expect.poll(() => topicNames(page)).toEqual(before);
    // One step each.
    await page.keyboard.press("Control+z");
    await expect.poll(() => topicNames(page)).toEqual(many);
    await settled(page);
  });
});

/** Name → colour of its swatch in the legend. */
async function topicColours(page: Page): Promise<Map<string, string>> {
  await toHub(page);
  const colours = await page
    .locator(".legend-row[data-topic] .legend-eye .swatch")
    .evaluateAll((swatches) => swatches.map((swatch) => getComputedStyle(swatch).backgroundColor));
  return new Map((await topicNames(page)).map((name, k) => [name, colours[k]!]));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
