/** When a page says that its first map is drawn, to the millisecond: asking from outside may find out late on a busy machine. */
import type { Page } from "playwright-core";

/** Opens the address. @returns milliseconds since the start of the navigation, and the same moment by the clock of `Date.now()`. */
export async function openUntilReady(page: Page, url: string): Promise<{ ms: number; clock: number }> {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      const root = document.documentElement;
      if (root?.dataset.map === "ready") root.dataset.readyAt ??= String(performance.now());
    }).observe(document, { attributes: true, subtree: true, childList: true });
  });
  await page.goto(url);
  const ready = page.locator("html[data-ready-at]");
  await ready.waitFor({ state: "attached" });
  const ms = Number(await ready.getAttribute("data-ready-at"));
  return { ms, clock: ms + (await page.evaluate(() => performance.timeOrigin)) };
}
