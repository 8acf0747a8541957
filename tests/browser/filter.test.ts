/** The legend as a filter. */
import { beforeAll, describe, expect, it } from "vitest";
import type { CitationMap } from "../../src/model/map";
import { settled, useBrowser } from "./harness";
import { expectedScene, paperOnPage, sampleMap } from "./mapOnScreen";
import { pixelsOf } from "./pixels";

const { openPage } = useBrowser();
let map: CitationMap;

beforeAll(() => {
  map = sampleMap();
});

describe("the filter", () => {
  it("leaves only the chosen topic on the map, and gives all back", async () => {
    const page = await openPage();
    const [chosen, other] = map.topics.topics;
    const before = await page.getByRole("application").screenshot();
    const eye = page.getByRole("button", { name: `Show only ${chosen!.label}` });
    await eye.click();
    expect(await eye.getAttribute("aria-pressed")).toBe("true");
    await settled(page);
    expect((await page.getByRole("application").screenshot()).equals(before)).toBe(false);

    const scene = await expectedScene(page, map);
    const hidden = map.topics.assignments.find((each) => each.topic === other!.id)!.paper;
    const at = await paperOnPage(page, scene, hidden);
    const picture = await pixelsOf(page, await page.screenshot());
    const ground = picture.at(at.x - 60, 70);
    const faded = picture.at(at.x, at.y).map((part, k) => Math.abs(part - ground[k]!));
    expect(Math.max(...faded), "a filtered disc is nearly the ground").toBeLessThan(60);

    await page.getByRole("button", { name: "Show all", exact: true }).click();
    expect(await eye.getAttribute("aria-pressed")).toBe("false");
  });

  it("shows the starred papers by one press in the legend, or by a key", async () => {
    const page = await openPage();
    const starred = page.getByRole("button", { name: /^Starred/ });
    expect(await starred.count()).toBe(0);
    for (const key of ["]", "s", "]", "s", "Escape", "Escape"]) await page.keyboard.press(key);
    await starred.click();
    await page.getByRole("heading", { name: "2 starred papers" }).waitFor();
    await expect.poll(() => page.locator(".face .paper-row").count()).toBe(2);
    await page.keyboard.press("Escape");
    await starred.waitFor();
    await page.keyboard.press("b");
    await page.getByRole("heading", { name: "2 starred papers" }).waitFor();
  });

  it("takes a second topic in addition", async () => {
    const page = await openPage();
    const [first, second] = map.topics.topics.map(({ label }) =>
      page.getByRole("button", { name: `Show only ${label}` }),
    );
    await first!.click();
    await second!.click();
    expect(await first!.getAttribute("aria-pressed")).toBe("true");
    expect(await second!.getAttribute("aria-pressed")).toBe("true");
    expect(decodeURIComponent(page.url())).toMatch(/#|$/);
    await expect.poll(() => decodeURIComponent(page.url())).toContain("topics=t1&topics=t2");
  });
});
