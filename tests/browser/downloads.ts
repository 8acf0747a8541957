/** Files that the page saves, and the same files from the command. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { fromRoot } from "../../scripts/project";
import { exporters } from "../../src/export";

/** Chooses a format in the open export dialog and saves. @returns the file's bytes. */
export async function save(page: Page, format: string): Promise<Buffer> {
  await chooseFormat(page, format);
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: /^Save / }).click();
  const download = await saving;
  return readFileSync(await download.path());
}

/** By its id, in the open export dialog. */
export async function chooseFormat(page: Page, format: string): Promise<void> {
  const exporter = exporters.find(({ id }) => id === format);
  if (!exporter) throw new Error(`no exporter "${format}"`);
  await page.locator(`fieldset.segments input[value="${exporter.group}"]`).check({ force: true });
  await page.locator(`input[name="format"][value="${format}"]`).check({ force: true });
}

export async function openExport(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("dialog", { name: "Export" }).waitFor();
}

/** What the built command writes. @param flags after INPUT, without `-o`. */
export function commandOutput(input: string, extension: string, flags: readonly string[] = []): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "orrery-"));
  try {
    const out = join(folder, `out.${extension}`);
    execFileSync(process.execPath, [fromRoot("dist/cli/orrery.js"), input, "-q", "-o", out, ...flags]);
    return readFileSync(out);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
