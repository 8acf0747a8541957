/** axe-core finds nothing: each face of the panel, each dialog, both themes, desktop and phone. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeFindings } from "./accessibility";
import { openSearch, settled, useBrowser } from "./harness";
import { choose, expectCorrections, openTopic } from "./topicsOnPage";

const { openPage } = useBrowser();

const screens = [
  { name: "desktop, light", width: 1440, height: 900, theme: "light" },
  { name: "desktop, dark", width: 1440, height: 900, theme: "dark" },
  { name: "phone, light", width: 390, height: 844, theme: "light" },
  { name: "phone, dark", width: 390, height: 844, theme: "dark" },
] as const;

const faces: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  hub: async () => {},
  topic: async (page) => {
    await page.locator("button.legend-name").first().click();
    await page.getByText("What this means").click();
  },
  "menu of topics": async (page) => {
    await openTopic(page, 1);
    await page.getByRole("button", { name: "Merge into …" }).click();
    await page.getByRole("menuitem").first().waitFor();
  },
  "suggestion dialog": async (page) => {
    await page.getByRole("button", { name: "Suggest a name" }).click();
    await page.getByRole("textbox", { name: "Model", exact: true }).waitFor();
  },
  "corrected hub": async (page) => {
    await openTopic(page, 0);
    await page.getByRole("button", { name: "Split in two" }).click();
    await openTopic(page, 1);
    await page.getByRole("button", { name: /^Lock this topic/ }).click();
    await expectCorrections(page, 2);
    await page.getByRole("heading", { name: "Your corrections (2)" }).click();
    await page
      .getByRole("button", { name: /^Take back/ })
      .first()
      .waitFor();
  },
  paper: async (page) => {
    await openTopic(page, 0);
    await page.locator(".panel .paper-row").first().click();
    await page.getByText("Why here").waitFor();
  },
  "moved paper": async (page) => {
    await openTopic(page, 0);
    await page.locator(".panel .paper-row").first().click();
    await choose(page, "Move to …", "A topic of its own");
    await page.getByText("Put here by you").waitFor();
  },
  search: async (page) => {
    await openSearch(page);
    await page.keyboard.type("code");
    await page.getByRole("option").first().waitFor();
  },
  "open dialog": (page) => openDialog(page, "o", "Open"),
  "export dialog": (page) => openDialog(page, "e", "Export"),
  "export dialog with all of its options": async (page) => {
    await openDialog(page, "e", "Export");
    await page.getByRole("combobox", { name: "Size" }).selectOption("own");
    await page.getByText("Title, legend, colours").click();
    await page.getByRole("radio", { name: "Whole deck" }).check({ force: true });
    await page.locator(".preview-steps").waitFor();
  },
  "export dialog, live map": (page) => openExportGroup(page, "Live map"),
  "export dialog, references": (page) => openExportGroup(page, "References"),
  "export dialog, data": (page) => openExportGroup(page, "Data"),
  "help dialog": (page) => openDialog(page, "?", "Help"),
  // Last, for the panel stays with the list.
  list: async (page) => {
    await page.getByRole("button", { name: "List", exact: true }).click();
    await page.locator(".paper-list .paper-row").first().waitFor();
  },
};

describe.each(screens)("axe-core on $name", ({ width, height, theme }) => {
  it("finds nothing on any face", async () => {
    const page = await openPage({ width, height, theme, reducedMotion: true });
    const found: string[] = [];
    for (const [face, show] of Object.entries(faces)) {
      await show(page);
      await settled(page);
      for (const finding of await axeFindings(page)) found.push(`${face}: ${finding}`);
      await page.keyboard.press("Escape");
      await settled(page);
    }
    expect(found).toEqual([]);
  });
});

async function openExportGroup(page: Page, group: string): Promise<void> {
  await openDialog(page, "e", "Export");
  await page.getByRole("radio", { name: group, exact: true }).check({ force: true });
}

async function openDialog(page: Page, key: string, name: string): Promise<void> {
  await page.keyboard.press(key);
  // What is in it is loaded when it is first opened.
  await page.getByRole("dialog", { name }).locator("div.dialog-body").waitFor();
}
