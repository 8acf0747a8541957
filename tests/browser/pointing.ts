/** Where papers are on the page, found out with the pointer. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Scene } from "../../src/model/scene";
import { settled } from "./harness";
import { mapBox, paperOnPage } from "./mapOnScreen";

/** Resolves once each of the papers is where the scene has it: there the map says that it is under the pointer. */
export async function expectAt(page: Page, scene: Scene, ids: readonly string[]): Promise<void> {
  const box = await mapBox(page);
  for (const id of ids) {
    const at = await paperOnPage(page, scene, id);
    const underPointer = async () => {
      await page.mouse.move(box.x + 2, box.y + box.height / 2);
      await page.mouse.move(at.x, at.y, { steps: 2 });
      await settled(page);
      return page.evaluate(() => document.querySelector<HTMLElement>("[data-over]")?.dataset.over);
    };
    await expect.poll(underPointer, { timeout: 15_000 }).toBe(id);
  }
}
