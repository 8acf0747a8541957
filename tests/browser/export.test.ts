/** Files saved from the page are the command's files, and open again. */
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { saveMap } from "../../src/model/mapFile";
import { defaultView } from "../../src/model/view";
import { makeUpMap } from "../make/map";
import { chooseFormat, commandOutput, openExport, save } from "./downloads";
import { useBrowser } from "./harness";
import { openFile } from "./inputs";
import { samplePath } from "./mapOnScreen";
import { pixelsApart } from "./pictures";

const { openPage } = useBrowser();

describe("an export", () => {
  it("as SVG is byte for byte what the command writes", async () => {
    const page = await openPage();
    await openExport(page);
    const svg = await save(page, "svg");
    expect(svg.toString("utf8")).toContain("<title");
    expect(svg.equals(commandOutput(samplePath, "svg"))).toBe(true);
  });

  it("as SVG in the dark is too", async () => {
    const page = await openPage({ theme: "dark" });
    await openExport(page);
    const svg = await save(page, "svg");
    expect(svg.equals(commandOutput(samplePath, "svg", ["--theme", "dark"]))).toBe(true);
  });

  it.each([
    ["json", "json"],
    ["gexf", "gexf"],
    ["graphml", "graphml"],
    ["csv", "csv"],
    ["bibtex", "bib"],
    ["markdown", "md"],
  ])("as %s is byte for byte what the command writes", async (format, extension) => {
    const page = await openPage();
    await openExport(page);
    const file = await save(page, format);
    expect(file.toString("utf8")).toBe(commandOutput(samplePath, extension).toString("utf8"));
  });

  it("of references holds the starred papers alone where these are asked for", async () => {
    const page = await openPage();
    const titles: string[] = [];
    for (let k = 0; k < 2; k++) {
      await page.keyboard.press("]");
      await expect.poll(() => page.locator(".panel .kind").textContent()).toContain("Paper");
      await expect.poll(() => page.locator(".panel h2").textContent()).not.toBe(titles[0]);
      titles.push((await page.locator(".panel h2").textContent())!);
      await page.keyboard.press("s");
      await page.getByRole("button", { name: "Take the star away" }).waitFor();
    }
    await openExport(page);
    await chooseFormat(page, "bibtex");
    await page.getByRole("combobox", { name: "Papers", exact: true }).selectOption("starred");
    const some = (await save(page, "ris")).toString("utf8");
    expect(some.match(/^TY {2}- /gm)).toHaveLength(titles.length + 1);
    for (const title of titles) expect(some).toContain(title);
    await page.getByRole("combobox", { name: "Papers", exact: true }).selectOption("all");
    expect((await save(page, "ris")).equals(commandOutput(samplePath, "ris"))).toBe(true);
  });

  it.each(["pptx", "pdf"])(
    "as %s, one page or the whole deck, is what the command writes",
    async (format) => {
      const page = await openPage();
      await openExport(page);
      const one = await save(page, format);
      expect(one.equals(commandOutput(samplePath, format))).toBe(true);
      await page.getByRole("radio", { name: "Whole deck" }).check({ force: true });
      const deck = await save(page, format);
      expect(deck.equals(commandOutput(samplePath, format, ["--deck"]))).toBe(true);
      expect(deck.length).toBeGreaterThan(one.length);
    },
  );

  it("as PNG is the command's picture but for the edges of its marks", async () => {
    const page = await openPage();
    await openExport(page);
    const own = await save(page, "png");
    const { sizes, mean, far } = await pixelsApart(page, own, commandOutput(samplePath, "png"));
    expect(sizes).toEqual(["1920 × 1080", "1920 × 1080"]);
    expect(mean).toBeLessThan(1);
    expect(far).toBeLessThan(0.01);
    // The measure tells pictures apart: the same map in the dark.
    const dark = commandOutput(samplePath, "png", ["--theme", "dark"]);
    expect((await pixelsApart(page, own, dark)).mean).toBeGreaterThan(50);
  });

  it("of the whole deck is shown slide by slide before it is saved", async () => {
    const page = await openPage();
    await openExport(page);
    await page.getByRole("radio", { name: "Whole deck" }).check({ force: true });
    const picture = page.locator(".preview img");
    const steps = page.locator(".preview-steps");
    await page.getByText(/^1 of \d+/).waitFor();
    const last = Number(/ of (\d+)/.exec(await steps.innerText())![1]);
    expect(last).toBeGreaterThan(10);
    const seen = new Set<string | null>();
    for (let k = 1; k <= last; k++) {
      await page.locator(`.preview img[alt^="Slide ${k}:"]`).waitFor();
      seen.add(await picture.getAttribute("alt"));
      await page.getByRole("button", { name: "Next slide" }).press("Enter");
    }
    expect(seen.size).toBe(last);
    // After the last comes the first, and the focus stays on the button.
    await page.locator('.preview img[alt^="Slide 1:"]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Next slide");
  });

  it("that is cancelled leaves no file, and the next one is whole", async () => {
    const page = await openPage();
    const path = join(tmpdir(), `orrery-many-${process.pid}.json`);
    writeFileSync(path, JSON.stringify(saveMap(makeUpMap({ papers: 3000 }), defaultView, {})));
    await openFile(page, path);
    await openExport(page);
    await page.getByRole("radio", { name: "Whole deck" }).check({ force: true });
    await page.locator(".preview-steps").waitFor();
    let downloads = 0;
    page.on("download", () => downloads++);
    // Within the page, as soon as there is something to cancel: how long the file takes is the machine's affair.
    await page.evaluate(async () => {
      const press = (text: RegExp) => {
        const button = [...document.querySelectorAll<HTMLElement>(".dialog-foot button")].find((each) =>
          text.test(each.textContent),
        );
        button?.click();
        return button !== undefined;
      };
      press(/^Save/);
      while (!press(/^Cancel/)) await new Promise((resolve) => setTimeout(resolve));
    });
    await page.getByText("Cancelled; nothing was saved").waitFor();
    expect(downloads).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Save/);
    const whole = await save(page, "pptx");
    expect(downloads).toBe(1);
    expect(whole.subarray(0, 2).toString("latin1")).toBe("PK");
  });

  it("opens from PNG, SVG and html as the map that it shows", async () => {
    const page = await openPage();
    await openExport(page);
    const before = await save(page, "svg");
    for (const format of ["png", "svg", "html"]) {
      const path = join(tmpdir(), `orrery-again-${process.pid}.${format}`);
      writeFileSync(path, await save(page, format));
      const other = await openPage();
      await openFile(other, path);
      await openExport(other);
      expect((await save(other, "svg")).equals(before), format).toBe(true);
    }
  });

  it("as PNG has the width that is asked for, and is no empty picture", async () => {
    const page = await openPage();
    await openExport(page);
    await chooseFormat(page, "png");
    await page.getByRole("combobox", { name: "Size" }).selectOption("own");
    await page.getByRole("spinbutton", { name: /width/i }).fill("2400");
    await page.getByRole("spinbutton", { name: /height/i }).fill("1350");
    await page.keyboard.press("Tab");
    const png = await save(page, "png");
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2400, 1350]);
    expect(png.length).toBeGreaterThan(100_000);
  });

  it("as a map opens again to the same picture", async () => {
    const page = await openPage();
    await openExport(page);
    const before = await save(page, "svg");
    const map = await save(page, "json");
    const path = join(tmpdir(), `orrery-saved-${process.pid}.json`);
    writeFileSync(path, map);
    expect(commandOutput(path, "svg").equals(before)).toBe(true);

    const other = await openPage();
    await openFile(other, path);
    await openExport(other);
    expect((await save(other, "svg")).equals(before)).toBe(true);
  });

  it("puts the picture on the clipboard", async () => {
    const page = await openPage();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await openExport(page);
    await page.getByRole("button", { name: "Copy picture" }).click();
    await page.getByText("The picture is on the clipboard").waitFor();
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap((item) => item.types),
    );
    expect(types).toContain("image/png");
  });
});
