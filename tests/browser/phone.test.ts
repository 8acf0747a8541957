/** Usable at 390 px: nothing off the screen, the sheet moves, the rarer commands are in a menu. */
import { describe, expect, it } from "vitest";
import { settled, useBrowser } from "./harness";
import { expectCorrections, topicNames } from "./topicsOnPage";

const { openPage } = useBrowser();
const phone = { width: 390, height: 844, touch: true } as const;

describe("on a phone", () => {
  it("nothing is wider than the screen, and the map keeps a good part of it", async () => {
    const page = await openPage(phone);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(390);
    const box = (await page.getByRole("application").boundingBox())!;
    expect(box.width).toBe(390);
    expect(box.height).toBeGreaterThan(300);
  });

  it("every button is large enough for a finger", async () => {
    const page = await openPage(phone);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll("button, input:not([type=hidden]), select, a[href]")]
        .map((each) => ({ each, box: each.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && box.height > 0 && (box.width < 24 || box.height < 24))
        .map(({ each, box }) => `${each.outerHTML.slice(0, 80)} ${box.width}×${box.height}`),
    );
    expect(small).toEqual([]);
  });

  it("the topics begin within the first screen of the half open sheet", async () => {
    const page = await openPage(phone);
    const box = (await page.locator(".legend .legend-row").first().boundingBox())!;
    expect(box.y + box.height).toBeLessThan(phone.height);
  });

  it("a button that is only a word is as large as a fingertip", async () => {
    const page = await openPage(phone);
    const more = (await page.getByRole("button", { name: "More", exact: true }).boundingBox())!;
    expect(Math.min(more.width, more.height)).toBeGreaterThanOrEqual(40);
  });

  it("a paper is moved and a topic merged by menus within reach of a thumb", async () => {
    const page = await openPage(phone);
    const count = (await topicNames(page)).length;
    await page.locator("button.legend-name").first().tap();
    await page.getByRole("button", { name: "Merge into …" }).tap();
    const items = page.getByRole("menuitem");
    await items.first().waitFor();
    await settled(page);
    const menu = (await page.locator(".menu:popover-open").boundingBox())!;
    expect([menu.x, menu.width]).toEqual([0, 390]);
    expect(Math.round(menu.y + menu.height)).toBe(phone.height);
    const first = (await items.first().boundingBox())!;
    expect(first.height).toBeGreaterThanOrEqual(44);
    await items.first().tap();
    await expectCorrections(page, 1);
    await expect.poll(() => topicNames(page)).toHaveLength(count - 1);
    const [map, notice] = await Promise.all(
      [page.getByRole("application"), page.locator(".notice")].map((each) => each.boundingBox()),
    );
    expect(notice!.y, "what is told does not hide the map").toBeGreaterThan(map!.y + map!.height);
    await page.locator("button.legend-name").first().tap();
    await page.locator(".panel .paper-row").first().tap();
    await page.getByRole("button", { name: "Move to …" }).tap();
    await page.getByRole("menuitem", { name: "A topic of its own" }).tap();
    await expectCorrections(page, 2);
  });

  it("a topic and a paper can be read, and the menu holds the rarer commands", async () => {
    const page = await openPage(phone);
    await page.locator("button.legend-name").first().tap();
    await page.locator(".panel .paper-row").first().tap();
    await page.getByText("Why here").waitFor();
    const menu = page.locator("#more-menu:popover-open");
    await page.getByRole("button", { name: "More commands" }).tap();
    await menu.waitFor();
    await page.mouse.move(60, 300);
    await page.mouse.down();
    await page.mouse.move(90, 320);
    expect(await menu.count(), "a press outside closes it, be it a drag").toBe(0);
    await page.mouse.up();
    await page.getByRole("button", { name: "More commands" }).tap();
    await page.getByRole("button", { name: "Switch between light and dark" }).tap();
    await settled(page);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  });
});
