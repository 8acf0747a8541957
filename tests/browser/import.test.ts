/** Around an import: the report, the choice of a hub, columns of a table, parting what was taken for one paper, cancelling. */
import { zipSync } from "fflate";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeFindings } from "./accessibility";
import { settled, useBrowser, waitForMap } from "./harness";
import { chooseFile, dropFile, pasteText } from "./inputs";

const { openPage } = useBrowser();

const THINGS = ["cranes", "boats", "hats", "planes", "stars", "frogs", "boxes", "swans", "fans", "lilies"];
const title = (k: number) => `Folding made-up paper ${THINGS[k % 10]} in ${k + 2} steps`;
const OLD = "A made-up theory of folds";

const bib = THINGS.map(
  (thing, k) =>
    `@article{m${k},\n title = {${title(k)}},\n author = {Maker, Ada},\n year = {${2010 + k}},\n doi = {10.5555/made.${k}},\n` +
    ` abstract = {How ${thing} are folded from paper, with ${k + 2} creases and a made-up proof that they hold their shape.},\n}\n`,
).join("\n");

/** As Scopus writes it: references as lines. */
const scopus = [
  '"Authors","Title","Year","Source title","Abstract","References","EID"',
  ...THINGS.map((thing, k) =>
    [
      "Maker A.",
      title(k),
      String(2010 + k),
      "Journal of Made-Up Folds",
      `How ${thing} are folded from paper.`,
      `Older B., ${OLD}, Journal of Made-Up Folds, 1, pp. 1-9, (1999)${k < 4 ? "; Other C., A made-up second theory of creases, Journal of Made-Up Folds, 2, pp. 3-7, (2001)" : ""}`,
      `2-s2.0-${8000 + k}`,
    ]
      .map((cell) => `"${cell}"`)
      .join(","),
  ),
].join("\n");

const report = (page: Page) => page.getByRole("dialog", { name: "What was read" });
const columns = (page: Page) => page.getByRole("dialog", { name: "Which column is which" });

/** The text of the report, once it is there. */
async function reported(page: Page): Promise<string> {
  await report(page).getByRole("button", { name: "Show the map" }).waitFor();
  return report(page).innerText();
}

async function closeReport(page: Page): Promise<void> {
  await report(page).getByRole("button", { name: "Show the map" }).click();
  await report(page).waitFor({ state: "hidden" });
}

describe("an import", () => {
  it("of a dropped .bib becomes a map at once where there is nothing to say", async () => {
    const page = await openPage();
    await dropFile(page, "folds.bib", bib);
    await expect
      .poll(() => page.locator(".map-title-count").textContent())
      .toContain("10 papers in this file");
    await settled(page);
    expect(await report(page).isVisible()).toBe(false);
    await page.getByRole("button", { name: "What was read" }).click();
    const text = await reported(page);
    expect(text).toContain("10 papers from folds.bib: 10 records read, none refused.");
    expect(text).toMatch(/Abstract\s+10/);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("tells of each file what was read, refused and joined, and parts a pair", async () => {
    const page = await openPage();
    const encoded = (text: string) => new TextEncoder().encode(text);
    const zip = zipSync({
      "folds.bib": encoded(`${bib}\n@article{empty,\n year = {2001},\n}\n`),
      "works.csv": encoded(scopus.split("\n").slice(0, 4).join("\n")),
    });
    await chooseFile(page, { name: "both.zip", text: Buffer.from(zip) });
    const text = () => reported(page);
    await waitForMap(page);
    expect(await text()).toContain("10 papers from 2 files: 13 records read, 1 refused, 3 joined");
    expect(await text()).toContain("both.zip/folds.bib");
    await report(page).getByText("1 entry refused: which and why").click();
    expect(await text()).toMatch(/empty/);
    expect(await axeFindings(page)).toEqual([]);

    const part = report(page).getByRole("button", { name: `Part: “${title(0)}”` });
    await part.focus();
    await page.keyboard.press("Enter");
    const join = report(page).getByRole("button", { name: `Join again: “${title(0)}”` });
    await join.waitFor();
    await expect.poll(text).toContain("11 papers from 2 files: 13 records read, 1 refused, 2 joined");
    expect(await join.evaluate((button) => button === document.activeElement)).toBe(true);
    await join.click();
    await part.waitFor();
    await expect.poll(text).toContain("10 papers from 2 files");
    await closeReport(page);
    expect(await page.locator(".map-title-count").textContent()).toContain("10 papers in");
  });

  it("offers the work that the papers cite as the hub; one click chooses it, another takes it away", async () => {
    const page = await openPage();
    await dropFile(page, "scopus.csv", scopus);
    await report(page).waitFor();
    await closeReport(page);
    const panel = page.getByRole("complementary");
    await panel.getByText("Many of these papers refer to one work").waitFor();
    await panel.getByRole("button", { name: /^“A made-up theory of folds”/ }).click();
    const heading = panel.getByRole("heading", { level: 2, name: OLD });
    await heading.waitFor();
    await expect.poll(() => heading.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await page.locator(".map-title-count").textContent()).toBe("10 citing papers in this file");

    await panel.getByRole("button", { name: "Choose another hub" }).click();
    await panel.getByRole("button", { name: /second theory of creases” cited by 4 of 10/ }).click();
    await panel.getByRole("heading", { level: 2, name: /second theory of creases/ }).waitFor();
    await panel.getByRole("button", { name: "No hub" }).click();
    await panel.getByText("No hub: no paper stands in the middle").waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it("asks for the columns of a table that names none, and corrects them later", async () => {
    const page = await openPage();
    const before = await page.locator(".map-title-text").textContent();
    const table = [
      "a;b;c;d",
      ...THINGS.map((thing, k) => `${k};${k % 2 ? "red" : "blue"};paper ${thing};${7 + k / 4}`),
    ].join("\n");
    await dropFile(page, "odd.csv", table);
    await columns(page).waitFor();
    expect(await columns(page).getByRole("table").innerText()).toContain("paper cranes");
    expect(await page.locator(".map-title-text").textContent()).toBe(before);
    const read = columns(page).getByRole("button", { name: "Read", exact: true });
    expect(await read.isDisabled()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await columns(page).getByRole("combobox", { name: "Title", exact: true }).selectOption("c");
    await read.click();
    const text = await reported(page);
    expect(text).toContain("title from “c”");
    expect(text).toContain("Titles only");

    await report(page).getByRole("button", { name: "Correct the columns" }).click();
    await columns(page).getByRole("combobox", { name: "Keywords" }).selectOption("b");
    await columns(page).getByRole("button", { name: "Read", exact: true }).click();
    expect(await reported(page)).toContain("keywords from “b”");
    await closeReport(page);
    expect(await page.locator(".map-title-count").textContent()).toContain("10 papers in this file");
  });

  it("of a list of DOIs says that titles are missing", async () => {
    const page = await openPage();
    await pasteText(page, THINGS.map((_, k) => `10.5555/made.${k}`).join("\n"));
    const text = await reported(page);
    expect(text).toMatch(/DOI\s+10/);
    expect(text).toContain("Ids only");
  });

  it("is cancelled while it is read, and nothing has changed", async () => {
    const page = await openPage();
    const before = await page.locator(".map-title-text").textContent();
    const many = Array.from({ length: 4000 }, (_, k) => bib.replaceAll("made.", `made.${k}.`)).join("\n");
    await chooseFile(page, { name: "many.bib", text: many });
    const dialog = page.getByRole("dialog", { name: "Open" });
    await dialog.getByText(/^[1-9]\d? %$/).waitFor();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await dialog.getByRole("progressbar").waitFor({ state: "detached" });
    expect(await dialog.isVisible()).toBe(true);
    expect(await dialog.getByRole("alert").count()).toBe(0);
    await page.keyboard.press("Escape");
    expect(await page.locator(".map-title-text").textContent()).toBe(before);
  });
});
