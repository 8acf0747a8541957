/**
 * `npm run pictures [-- --sets [--only ID]]`: a page with the golden pictures, each beside what is drawn now; with `--sets` instead the maps of the sets on
 * which layouts are measured.
 */
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { escapeXml } from "../src/lib/xml";
import { pictures } from "../tests/pictures/list";
import { drawSets, type SetPicture } from "./pictures/sets";
import { asMain, fromRoot } from "./project";
import { openInBrowser } from "./start";

const FOLDER = "dist/pictures";

await asMain(import.meta.url, async () => {
  const { values } = parseArgs({ options: { sets: { type: "boolean" }, only: { type: "string" } } });
  await mkdir(fromRoot(FOLDER), { recursive: true });
  const rows = values.sets
    ? (await drawSets(fromRoot(FOLDER), values.only ? [values.only] : [])).map(setRow)
    : await Promise.all(Object.entries(pictures).map(([name, draw]) => row(name, draw())));
  await writeFile(fromRoot(`${FOLDER}/index.html`), page(rows));
  const address = pathToFileURL(fromRoot(`${FOLDER}/index.html`)).href;
  console.log(address);
  openInBrowser(address);
});

/** Copies the golden picture and writes the fresh one, side by side. */
async function row(name: string, fresh: string): Promise<string> {
  const golden = fromRoot(`tests/pictures/${name}.svg`);
  const old = existsSync(golden) ? await readFile(golden, "utf8") : null;
  await writeFile(fromRoot(`${FOLDER}/${name}.fresh.svg`), fresh);
  if (old !== null) await writeFile(fromRoot(`${FOLDER}/${name}.golden.svg`), old);
  const state = old === null ? "new" : old === fresh ? "alike" : "changed";
  console.log(`${name}: ${state}`);
  const figure = (file: string, caption: string) =>
    `<figure><img src="${escapeXml(`${name}.${file}.svg`)}" alt=""><figcaption>${caption}</figcaption></figure>`;
  return `<h2>${escapeXml(name)}: ${state}</h2>
<div>${old === null ? "" : figure("golden", "golden")}${figure("fresh", "drawn now")}</div>`;
}

function setRow({ name, files }: SetPicture): string {
  const figures = files.map((file) => `<figure><img src="${escapeXml(file)}" alt=""></figure>`).join("");
  return `<h2>${escapeXml(name)}</h2>\n<div>${figures}</div>`;
}

function page(rows: readonly string[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Pictures</title>
<style>
body { font: 16px/1.4 Inter, sans-serif; margin: 2rem; background: #ddd; }
div { display: flex; flex-wrap: wrap; gap: 1rem; }
figure { margin: 0; flex: 1 1 30rem; }
img { width: 100%; box-shadow: 0 1px 6px #0004; }
</style>
<h1>Pictures</h1>
${rows.join("\n")}
</html>
`;
}
