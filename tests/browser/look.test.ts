/** Light and dark, and less motion for those who ask for it. */
import { describe, expect, it } from "vitest";
import { settled, useBrowser, waitForMap } from "./harness";
import { mapBox } from "./mapOnScreen";
import { pixelsOf } from "./pixels";

const { openPage } = useBrowser();

describe("the theme", () => {
  it("follows the system at first", async () => {
    expect(await groundOf(await openPage({ theme: "light" }))).toBeGreaterThan(230);
    expect(await groundOf(await openPage({ theme: "dark" }))).toBeLessThan(50);
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

describe("reduced motion", () => {
  it("lays the papers out again without showing the way there", async () => {
    const page = await openPage({ reducedMotion: true });
    expect(
      await page.evaluate(
        () => document.getAnimations().filter((each) => each.playState === "running").length,
      ),
    ).toBe(0);
    await page.keyboard.press("l");
    await page.keyboard.press("+");
    await settled(page);
    const running = await page.evaluate(() =>
      document
        .getAnimations()
        .filter((each) => Number(each.effect?.getComputedTiming().duration) > 50)
        .map((each) => String((each as CSSTransition).transitionProperty)),
    );
    expect(running).toEqual([]);
  });
});

/** Mean of red, green and blue (0..255) at the map's left edge. */
async function groundOf(page: Awaited<ReturnType<typeof openPage>>): Promise<number> {
  await settled(page);
  const box = await mapBox(page);
  const picture = await pixelsOf(page, await page.screenshot());
  const colour = picture.at(box.x + 2, box.y + box.height / 2);
  return colour.reduce((sum, part) => sum + part) / 3;
}
