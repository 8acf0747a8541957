import { describe, expect, it } from "vitest";
import { fontFiles } from "../../src/cli/typeface";
import { glyphNotes } from "../../src/export/picture/glyphNotes";
import { isInTypeface } from "../../src/lib/typeface";
import { readAdvances } from "../../src/lib/woff";
import { makeUpMap } from "../make/map";
import { contextOf, hostileMap, sceneOf } from "./make";

const notesOf = (title: string, label = "Topic") => {
  const map = makeUpMap({ papers: 8, topics: 2, topicLabel: (k) => `${label} ${k}` });
  return glyphNotes(contextOf(map).compose({ title }));
};

describe("notes on letters that the typeface lacks", () => {
  it("are none for Latin, Greek, Cyrillic and Vietnamese letters, signs and controls", () => {
    expect(notesOf("Ünïcödé – “quotes”, ½, №, Ελληνικά, Кириллица, Tiếng Việt, łódź")).toEqual([]);
    expect(notesOf("e\u0301 composed, \u202eturned\u202c, tab\t, joined\u200d, x".repeat(100))).toEqual([]);
  });

  it.each([
    ["宇宙地図", "Chinese characters"],
    ["うちゅう", "Japanese letters"],
    ["우주", "Korean letters"],
    ["مرحبا", "Arabic letters"],
    ["שלום", "Hebrew letters"],
    ["नमस्ते", "Devanagari letters"],
    ["สวัสดี", "Thai letters"],
    ["👩‍🔬🚀", "emoji"],
    ["🇨🇭", "emoji"],
  ])("name the script of %s", (title, script) => {
    expect(notesOf(title)).toEqual([
      `The typeface of the picture (Inter) lacks ${script} (in 1 text): they are drawn in a typeface of the machine that shows them.`,
    ]);
  });

  it("quote what no script names, five of it at most", () => {
    expect(notesOf("ⴰ ⴱ ⴲ ⴳ ⴴ ⴵ ⴶ")[0]).toContain("other letters ⴰ ⴱ ⴲ ⴳ ⴴ … (in 1 text)");
  });

  it("count texts, not letters, and each script apart", () => {
    // Two names on the map, two in the legend, and the title.
    expect(notesOf("宇宙 и שלום", "宇宙")[0]).toContain(
      "lacks Chinese characters (in 5 texts), Hebrew letters (in 1 text): ",
    );
  });

  it("bear hostile titles, and are the same twice", () => {
    const scene = sceneOf(hostileMap());
    expect(glyphNotes(scene)).toEqual(glyphNotes(scene));
  });
});

it("the table of the typeface has the letters that the bundled fonts have, and no others", async () => {
  const known = new Set((await fontFiles()).flatMap(({ bytes }) => [...readAdvances(bytes).keys()]));
  const wrong: string[] = [];
  for (let code = 0x20; code < 0xffff; code++) {
    if (code >= 0xd800 && code <= 0xf8ff) continue;
    const character = String.fromCodePoint(code);
    if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Variation_Selector}]/u.test(character)) continue;
    if (isInTypeface(character) !== known.has(code)) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});
