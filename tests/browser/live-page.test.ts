/** The page with a map inside, as the page and the command write it: it opens from disk, for looking or for work, and scripts can ask it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "./accessibility";
import { commandOutput, openExport, save } from "./downloads";
import { settled, useBrowser, waitForMap } from "./harness";
import { openFile } from "./inputs";
import { samplePath } from "./mapOnScreen";

const { openPage } = useBrowser();
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "orrery-live-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const address = (path: string) => pathToFileURL(path).href;

describe("a live map", () => {
  it("saved by the page is byte for byte the command's, opens from disk, and is read again", async () => {
    const page = await openPage();
    await openExport(page);
    const saved = await save(page, "html");
    expect(saved.equals(commandOutput(samplePath, "html"))).toBe(true);
    const path = write("map.html", saved);

    const live = await openPage({ address: address(path) });
    await live.locator("button.legend-name").first().click();
    await live.getByRole("button", { name: "Split in two" }).waitFor();

    const other = await openPage();
    await openFile(other, path);
    await openExport(other);
    expect((await save(other, "svg")).equals(commandOutput(samplePath, "svg"))).toBe(true);
  });

  it("for looking changes nothing and offers nothing to change", async () => {
    const path = write("looking.html", commandOutput(samplePath, "html", ["--read-only"]));
    const page = await openPage({ address: address(path) });
    const expectNoChange = async (face: string) => {
      for (const name of [
        /^Open( a file.*)?$/,
        /Split/,
        /Merge/,
        /Undo/,
        /rename/i,
        /^Lock/,
        /^Move/,
        /star/i,
      ])
        expect(await page.getByRole("button", { name }).count(), `${face}: ${name}`).toBe(0);
      expect(await page.locator(".panel :is(input, textarea, select)").count(), face).toBe(0);
    };
    await expectNoChange("hub");
    await page.locator("button.legend-name").first().click();
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    await expectNoChange("topic");
    await page.locator(".panel .paper-row").first().click();
    await page.getByText("Why here").waitFor();
    await expectNoChange("paper");
    for (const key of ["o", "m", "s", "r"]) await page.keyboard.press(key);
    await settled(page);
    expect(await page.locator("dialog[open]").count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: "Help" });
    await help.getByText("Reading the map").waitFor();
    expect(await help.innerText()).not.toMatch(/Move the selected|Undo|Open a file/);
    await page.keyboard.press("Escape");
    await help.waitFor({ state: "hidden" });
    // A copy of the copy is made in the page that is itself the one file.
    await openExport(page);
    const again = write("again.html", await save(page, "html"));
    const copy = await openPage({ address: address(again) });
    expect(await copy.locator("button.legend-name").count()).toBeGreaterThanOrEqual(5);
  });

  it("answers the page that frames it, and tells it what is selected", async () => {
    write("framed.html", commandOutput(samplePath, "html", ["--read-only"]));
    const outer = write(
      "outer.html",
      '<!doctype html><title>Lab</title><body><iframe id="map" src="framed.html" title="Map" style="width:900px;height:600px"></iframe>',
    );
    const page = await openPage({ address: address(outer), hasMap: false });
    await page.frameLocator("#map").locator("button.legend-name").first().waitFor();
    const answers = await page.evaluate(async () => {
      const target = (document.getElementById("map") as HTMLIFrameElement).contentWindow!;
      const got: Record<string, unknown>[] = [];
      const listen = new Promise<void>((done) =>
        addEventListener("message", ({ data }) => {
          got.push(data);
          if (got.some(({ id }) => id === 3) && got.some(({ event }) => event === "select")) done();
        }),
      );
      const ask = (id: number, call: string, ...values: unknown[]) =>
        target.postMessage({ orrery: 1, id, call, with: values }, "*");
      ask(1, "state");
      ask(2, "select", { kind: "topic", id: "no such" });
      while (!got.some(({ id }) => id === 1)) await new Promise((resolve) => setTimeout(resolve, 20));
      const { result } = got.find(({ id }) => id === 1) as { result: { topics: { id: string }[] } };
      ask(3, "select", { kind: "topic", id: result.topics[0]!.id });
      await listen;
      return { got, first: result.topics[0]!.id };
    });
    expect(answers.got.find(({ id }) => id === 2)).toMatchObject({
      error: expect.stringContaining("nothing of that kind and id"),
    });
    expect(answers.got.find(({ event }) => event === "select")).toMatchObject({
      detail: { kind: "topic", id: answers.first },
    });
  });

  it("gives scripts of the same page a picture of any preset", async () => {
    const page = await openPage();
    await waitForMap(page);
    const svg = await page.evaluate(async () => {
      const { orrery } = window as unknown as { orrery: { snapshot(wishes: object): Promise<string> } };
      return orrery.snapshot({ format: "svg", preset: "column-89mm", theme: "dark" });
    });
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 \S+ 480 431/);
  });
});
