/** Maps, scenes and surroundings for the tests of exporters. */
import { fontFiles } from "../../src/cli/typeface";
import type { CitationMap } from "../../src/model/map";
import { defaultPicture } from "../../src/model/picture";
import type { ExportContext } from "../../src/model/plugins";
import type { Scene } from "../../src/model/scene";
import { defaultView } from "../../src/model/view";
import { composePicture } from "../../src/scene/composePicture";
import { makeUpMap } from "../make/map";

/** What people and files put into titles. */
export const hostileTitles: readonly string[] = [
  "<script>alert(1)</script>",
  "]]> ends a CDATA section",
  '"><img src=x onerror=alert(1)>',
  "control \u0000\u0007\u001b[31m\u0085 characters",
  "👩‍🔬 emoji and a lone \ud800 surrogate \ufffe",
  "=cmd|' /C calc'!A0",
  "@SUM(A1:A9)",
  "-2+3",
  "\t=tab first",
  'quotes "inside", commas; and\r\ntwo lines',
  "\u202eright to left\u202c",
  "__proto__",
  "&amp; already escaped",
  "x".repeat(5000),
];

export function hostileMap(): CitationMap {
  const title = (k: number) => hostileTitles[k] ?? `Made-up paper ${k}`;
  const map = makeUpMap({
    papers: hostileTitles.length,
    topics: 3,
    title,
    hubTitle: '</title><script>hub & "hub"</script>',
    topicLabel: (k) => `Topic <${k}> & "more"`,
  });
  const papers = map.bibliography.papers.map((paper, k) => ({
    ...paper,
    summary: title(k),
    authors: [title(k), "Made Up"],
    venue: title(k),
  }));
  return { ...map, bibliography: { ...map.bibliography, papers } };
}

export function sceneOf(map: CitationMap): Scene {
  return contextOf(map).compose({});
}

/** A picture of one px, for tests that need no more of one. */
export const tinyPng: Uint8Array = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (letter) => letter.charCodeAt(0),
);

/** As small as a page can be that a map is put into. */
const page =
  '<!doctype html>\n<html lang="en"><head><title>Orrery</title></head><body><div id="app"></div></body></html>';

/** `rasterise` draws one px, whatever the SVG: a test needs no picture. */
export function contextOf(map: CitationMap): ExportContext {
  return {
    view: defaultView,
    marks: {},
    picture: defaultPicture,
    compose: (changes) => composePicture(map, defaultView, { ...defaultPicture, ...changes }, {}),
    rasterise: async () => tinyPng,
    fonts: fontFiles,
    page: async () => page,
  };
}
