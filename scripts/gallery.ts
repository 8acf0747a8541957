/**
 * `npm run gallery [-- --only NAME]`: every kind of file for three real maps into dist/gallery, slides and PDFs drawn again by LibreOffice
 * and poppler, and a page of all pictures to look at.
 */
import { mkdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { nodeIo } from "../src/cli/io";
import { run } from "../src/cli/run";
import { escapeXml } from "../src/lib/xml";
import { missingReaders, pagesOf } from "./gallery/convert";
import { type GalleryFile, galleryFiles } from "./gallery/kinds";
import { galleryMaps, saveMapInto } from "./gallery/maps";
import { asMain, fromRoot } from "./project";

const FOLDER = "dist/gallery";
/** One for all runs: each listens to the streams of this process. */
const io = nodeIo();

interface Shown {
  readonly file: GalleryFile;
  readonly bytes: number;
  /** Names of pictures to show, beside the page. */
  readonly pictures: readonly string[];
}

await asMain(import.meta.url, async () => {
  const { only } = parseArgs({ options: { only: { type: "string" } } }).values;
  for (const sentence of await missingReaders()) console.log(sentence);
  const sections: string[] = [];
  for (const map of galleryMaps()) {
    if (only !== undefined && map.name !== only) continue;
    const folder = fromRoot(`${FOLDER}/${map.name}`);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    const input = await saveMapInto(folder, map);
    const shown: Shown[] = [];
    for (const file of galleryFiles()) {
      shown.push(await made(file, input, folder));
      console.log(`${map.name}/${file.name}: ${shown.at(-1)!.bytes} bytes`);
    }
    sections.push(section(map.name, shown));
  }
  await writeFile(fromRoot(`${FOLDER}/index.html`), page(sections));
  console.log(fromRoot(`${FOLDER}/index.html`));
});

/** By the command itself, as a user would. @throws Error where it fails. */
async function made(file: GalleryFile, input: string, folder: string): Promise<Shown> {
  const path = join(folder, file.name);
  const code = await run([input, "-q", "-o", path, ...file.flags], io);
  if (code !== 0) throw new Error(`orrery ended with ${code} for ${file.name}.`);
  const pictures = /\.(svg|png|webp)$/.test(file.name)
    ? [file.name]
    : /\.(pptx|pdf)$/.test(file.name)
      ? await pagesOf(path)
      : [];
  return { file, bytes: (await stat(path)).size, pictures };
}

function section(name: string, shown: readonly Shown[]): string {
  const figures = shown.flatMap(({ file, pictures }) =>
    pictures.map(
      (picture) =>
        `<figure><img loading="lazy" src="${escapeXml(`${name}/${picture}`)}" alt=""><figcaption>${escapeXml(
          `${picture} ${file.flags.join(" ")}`,
        )}</figcaption></figure>`,
    ),
  );
  const rows = shown.map(
    ({ file, bytes }) =>
      `<li><a href="${escapeXml(`${name}/${file.name}`)}">${escapeXml(file.name)}</a> ${bytes} bytes</li>`,
  );
  return `<h2>${escapeXml(name)}</h2>\n<ul>${rows.join("")}</ul>\n<div>${figures.join("\n")}</div>`;
}

function page(sections: readonly string[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Gallery</title>
<style>
body { font: 15px/1.4 Inter, sans-serif; margin: 2rem; background: #ddd; }
ul { columns: 4; padding: 0; list-style: none; font-size: 13px; }
div { display: flex; flex-wrap: wrap; gap: 1rem; }
figure { margin: 0; flex: 0 1 30rem; }
img { max-width: 100%; max-height: 30rem; box-shadow: 0 1px 6px #0004; }
</style>
<h1>Gallery</h1>
${sections.join("\n")}
</html>
`;
}
