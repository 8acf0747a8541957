/** What a new user meets: the sample as a map, its topics, its papers under the pointer. */
import { beforeAll, describe, expect, inject, it } from "vitest";
import type { CitationMap } from "../../src/model/map";
import { settled, useBrowser } from "./harness";
import { expectedScene, paperOnPage, sampleMap } from "./mapOnScreen";
import { pixelsOf } from "./pixels";

const { openPage } = useBrowser();
let map: CitationMap;

beforeAll(() => {
  map = sampleMap();
});

describe("the first visit", () => {
  it("shows the survey with its fifty papers and at least five named topics", async () => {
    const page = await openPage();
    const hub = page.getByRole("heading", {
      level: 2,
      name: "A Survey on Large Language Models for Code Generation",
    });
    await hub.waitFor();
    expect(await page.getByText("50 citing papers on this page").count()).toBeGreaterThan(0);

    const names = await page.locator(".legend button.legend-name > span:first-child").allTextContents();
    expect(names.length).toBeGreaterThanOrEqual(5);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^\p{L}[\p{L}\p{N} &,'/-]{2,60}$/u);
    expect(names).toEqual(map.topics.topics.map((topic) => topic.label));
  });

  it("draws something in every topic's colour", async () => {
    const page = await openPage();
    const scene = await expectedScene(page, map);
    const picture = await pixelsOf(page, await page.getByRole("application").screenshot());
    const colours = discCentres(scene).map(([x, y]) => picture.at(x!, y!));
    const expected = scene.discs.fills.map((fill) => rgb(fill));
    const wrong = colours.filter((colour, i) =>
      colour.some((part, k) => Math.abs(part - expected[i]![k]!) > 12),
    );
    // A label or the ring of a neighbour may cover the middle of a few discs.
    expect(wrong.length).toBeLessThanOrEqual(5);
  });

  it("shows a card with title and summary for the paper under the pointer", async () => {
    const page = await openPage();
    const scene = await expectedScene(page, map);
    const paper = map.bibliography.papers.find((each) => each.id === scene.discs.ids[7])!;
    const at = await paperOnPage(page, scene, paper.id);
    await page.mouse.move(at.x, at.y, { steps: 3 });
    const card = page.locator(".hover-card");
    await card.waitFor();
    expect(await card.textContent()).toContain(paper.title);
    expect(await card.textContent()).toContain(paper.summary!.slice(0, 40));
    await page.mouse.move(at.x, 0, { steps: 3 });
    await card.waitFor({ state: "detached" });
  });

  it("selects the paper that is clicked and shows it in the panel", async () => {
    const page = await openPage();
    const scene = await expectedScene(page, map);
    for (const id of [scene.discs.ids[3]!, scene.discs.ids[30]!]) {
      const paper = map.bibliography.papers.find((each) => each.id === id)!;
      const at = await paperOnPage(page, await expectedScene(page, map), id);
      await page.mouse.click(at.x, at.y);
      await page.getByRole("heading", { level: 2, name: paper.title, exact: true }).waitFor();
      expect(await page.locator(".panel .lead").textContent()).toBe(paper.summary);
      await settled(page);
    }
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { level: 2, name: map.bibliography.hub!.title }).waitFor();
  });

  it("asks nothing of any other host", async () => {
    const page = await openPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.reload();
    await page.locator('html[data-map="ready"]').waitFor({ state: "attached" });
    const own = inject("site");
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((url) => !url.startsWith(own) && !/^(data|blob):/.test(url))).toEqual([]);
  });
});

function discCentres(scene: Awaited<ReturnType<typeof expectedScene>>): number[][] {
  const { frame, placement, discs } = scene;
  return discs.ids.map((_, i) => [
    Math.round(frame.width / 2 + (discs.x[i]! - placement.x) * placement.scale + placement.shiftX),
    Math.round(frame.height / 2 - (discs.y[i]! - placement.y) * placement.scale + placement.shiftY),
  ]);
}

function rgb(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
