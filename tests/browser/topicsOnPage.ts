/** The topics as the page shows them, and the ways into their faces. */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { MapFile } from "../../src/model/mapFile";
import { openExport, save } from "./downloads";
import { settled } from "./harness";

/** Names in the legend of the hub's face, largest topic first. */
export async function topicNames(page: Page): Promise<string[]> {
  return page.locator("button.legend-name").evaluateAll((names) =>
    names.map((name) => {
      const label = name.querySelector("span")!.cloneNode(true) as HTMLElement;
      for (const extra of label.querySelectorAll(".legend-lock")) extra.remove();
      return label.textContent!.trim();
    }),
  );
}

/** How many papers each topic has, in the order of the legend. */
export async function topicSizes(page: Page): Promise<number[]> {
  const counts = await page.locator("button.legend-name .legend-count").allTextContents();
  return counts.map((text) => Number.parseInt(text, 10));
}

/** Back to the hub's face, by Escape. */
export async function toHub(page: Page): Promise<void> {
  while ((await page.locator("button.legend-name").count()) === 0) {
    await page.keyboard.press("Escape");
    await settled(page);
  }
}

export async function openTopic(page: Page, place: number): Promise<void> {
  await toHub(page);
  await page.locator("button.legend-name").nth(place).click();
  await page.getByRole("button", { name: "Split in two" }).waitFor();
}

/** Opens the menu of the button and chooses. */
export async function choose(page: Page, button: string, item: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: button }).click();
  await page.getByRole("menuitem", { name: item }).click();
}

/** Resolves once the hub's face counts so many corrections; 0: it has no list of them. */
export async function expectCorrections(page: Page, count: number): Promise<void> {
  await toHub(page);
  const heading = page.getByRole("heading", { name: /^Your corrections/ });
  const text = async () => ((await heading.count()) === 0 ? "" : await heading.textContent());
  await expect.poll(text).toBe(count === 0 ? "" : `Your corrections (${count})`);
  await page.locator(".progress").waitFor({ state: "detached" });
}

/** The map as the page saves it. */
export async function savedMap(page: Page): Promise<{ bytes: Buffer; file: MapFile }> {
  await openExport(page);
  const bytes = await save(page, "json");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog", { name: "Export" }).waitFor({ state: "hidden" });
  return { bytes, file: JSON.parse(bytes.toString("utf8")) as MapFile };
}

/** Titles of the papers of a topic of a saved map, by the topic's place in the legend. */
export function titlesIn({ bibliography, map }: MapFile, place: number): string[] {
  const topic = map!.topics.topics[place]!.id;
  const papers = new Set(
    map!.topics.assignments.filter((each) => each.topic === topic).map(({ paper }) => paper),
  );
  return bibliography.papers.filter(({ id }) => papers.has(id)).map(({ title }) => title);
}
