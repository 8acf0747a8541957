/** The journey of a corrected map: saved, reopened, given ten more papers; the corrections are there, and do what they did. */
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useBrowser } from "./harness";
import { chooseFile, openFile } from "./inputs";
import { choose, expectCorrections, openTopic, savedMap, titlesIn, toHub, topicNames } from "./topicsOnPage";

const { openPage } = useBrowser();

/** Titles as made up as they look; some of them near to what the sample's papers are about. */
const MORE = Array.from({ length: 10 }, (_, k) => ({
  id: `made-up:${k}`,
  title: `Made-up paper ${k + 1}: ${["benchmark of repositories", "agents that repair programs", "secure code"][k % 3]}`,
}));

const moreFile = {
  name: "more.json",
  text: JSON.stringify({
    type: "orrery-bibliography",
    version: 1,
    hub: { id: "arxiv:2406.00515", title: "A Survey on Large Language Models for Code Generation" },
    papers: MORE,
    citations: MORE.map(({ id }) => ({ source: id, target: "arxiv:2406.00515" })),
  }),
};

describe("a corrected map", () => {
  it("keeps its corrections through saving, reopening and ten more papers", async () => {
    const page = await openPage({ reducedMotion: true });
    await openTopic(page, 0);
    await rename(page, "Named by hand");
    await openTopic(page, 2);
    await page.getByRole("button", { name: /^Lock this topic/ }).click();
    await page.getByRole("button", { name: "Unlock this topic" }).waitFor();
    await openTopic(page, 1);
    await page.locator(".panel .paper-row").last().click();
    const title = (await page.locator(".panel h2").textContent())!;
    await choose(page, "Move to …", /^Named by hand/);
    await page.getByText("Put here by you").waitFor();
    await expectCorrections(page, 3);
    const { bytes, file } = await savedMap(page);
    const names = await topicNames(page);
    expect(titlesIn(file, names.indexOf("Named by hand"))).toContain(title);

    const path = join(tmpdir(), `orrery-corrected-${process.pid}.json`);
    writeFileSync(path, bytes);
    const other = await openPage({ reducedMotion: true });
    await openFile(other, path);
    await expectCorrections(other, 3);
    expect(await topicNames(other)).toEqual(names);
    const again = await savedMap(other);
    expect(again.file.recipe).toEqual(file.recipe);

    await chooseFile(other, moreFile, "Is added to this map");
    await expect
      .poll(() => other.locator(".map-title-count").textContent(), { timeout: 20_000 })
      .toMatch(/^60 /);
    await expectCorrections(other, 3);
    const after = await topicNames(other);
    expect(after).toContain("Named by hand");
    const more = await savedMap(other);
    expect(more.file.recipe.corrections).toHaveLength(3);
    expect(titlesIn(more.file, after.indexOf("Named by hand"))).toContain(title);
    // The locked papers are still together.
    const lock = file.recipe.corrections.find(({ kind }) => kind === "lock");
    const locked = lock?.kind === "lock" ? lock.topic : [];
    const homes = locked.map(
      (paper) => more.file.map!.topics.assignments.find((each) => each.paper === paper)?.topic,
    );
    expect(locked.length).toBeGreaterThan(1);
    expect(new Set(homes).size).toBe(1);
  });

  it("says what its topics are worth, and which correction does not apply, with the way to take it back", async () => {
    const page = await openPage({ reducedMotion: true });
    await openTopic(page, 0);
    await rename(page, "Named by hand");
    await expectCorrections(page, 1);
    const { file } = await savedMap(page);
    const topics = { ...file.map!.topics, remarks: ["Titles only: abstracts would help."] };
    const corrections = [
      ...file.recipe.corrections,
      { kind: "rename", topic: ["no paper of this map"], name: "Gone" },
    ];
    const path = join(tmpdir(), `orrery-remarks-${process.pid}.json`);
    writeFileSync(
      path,
      JSON.stringify({
        ...file,
        recipe: { ...file.recipe, corrections },
        map: { ...file.map, topics },
      }),
    );
    const other = await openPage({ reducedMotion: true });
    await openFile(other, path);
    const remarks = other.locator(".remarks li");
    await expect.poll(() => remarks.count()).toBe(2);
    expect(await remarks.first().textContent()).toBe("Titles only: abstracts would help.");
    expect(await remarks.last().textContent()).toMatch(/“?Gone”?.*\. Take it back$/);
    await remarks.last().getByRole("button", { name: "Take it back" }).click();
    await expectCorrections(other, 1);
    await expect.poll(() => remarks.count()).toBe(1);
    expect(await topicNames(other)).toContain("Named by hand");
  });
});

async function rename(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: /\(rename\)/ }).click();
  await page.getByRole("textbox", { name: "Name of the topic" }).fill(name);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: `${name} (rename)` }).waitFor();
  await toHub(page);
}
