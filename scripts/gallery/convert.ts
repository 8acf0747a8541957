/** PowerPoint and PDF → a PNG a page, by LibreOffice and poppler: readers that are not ours. */
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { run, runs } from "../command";

/** What is missing on this machine, as sentences. */
export async function missingReaders(): Promise<string[]> {
  const office = await runs(["soffice", "--version"]);
  const poppler = await runs(["pdftoppm", "-v"]);
  return [
    ...(office ? [] : ["LibreOffice (soffice) is not here: slides are written, but not drawn."]),
    ...(poppler ? [] : ["poppler (pdftoppm) is not here: PDFs are written, but not drawn."]),
  ];
}

/** @param path a .pptx or .pdf. @returns names of the PNGs beside it, in the order of the pages. */
export async function pagesOf(path: string): Promise<string[]> {
  const folder = dirname(path);
  const stem = basename(path).replace(/\.(pptx|pdf)$/, "");
  if (path.endsWith(".pdf")) return drawn(path, folder, `${stem}.pdf`);
  const scratch = await mkdtemp(join(tmpdir(), "orrery-gallery-"));
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(scratch, "profile")).href}`;
    const code = await run(
      ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", scratch, path],
      {
        quiet: true,
      },
    );
    return code === 0 ? await drawn(join(scratch, `${stem}.pdf`), folder, `${stem}.pptx`) : [];
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function drawn(pdf: string, folder: string, name: string): Promise<string[]> {
  const prefix = `${name}.page`;
  const code = await run(["pdftoppm", "-png", "-r", "80", pdf, join(folder, prefix)], { quiet: true });
  if (code !== 0) return [];
  const files = await readdir(folder);
  return files.filter((file) => file.startsWith(`${prefix}-`) && file.endsWith(".png")).sort();
}
