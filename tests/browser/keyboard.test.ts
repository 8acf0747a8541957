/** The whole work without a mouse. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { defaultRecipe } from "../../src/model/recipe";
import { openSearch, settled, useBrowser } from "./harness";
import { expectedScene, sampleMap } from "./mapOnScreen";
import { expectAt } from "./pointing";

const { openPage } = useBrowser();

describe("by keyboard alone", () => {
  it("a user reads a paper, corrects a topic, saves a picture and gets help", async () => {
    const page = await openPage({ reducedMotion: true });
    // Find a paper and read it.
    await openSearch(page);
    await page.keyboard.type("agentic");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    const paper = page.locator(".panel h2");
    await expect.poll(() => page.url()).toContain("paper=");
    const title = await paper.textContent();
    // The next one, a star, and back to its topic.
    await page.keyboard.press("]");
    await expect.poll(() => paper.textContent()).not.toBe(title);
    await page.keyboard.press("s");
    await page.getByRole("button", { name: "Take the star away" }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.url()).toContain("topic=");
    // Rename the topic: the focus moved into the panel or is reached by Tab.
    await tabTo(page, /\(rename\)/);
    await page.keyboard.press("Enter");
    await page.locator("input[aria-label^='Name of the topic']:focus").waitFor();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("Named by keys");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Named by keys (rename)" }).waitFor();
    await page.keyboard.press("Control+z");
    await page.getByRole("button", { name: "Named by keys (rename)" }).waitFor({ state: "detached" });
    // Save a picture.
    await page.keyboard.press("e");
    await page.getByRole("dialog", { name: "Export" }).waitFor();
    await tabTo(page, /^Save /);
    const saving = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    expect((await saving).suggestedFilename()).toMatch(/^a-survey-on-large-language-models.*\.\w+$/);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: "Export" }).waitFor({ state: "hidden" });
    await settled(page);
    // Help.
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Help" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: "Help" }).waitFor({ state: "hidden" });
  });

  it("a user walks over the map", async () => {
    const page = await openPage({ reducedMotion: true });
    await page.keyboard.press("g");
    await page.keyboard.press("ArrowRight");
    const card = page.locator(".hover-card .hover-title");
    await card.waitFor();
    const first = await card.textContent();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => card.textContent()).not.toBe(first);
    const second = (await card.textContent())!;
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: second, exact: true }).waitFor();
  });

  it("a user moves a paper and takes it back", async () => {
    const page = await openPage({ reducedMotion: true });
    const map = sampleMap();
    await page.keyboard.press("g");
    await page.keyboard.press("ArrowRight");
    const title = await page.locator(".hover-card .hover-title").textContent();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: title!, exact: true }).waitFor();
    const at = map.graph.paperIds.indexOf(map.bibliography.papers.find((each) => each.title === title)!.id);
    const id = map.graph.paperIds[at]!;
    const [x, y] = [map.layout.positions[2 * at]!, map.layout.positions[2 * at + 1]!];

    await page.keyboard.press("Alt+ArrowRight");
    await page.getByText("Put here by hand").waitFor();
    await page.getByText("Moved; Ctrl Z takes it back").waitFor({ state: "attached" });
    const pinnedAt = (place: readonly [number, number]) =>
      expectedScene(page, sampleMap({ ...defaultRecipe, pins: { [id]: place } }));
    await expectAt(page, await pinnedAt([x + 0.5, y]), [id]);
    await page.keyboard.press("Alt+Shift+ArrowUp");
    await expectAt(page, await pinnedAt([x + 0.5, y + 2]), [id]);

    // A run of presses is one step.
    await page.keyboard.press("Control+z");
    await page.getByText("Put here by hand").waitFor({ state: "detached" });
    await expectAt(page, await expectedScene(page, map), [id]);
    // With no paper selected the keys do nothing on the map.
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Alt+ArrowUp");
    expect(await page.getByRole("button", { name: "Undo" }).isDisabled()).toBe(true);
  });

  it("a user walks through the list of papers", async () => {
    const page = await openPage({ reducedMotion: true });
    await page.keyboard.press("l");
    await page.locator(".paper-list").waitFor();
    await tabTo(page, /^Hub: /);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const title = await page.evaluate(
      () => document.activeElement?.querySelector(".paper-row-title")?.textContent,
    );
    expect(title).toBeTruthy();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain("paper=");
    expect(await page.locator('.paper-row[aria-current="true"] .paper-row-title').textContent()).toBe(title);
  });

  it("the focus can always be seen", async () => {
    const page = await openPage({ reducedMotion: true });
    const unseen: string[] = [];
    for (let i = 0; i < 25; i++) {
      await page.keyboard.press("Tab");
      await settled(page);
      const seen = await page.evaluate(() => {
        const focused = document.activeElement;
        if (!focused || focused === document.body) return null;
        const ringed = [focused, focused.parentElement!, focused.nextElementSibling ?? focused].some(
          (each) => {
            const style = getComputedStyle(each);
            return (
              (style.outlineStyle !== "none" && style.outlineWidth !== "0px") || style.boxShadow !== "none"
            );
          },
        );
        return ringed ? null : focused.outerHTML.slice(0, 120);
      });
      if (seen) unseen.push(seen);
    }
    expect(unseen).toEqual([]);
  });
});

/** Presses Tab until the name of the focused control matches; at most once round the page. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 150; i++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element?.matches("button, a, input, select, textarea")) return "";
      return element.getAttribute("aria-label") ?? element.textContent?.trim() ?? "";
    });
    if (name.test(focused.trim())) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${name}`);
}
