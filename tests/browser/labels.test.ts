/** The names on the screen: in the boxes that the scene computed, inside the map, none over another. */
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { contains, overlaps } from "../../src/lib/boxes";
import type { CitationMap } from "../../src/model/map";
import { useBrowser } from "./harness";
import { expectedScene, mapBox, sampleMap } from "./mapOnScreen";
import { pixelsOf } from "./pixels";

const { openPage } = useBrowser();
let map: CitationMap;

beforeAll(() => {
  map = sampleMap();
});

describe.each([
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
])("at $width × $height", (size) => {
  it("every label is drawn in its box, and no box meets another", async () => {
    const page = await openPage({ ...size, theme: "light" });
    const { labels, frame } = await expectedScene(page, map);
    expect(labels.filter((label) => label.kind === "topic").length).toBeGreaterThanOrEqual(3);

    for (const [i, { box }] of labels.entries()) {
      expect(contains({ left: 0, top: 0, ...frame }, box), labels[i]!.id).toBe(true);
      for (const other of labels.slice(i + 1))
        expect(overlaps(box, other.box), `${labels[i]!.id} ${other.id}`).toBe(false);
    }

    // The panel may still change the height of the map: what counts is the picture that stays.
    await expect.poll(() => blankLabels(page), { timeout: 10_000 }).toEqual([]);
  });
});

/** Ids of the labels of which nothing is seen in their boxes. */
async function blankLabels(page: Page): Promise<string[]> {
  const { labels } = await expectedScene(page, map);
  const { x, y } = await mapBox(page);
  const picture = await pixelsOf(page, await page.screenshot());
  const blank = labels.filter(({ box, lines }) => {
    const ink = rgb(lines[0]!.color);
    let hits = 0;
    for (let row = Math.ceil(box.top); row < box.top + box.height; row++)
      for (let column = Math.ceil(box.left); column < box.left + box.width; column++)
        if (near(picture.at(x + column, y + row), ink)) hits++;
    // Letters cover well over 2 % of their box.
    return hits < 0.02 * box.width * box.height;
  });
  return blank.map(({ id }) => id);
}

function rgb(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

function near(colour: readonly number[], wanted: readonly number[]): boolean {
  return colour.every((part, k) => Math.abs(part - wanted[k]!) < 60);
}
