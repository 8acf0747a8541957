import { expect, it } from "vitest";
import type { Paper } from "../../src/model/bibliography";
import type { Phrase } from "../../src/topics/phrase";
import { withWholeCompounds } from "../../src/topics/wholeCompounds";

function whole(...titles: string[]): string[] {
  const papers = titles.map((title, i): Paper => ({ id: `key:${i}`, title }));
  const rest: Phrase = {
    surface: "ray diffraction",
    stems: ["ray", "diffract"],
    papers: Uint32Array.from(titles.keys()),
    weights: new Float64Array(titles.length).fill(1),
    inTitles: 1,
    isRest: true,
  };
  return withWholeCompounds([rest], papers).map(({ surface }) => surface);
}

it("the rest of a compound gets back what it hangs on, also behind letters that are two in lower case", () => {
  expect(whole("Glass by X-ray diffraction")).toEqual(["X-ray diffraction"]);
  expect(whole("İznik çinileri, İstanbul: X-ray diffraction")).toEqual(["X-ray diffraction"]);
  expect(whole("Glass by 3-ray diffraction")).toEqual([]);
});
