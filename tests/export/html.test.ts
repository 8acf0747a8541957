import { describe, expect, it } from "vitest";
import { htmlExporter } from "../../src/export/html";
import type { CitationMap } from "../../src/model/map";
import { saveMap } from "../../src/model/mapFile";
import type { Settings } from "../../src/model/recipe";
import { makeUpMap } from "../make/map";
import { readBytes } from "../sources/inputs";
import { contextOf, hostileMap, sceneOf } from "./make";

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Orrery</title></head>
<body><div id="app"></div><script>const text = "</body>";</script>
<script type="application/octet-stream" id="word-vectors">AAAA</script></body></html>`;

const marks = { "paper-1": { note: "mine alone" } };

async function write(map: CitationMap, settings: Settings = {}): Promise<string> {
  const context = { ...contextOf(map), marks, page: async () => PAGE };
  return String(await htmlExporter.write(sceneOf(map), map, settings, context));
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe("the live map", () => {
  it.each([
    ["an ordinary map", makeUpMap({ papers: 12, topics: 3 })],
    ["hostile titles", hostileMap()],
    ["no paper", makeUpMap({ papers: 0 })],
  ])("reads back as the saved map: %s", async (_name, map) => {
    const saved = bytes(JSON.stringify(saveMap(map, contextOf(map).view, {})));
    expect(await readBytes(bytes(await write(map)), "page.html")).toEqual(
      await readBytes(saved, "page.html"),
    );
  });

  it("holds no markup of a title, and its own elements once", async () => {
    const page = await write(hostileMap());
    expect(page).not.toMatch(/<script>alert|<img/);
    expect(page.match(/<template /g)).toHaveLength(1);
    expect(page.match(/<title>/g)).toHaveLength(1);
    expect(page.endsWith("</template></body></html>")).toBe(true);
  });

  it("leaves notes, stars and tags out unless they are asked for", async () => {
    const map = makeUpMap({ papers: 3 });
    expect(await write(map)).not.toContain("mine alone");
    expect(await write(map, { withMarks: true })).toContain("mine alone");
  });

  it("goes without the word vectors where nothing can be changed", async () => {
    const map = makeUpMap({ papers: 3 });
    expect(await write(map)).toContain("AAAA");
    const readOnly = await write(map, { readOnly: true });
    expect(readOnly).not.toContain("AAAA");
    expect(readOnly).toContain('data-mode="read-only"');
    expect((await readBytes(bytes(readOnly), "x")).bibliography.papers).toHaveLength(3);
  });

  it("says so where there is no page to put it in", async () => {
    const map = makeUpMap({ papers: 1 });
    const { page: _none, ...context } = contextOf(map);
    await expect(htmlExporter.write(sceneOf(map), map, {}, context)).rejects.toThrow(/save the map/);
  });

  it("cut off, is refused with a sentence", async () => {
    const page = await write(makeUpMap({ papers: 5 }));
    const map = page.lastIndexOf("<template");
    for (const end of [map - 20, map + 20, map + 200])
      await expect(readBytes(bytes(page.slice(0, end)), "page.html")).rejects.toThrow(
        /^page\.html: (This page is cut off|The file ends in the middle, and no paper is whole)/,
      );
  });
});
