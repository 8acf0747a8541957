/** Looking up on the page, against a service played on this machine: found works, papers that cite one, stops, gaps, keys. */
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { fromRoot } from "../../scripts/project";
import { citingWorks, hubWork, openAlexPlayed, type PlayedWork } from "../online/openAlexPlayed";
import { type Fault, type Played, play } from "../online/server";
import { axeFindings } from "./accessibility";
import { useBrowser, waitForMap } from "./harness";
import { pasteText } from "./inputs";

const { openPage } = useBrowser();
let played: Played | null = null;

afterEach(async () => {
  await played?.close();
  played = null;
});

/** What a browser wants of a server of another origin. */
const OPEN = { "access-control-allow-origin": "*", "access-control-expose-headers": "*" };
const WAIT: Fault = { status: 429, headers: { ...OPEN, "retry-after": "2" }, body: { error: "slow down" } };

/** Their DOIs as `10.5555/folding.1`. */
const citing = citingWorks(250).map((work, k) => ({ ...work, doi: `10.5555/folding.${k + 1}` }));
const works: readonly PlayedWork[] = [
  hubWork,
  { ...hubWork, id: "W1002", title: "A Made-Up Survey of Paper Folding Machines", doi: "10.5555/hub2" },
  ...citing,
];

/** OpenAlex on this machine, and a page that asks it there. @param faults by the number of the request. */
async function start(
  faults: Readonly<Record<number, Fault>> = {},
  keys: readonly string[] = [],
  address?: string,
): Promise<Page> {
  const answer = openAlexPlayed({ works, keys });
  played = await play((asked) => {
    const reply = answer(asked);
    return { ...reply, headers: { ...OPEN, ...reply.headers } };
  }, faults);
  const page = await openPage({ reducedMotion: true, isRefused: true, ...(address ? { address } : {}) });
  await page.evaluate(
    (address) =>
      localStorage.setItem("orrery-services", JSON.stringify({ addresses: { openalex: address } })),
    played.address,
  );
  return page;
}

const dialog = (page: Page) => page.getByRole("dialog", { name: "Open" });
const strip = (page: Page) => page.locator("main .look-up-status");

async function openLookUp(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await dialog(page).getByRole("radio", { name: "Look up" }).check({ force: true });
  await dialog(page).getByRole("combobox", { name: "Service" }).waitFor();
}

async function find(page: Page, query: string): Promise<void> {
  await openLookUp(page);
  await dialog(page)
    .getByRole("textbox", { name: /^DOI, arXiv id/ })
    .fill(query);
  await page.keyboard.press("Enter");
}

const cite = (page: Page) => dialog(page).getByRole("button", { name: "Show the papers that cite it" });

async function mapOf(page: Page, papers: string): Promise<void> {
  await expect
    .poll(() => page.locator(".map-title-count").textContent(), { timeout: 30_000 })
    .toContain(papers);
  await waitForMap(page);
}

const setMost = (page: Page, most: number) =>
  dialog(page)
    .getByRole("spinbutton", { name: /At most/ })
    .fill(String(most));

describe("looking up", () => {
  it("a DOI gives the map of the papers that cite it, with the work in the middle, through a wait that the service asks for", async () => {
    const page = await start({ 3: WAIT });
    await find(page, "https://doi.org/10.5555/hub");
    await dialog(page).getByText("cited by 250, says OpenAlex").waitFor();
    expect(await dialog(page).innerText()).toContain("Only api.openalex.org gets the question");
    expect(await axeFindings(page)).toEqual([]);
    await setMost(page, 150);
    await cite(page).click();
    await dialog(page).getByText("OpenAlex: Waiting 2 s: OpenAlex asks for it").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog(page).waitFor({ state: "hidden" });
    await mapOf(page, "150 citing papers");
    expect(await page.locator(".map-title-text").textContent()).toContain(
      "A Made-Up Survey of Paper Folding",
    );
    expect(played!.asked.length).toBeGreaterThan(3);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("a title offers the works that it may mean, by keyboard too", async () => {
    const page = await start();
    await find(page, "made-up survey of paper folding");
    const works = dialog(page).getByRole("radio", { name: /A Made-Up Survey of Paper Folding/ });
    await expect.poll(() => works.count()).toBe(2);
    await works.first().focus();
    await page.keyboard.press("ArrowDown");
    expect(await works.nth(1).isChecked()).toBe(true);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await mapOf(page, "250 citing papers");
  });

  it("of what no service knows is a sentence", async () => {
    const page = await start();
    await find(page, "10.5555/nowhere");
    await dialog(page).getByText("OpenAlex does not know it.").waitFor();
    expect(played!.asked.every(({ url }) => url.pathname.startsWith("/works"))).toBe(true);
  });

  it("of a service that is not there is a sentence, and the map stays", async () => {
    const page = await start();
    const before = await page.locator(".map-title-text").textContent();
    await played!.close();
    await openLookUp(page);
    await dialog(page)
      .getByRole("textbox", { name: /^DOI, arXiv id/ })
      .fill("10.5555/gone");
    await page.keyboard.press("Enter");
    await dialog(page)
      .getByText(/OpenAlex cannot be reached: is this machine online/)
      .waitFor({ timeout: 30_000 });
    expect(await page.locator(".map-title-text").textContent()).toBe(before);
  });

  it("is stopped in the middle, keeps what came, and goes on without asking again", async () => {
    const page = await start({ 3: { ...(WAIT as object), headers: { ...OPEN, "retry-after": "60" } } });
    await find(page, "W1001");
    await cite(page).click();
    await dialog(page)
      .getByText(/Waiting 60 s/)
      .waitFor();
    await page.keyboard.press("Escape");
    await strip(page)
      .getByText(/Waiting 60 s/)
      .waitFor();
    await strip(page).getByRole("button", { name: "Stop and keep" }).click();
    await strip(page)
      .getByText(/^Stopped after 100 of 250/)
      .waitFor();
    await mapOf(page, "100 citing papers");
    expect(await axeFindings(page)).toEqual([]);
    const asked = played!.asked.length;
    await strip(page).getByRole("button", { name: "Go on" }).click();
    await mapOf(page, "250 citing papers");
    expect(played!.asked.length - asked).toBe(2);
    expect(await strip(page).isVisible()).toBe(false);
  });

  it("is cancelled, and the map is the one that was there", async () => {
    const page = await start({ 3: "hang" });
    const before = await page.locator(".map-title-text").textContent();
    await find(page, "W1001");
    await cite(page).click();
    await dialog(page)
      .getByText(/100 of 250/)
      .waitFor();
    await dialog(page).getByRole("button", { name: "Cancel" }).click();
    await dialog(page).locator(".look-up-status").waitFor({ state: "hidden" });
    expect(await page.locator(".map-title-text").textContent()).toBe(before);
  });

  it("fills titles and abstracts of a pasted list of DOIs, and each field says from whom", async () => {
    const page = await start();
    await pasteText(page, Array.from({ length: 12 }, (_, k) => `10.5555/folding.${k + 1}`).join("\n"));
    const report = page.getByRole("dialog", { name: "What was read" });
    await report.getByText("12 of 12 papers have no title, 12 no abstract.").waitFor();
    expect(played!.asked).toEqual([]);
    await report.getByRole("button", { name: "Look up titles and abstracts" }).click();
    const fill = page.getByRole("dialog", { name: "Look up what is missing" });
    await fill.getByRole("checkbox", { name: /^OpenAlex asks api.openalex.org/ }).waitFor();
    expect(await fill.getByRole("checkbox", { name: /^Semantic Scholar/ }).isChecked()).toBe(false);
    expect(await axeFindings(page)).toEqual([]);
    await fill.getByRole("button", { name: "Look them up" }).click();
    await fill.getByText(/^Filled by OpenAlex: .*12 titles.*12 abstracts/).waitFor();
    await expect.poll(() => fill.innerText()).not.toContain("Titles: 12 missing");
    await fill.getByRole("button", { name: "Show the map" }).click();
    await waitForMap(page);
    await page.keyboard.press("l");
    await page.locator(".paper-list .paper-row", { hasText: "kind number 12" }).click();
    await page.getByRole("button", { name: "Details", exact: true }).click();
    await page.getByRole("heading", { level: 2, name: /kind number 12/ }).waitFor();
    expect(await page.locator(".panel-body").innerText()).toMatch(
      /2026[^\n]* from OpenAlex[\s\S]*Title, abstract from OpenAlex/,
    );
  });

  it("works in the single file from disk", async () => {
    const page = await start({}, [], pathToFileURL(fromRoot("dist/orrery.html")).href);
    await find(page, "10.5555/hub");
    await setMost(page, 100);
    await cite(page).click();
    await mapOf(page, "100 citing papers");
    expect(await page.locator(".map-title-text").textContent()).toContain(
      "A Made-Up Survey of Paper Folding",
    );
  });

  it("keeps a key on this machine only: no map, file or address holds it, and it is forgotten when told so", async () => {
    const key = "made-up-key-1234";
    const page = await start({}, [key]);
    await openLookUp(page);
    await dialog(page).getByText("Keys of your own").click();
    await dialog(page)
      .getByLabel(/^Key for OpenAlex/)
      .fill(key);
    await dialog(page).getByRole("button", { name: "Keep on this machine" }).click();
    await dialog(page).getByText("Kept on this machine.").waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog(page)
      .getByRole("textbox", { name: /^DOI, arXiv id/ })
      .fill("W1001");
    await page.keyboard.press("Enter");
    await setMost(page, 100);
    await cite(page).click();
    await mapOf(page, "100 citing papers");
    expect(played!.asked.at(-1)!.url.searchParams.get("api_key")).toBe(key);
    const held = await page.evaluate(async () => {
      const { orrery } = window as unknown as {
        orrery: { snapshot(wishes: object): Promise<string | Uint8Array>; state(): unknown };
      };
      const files = await Promise.all(
        ["json", "html", "csv"].map(async (format) => {
          const file = await orrery.snapshot({ format });
          return typeof file === "string" ? file : new TextDecoder("latin1").decode(file);
        }),
      );
      const names = await indexedDB.databases();
      return {
        files,
        rest: JSON.stringify([location.href, orrery.state(), names]),
        page: document.documentElement.outerHTML,
      };
    });
    for (const text of [...held.files, held.rest, held.page]) expect(text.includes(key)).toBe(false);
    expect(held.files[0]!.length).toBeGreaterThan(1000);
    expect(
      await page.evaluate(() =>
        Object.entries(localStorage)
          .filter(([, value]) => value.includes("made-up-key"))
          .map(([name]) => name),
      ),
    ).toEqual(["orrery-services"]);

    await openLookUp(page);
    await dialog(page).getByText("Keys of your own: 1").click();
    await dialog(page).getByRole("button", { name: "Forget" }).click();
    await dialog(page).getByText("Forgotten.").waitFor();
    expect(await page.evaluate(() => localStorage.getItem("orrery-services"))).not.toContain(key);
  });
});
