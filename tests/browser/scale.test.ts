/** A map of very many papers under the hand: on a page of its own, with a made map, whose every doing can be looked at. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ShownMap, ShowOptions } from "../../scripts/bench/pan/showMap";
import { fromRoot } from "../../scripts/project";
import { type Site, serveFolder } from "../../scripts/serve";
import type { Label, Scene } from "../../src/model/scene";
import { settled, useBrowser } from "./harness";

const { openPage } = useBrowser();
let folder = "";
let site: Site;

declare global {
  interface Window {
    showMap(options: ShowOptions): ShownMap;
    shown: ShownMap;
    /** Of the graphics card: numbers sent to it, frames drawn, and those of them with lines, since it was last looked at. */
    card: { sent: number; frames: number; withLines: number };
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "orrery-scale-"));
  await build({
    configFile: false,
    root: fromRoot("scripts/bench/pan"),
    base: "./",
    logLevel: "warn",
    build: { outDir: folder, emptyOutDir: true, target: "es2022" },
  });
  site = await serveFolder(folder, { port: 0 });
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

/** The map, once it is drawn, and what is sent to the graphics card counted. */
async function openMap(options: ShowOptions): Promise<Page> {
  const page = await openPage({ address: site.url, hasMap: false });
  await page.locator('html[data-map="ready"]').waitFor({ state: "attached" });
  await page.evaluate((asked) => {
    window.card = { sent: 0, frames: 0, withLines: 0 };
    const card = WebGL2RenderingContext.prototype;
    const { bufferData, bufferSubData, drawArraysInstanced } = card;
    const sent = (numbers: unknown) => {
      if (numbers instanceof Float32Array) window.card.sent += numbers.length;
    };
    card.bufferData = new Proxy(bufferData, {
      apply(target, context, given) {
        sent(given[1]);
        return Reflect.apply(target, context, given);
      },
    });
    card.bufferSubData = new Proxy(bufferSubData, {
      apply(target, context, given) {
        sent(given[2]);
        return Reflect.apply(target, context, given);
      },
    });
    card.drawArraysInstanced = function (mode, first, corners, instances) {
      // Discs are of three corners, lines of six.
      if (corners === 3) window.card.frames++;
      else if (instances > 5000) window.card.withLines++;
      drawArraysInstanced.call(this, mode, first, corners, instances);
    };
    window.shown = window.showMap(asked);
  }, options);
  await rested(page);
  return page;
}

/** Longer than a camera takes to come to rest, and its glide before. */
async function rested(page: Page): Promise<void> {
  await page.waitForTimeout(700);
  await settled(page);
}

/** What was sent and drawn since the last time. */
function card(page: Page): Promise<Window["card"]> {
  return page.evaluate(() => {
    const { card } = window;
    window.card = { sent: 0, frames: 0, withLines: 0 };
    return card;
  });
}

const told = (page: Page, name: string) =>
  page.evaluate((wanted) => window.shown.told.filter(([first]) => first === wanted), name);

/** A place on the screen without papers and names, by which the map is panned. */
const GROUND = { x: 20, y: 880 };

interface Drag {
  /** False: the button stays down in the end. */
  readonly drop?: boolean;
  /** It was down for a moment first, by which names are carried; the cursor shows it. */
  readonly hold?: boolean;
}

async function drag(
  page: Page,
  points: readonly { x: number; y: number }[],
  { drop = true, hold = false }: Drag = {},
): Promise<void> {
  const [first, ...rest] = points;
  await page.mouse.move(first!.x, first!.y);
  await page.mouse.down();
  if (hold)
    await page.waitForFunction(() =>
      [...document.querySelectorAll("div")].some(({ style }) => style.cursor === "grab"),
    );
  for (const { x, y } of rest) await page.mouse.move(x, y, { steps: 8 });
  if (drop) await page.mouse.up();
}

async function placesOnScreen(
  page: Page,
): Promise<{ id: string; x: number; y: number; topic: string | null }[]> {
  return page.evaluate(() => {
    const { discs, frame, placement } = window.shown.scene();
    return discs.ids.map((id, i) => ({
      id,
      topic: discs.topics[i] ?? null,
      x: frame.width / 2 + (discs.x[i]! - placement.x) * placement.scale + placement.shiftX,
      y: frame.height / 2 - (discs.y[i]! - placement.y) * placement.scale + placement.shiftY,
    }));
  });
}

describe("panning", () => {
  it("sends nothing to the graphics card, and leaves out more than ten thousand lines until it rests", async () => {
    const page = await openMap({ papers: 8000 });
    const lines = await page.evaluate(() => window.shown.scene().links.widths.length);
    expect(lines).toBeGreaterThan(10_000);
    const first = await card(page);
    expect(first.sent).toBeGreaterThan(8000 * 10);
    expect(first.withLines).toBeGreaterThan(0);
    await drag(page, [GROUND, { x: 60, y: 860 }], { drop: false });
    await settled(page);
    await card(page);
    for (let x = 60; x < 160; x += 10) await page.mouse.move(x, 860);
    const moving = await card(page);
    expect(moving.sent).toBe(0);
    expect(moving.frames).toBeGreaterThan(2);
    expect(moving.withLines).toBe(0);
    await page.mouse.up();
    await rested(page);
    const after = await card(page);
    expect(after.sent).toBe(0);
    expect(after.withLines).toBeGreaterThan(0);
  });

  it("ends with the very picture that the camera has from the start, however long scenes take", async () => {
    const page = await openMap({ papers: 1500, slowness: 40 });
    const names = page.locator("canvas.sigma-names");
    await names.evaluate((canvas) => {
      const pushed = () => {
        if (canvas.style.transform) canvas.dataset.pushed = canvas.style.transform;
      };
      new MutationObserver(pushed).observe(canvas, { attributeFilter: ["style"] });
    });
    await drag(page, [GROUND, { x: 180, y: 820 }]);
    await rested(page);
    expect(await names.getAttribute("data-pushed")).toMatch(/^translate\(/);
    expect(await names.evaluate(({ style }) => style.transform)).toBe("");
    const panned = await page.screenshot();
    const camera = await page.evaluate(() => window.shown.camera());
    expect(camera.x).toBeLessThan(-50);

    const other = await openMap({ papers: 1500 });
    await other.evaluate((wanted) => window.shown.look(wanted), camera);
    await rested(other);
    expect((await other.screenshot()).equals(panned)).toBe(true);
  });
});

describe("a few papers among thousands in another colour", () => {
  it("are all that is sent to the graphics card", async () => {
    const page = await openMap({ papers: 5000 });
    await card(page);
    await page.evaluate(() => {
      const { shown } = window;
      const scene = shown.scene();
      const fills = scene.discs.fills.with(10, "#ff0000").with(4000, "#ff0000");
      shown.view.show({ ...scene, discs: { ...scene.discs, fills } }, shown.camera());
    });
    await settled(page);
    const { sent } = await card(page);
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThan(100);
  });
});

describe("a line drawn around papers", () => {
  const inside = { left: 100, top: 300, right: 420, bottom: 560 };
  const corners = [
    { x: inside.left, y: inside.top },
    { x: inside.right, y: inside.top },
    { x: inside.right, y: inside.bottom },
    { x: inside.left, y: inside.bottom },
  ];

  it("with Shift held down tells those inside, in the order of the map, and with Control that they are more", async () => {
    const page = await openMap({ papers: 2000 });
    const wanted = (await placesOnScreen(page))
      .filter(({ x, y }) => x > inside.left && x < inside.right && y > inside.top && y < inside.bottom)
      .map(({ id }) => id);
    expect(wanted.length).toBeGreaterThan(50);
    await page.keyboard.down("Shift");
    await drag(page, corners, { drop: false });
    const overlay = page.locator("canvas.sigma-overlay");
    expect(await overlay.isVisible()).toBe(true);
    await page.mouse.up();
    expect(await overlay.isVisible()).toBe(false);
    await page.keyboard.down("Control");
    await drag(page, corners);
    await page.keyboard.up("Control");
    await page.keyboard.up("Shift");
    expect(await told(page, "lasso")).toEqual([
      ["lasso", wanted, { add: false }],
      ["lasso", wanted, { add: true }],
    ]);
    expect(await told(page, "camera")).toEqual([]);
    expect(await told(page, "select")).toEqual([]);
  });

  it("is taken back by Escape, and needs no key where the page says so", async () => {
    const page = await openMap({ papers: 2000 });
    await page.keyboard.down("Shift");
    await drag(page, corners, { drop: false });
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await page.keyboard.up("Shift");
    expect(await told(page, "lasso")).toEqual([]);
    expect(await page.locator("canvas.sigma-overlay").isVisible()).toBe(false);
    await page.evaluate(() => window.shown.view.setLasso(true));
    await drag(page, corners);
    expect(await told(page, "lasso")).toHaveLength(1);
    await page.evaluate(() => window.shown.view.setLasso(false));
    await drag(page, [GROUND, { x: 120, y: 860 }]);
    await rested(page);
    expect(await told(page, "lasso")).toHaveLength(1);
    expect((await told(page, "camera")).length).toBeGreaterThan(0);
  });
});

describe("the name of a topic", () => {
  it("takes the whole topic along to free ground, and goes back with Escape", async () => {
    const page = await openMap({ papers: 2000 });
    const { label, scale } = await page.evaluate(() => {
      const { labels, placement } = window.shown.scene() as Scene;
      const name = labels
        .filter(({ kind }) => kind === "topic")
        .toSorted((a, b) => a.box.top - b.box.top)[0]!;
      return { label: name as Label, scale: placement.scale };
    });
    const from = { x: label.box.left + label.box.width / 2, y: label.box.top + label.box.height / 2 };
    const to = { x: from.x + 330, y: Math.max(12, from.y - 5) };
    const before = await page.screenshot();
    await drag(page, [from, to], { drop: false, hold: true });
    await settled(page);
    expect((await page.screenshot()).equals(before)).toBe(false);
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await page.mouse.move(GROUND.x, GROUND.y);
    await settled(page);
    expect((await page.screenshot()).equals(before)).toBe(true);
    expect(await told(page, "moveTopic")).toEqual([]);

    await drag(page, [from, to], { hold: true });
    const moves = await told(page, "moveTopic");
    expect(moves).toHaveLength(1);
    const [, id, dx, dy] = moves[0] as [string, string, number, number];
    expect(id).toBe(label.id);
    expect(dx * scale).toBeCloseTo(to.x - from.x, 3);
    expect(dy * scale).toBeCloseTo(from.y - to.y, 3);
    expect(await told(page, "merge")).toEqual([]);
  });
});

describe("a graphics card that is taken away", () => {
  it("is told once, and the same picture is there when it comes back", async () => {
    const page = await openMap({ papers: 2000 });
    await drag(page, [GROUND, { x: 120, y: 860 }]);
    await page.mouse.wheel(0, -200);
    await rested(page);
    const before = await page.screenshot();
    const camera = await page.evaluate(() => window.shown.camera());
    await page.evaluate(() => {
      const contexts = [".sigma-nodes", ".sigma-edges", ".sigma-hoverNodes"].map(
        (layer) => document.querySelector<HTMLCanvasElement>(`canvas${layer}`)!.getContext("webgl2")!,
      );
      const taken = contexts.map((context) => context.getExtension("WEBGL_lose_context")!);
      for (const each of taken) each.loseContext();
      setTimeout(() => taken[0]!.restoreContext(), 300);
    });
    await expect.poll(() => told(page, "lost")).toHaveLength(1);
    expect(((await told(page, "lost"))[0] as [string, string])[1]).toMatch(/list still works\.$/);
    await expect.poll(() => told(page, "restored")).toHaveLength(1);
    await rested(page);
    expect((await page.screenshot()).equals(before)).toBe(true);
    expect(await page.evaluate(() => window.shown.camera())).toEqual(camera);
    await drag(page, [GROUND, { x: 60, y: 870 }]);
    await rested(page);
    expect(await page.evaluate(() => window.shown.camera().x)).toBeLessThan(camera.x);
  });
});
