/** Light and dark; another arrangement of the papers, and less motion for those who ask for it. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { defaultRecipe } from "../../src/model/recipe";
import type { Scene } from "../../src/model/scene";
import { readInputs } from "../../src/reading";
import { openExport, save } from "./downloads";
import { settled, useBrowser, waitForMap } from "./harness";
import { expectedScene, mapBox, paperOnPage, sampleMap } from "./mapOnScreen";
import { pixelsOf } from "./pixels";
import { expectAt } from "./pointing";

const { openPage } = useBrowser();
const again = { ...defaultRecipe, layout: { ...defaultRecipe.layout, arrangement: 1 } };

describe("the theme", () => {
  it("follows the system at first", async () => {
    expect(await groundOf(await openPage({ theme: "light" }))).toBeGreaterThan(230);
    expect(await groundOf(await openPage({ theme: "dark" }))).toBeLessThan(50);
  });

  it("follows the system when that changes, until the user has chosen another", async () => {
    const page = await openPage({ theme: "light" });
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => themeOf(page)).toBe("dark");
    await page.getByRole("button", { name: "Light theme" }).click();
    await expect.poll(() => themeOf(page)).toBe("light");
    await page.emulateMedia({ colorScheme: "light" });
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await themeOf(page)).toBe("light");
    await page.getByRole("button", { name: "Dark theme" }).click();
    await expect.poll(() => themeOf(page)).toBe("dark");
    await page.emulateMedia({ colorScheme: "light" });
    await expect.poll(() => themeOf(page)).toBe("light");
  });

  it("changes at the press of a button and is remembered", async () => {
    const page = await openPage({ theme: "light" });
    await page.getByRole("button", { name: "Dark theme" }).click();
    expect(await groundOf(page)).toBeLessThan(50);
    await page.reload();
    await waitForMap(page);
    expect(await groundOf(page)).toBeLessThan(50);
  });
});

describe("laying out again", () => {
  it("moves the papers, and undo moves them back", async () => {
    const page = await openPage();
    const before = await expectedScene(page, sampleMap());
    const after = await expectedScene(page, sampleMap(again));
    const moved = await movedFar(page, before, after);
    expect(moved.length).toBeGreaterThan(3);
    await page.getByRole("button", { name: "Lay out again" }).click();
    await expectAt(page, after, moved.slice(0, 3));
    await page.getByRole("button", { name: "Undo" }).click();
    await expectAt(page, before, moved.slice(0, 3));
  });

  it("stops where it is at the press of a button", async () => {
    const page = await openPage();
    const paces = await watchPaces(page);
    expect(await page.getByRole("button", { name: "Stop" }).count()).toBe(0);
    await pressAtOnce(page, ".progress-stop");
    await page.keyboard.press("r");
    await expect.poll(paces).toEqual([16]);
    await page.locator('[data-pressed="Stop"]').waitFor({ state: "attached" });
    await page.locator(".progress").waitFor({ state: "detached" });
    await openExport(page);
    const { saved } = await readInputs([{ bytes: await save(page, "json"), name: "map.json" }]);
    const stopped = [...saved!.map!.layout.positions];
    expect(stopped).not.toEqual([...sampleMap().layout.positions]);
    expect(stopped).not.toEqual([...sampleMap(again).layout.positions]);
  });
});

describe("reduced motion", () => {
  it("lays the papers out again without showing the way there", async () => {
    const page = await openPage({ reducedMotion: true });
    const running = () =>
      page.evaluate(() =>
        document
          .getAnimations()
          .filter((each) => Number(each.effect?.getComputedTiming().duration) > 50)
          .map((each) => String((each as CSSTransition).transitionProperty)),
      );
    const before = await expectedScene(page, sampleMap());
    const after = await expectedScene(page, sampleMap(again));
    const moved = await movedFar(page, before, after);
    const paces = await watchPaces(page);
    await page.getByRole("button", { name: "Lay out again" }).click();
    expect(await running()).toEqual([]);
    await expectAt(page, after, moved.slice(0, 3));
    expect(await paces()).toEqual([0]);
    expect(await running()).toEqual([]);
  });
});

/** Papers whose place in the second scene is not near any paper's place in the first. */
async function movedFar(page: Page, before: Scene, after: Scene): Promise<string[]> {
  const old = await Promise.all(before.discs.ids.map((id) => paperOnPage(page, before, id)));
  const moved: string[] = [];
  for (const id of after.discs.ids) {
    const at = await paperOnPage(page, after, id);
    if (old.every(({ x, y }) => Math.hypot(at.x - x, at.y - y) > 20)) moved.push(id);
  }
  return moved;
}

/** Presses the button as soon as it appears: a layout is done in a second, too soon for a slow machine to find it from outside. */
async function pressAtOnce(page: Page, selector: string): Promise<void> {
  await page.evaluate((wanted) => {
    const watching = new MutationObserver(() => {
      const button = document.querySelector<HTMLButtonElement>(wanted);
      if (!button) return;
      watching.disconnect();
      button.click();
      document.documentElement.dataset.pressed = button.textContent ?? "";
    });
    watching.observe(document.body, { childList: true, subtree: true });
  }, selector);
}

/** Begins to note at what pace (least milliseconds a step) the page has layouts made; the function returned tells them. */
async function watchPaces(page: Page): Promise<() => Promise<unknown>> {
  await page.evaluate(() => {
    const noted: number[] = [];
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, message: { pace?: number }) {
      if (message.pace !== undefined) noted.push(message.pace);
      postMessage.call(this, message);
    };
    Object.assign(globalThis, { notedPaces: noted });
  });
  return () => page.evaluate(() => (globalThis as unknown as { notedPaces: number[] }).notedPaces);
}

/** Mean of red, green and blue (0..255) at the map's left edge. */
async function groundOf(page: Awaited<ReturnType<typeof openPage>>): Promise<number> {
  await settled(page);
  const box = await mapBox(page);
  const picture = await pixelsOf(page, await page.screenshot());
  const colour = picture.at(box.x + 2, box.y + box.height / 2);
  return colour.reduce((sum, part) => sum + part) / 3;
}

const themeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme);
