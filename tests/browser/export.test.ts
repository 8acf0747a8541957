/** Files saved from the page are the command's files, and open again. */
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { chooseFormat, commandOutput, openExport, save } from "./downloads";
import { useBrowser } from "./harness";
import { openFile } from "./inputs";
import { samplePath } from "./mapOnScreen";

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

  it.each(["gexf", "csv"])("as %s is byte for byte what the command writes", async (format) => {
    const page = await openPage();
    await openExport(page);
    const file = await save(page, format);
    expect(file.toString("utf8")).toBe(commandOutput(samplePath, format).toString("utf8"));
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
