/** The table of widths that places every text agrees with what Chromium draws. */
import { expect, it } from "vitest";
import { measureText, type Weight } from "../../src/lib/typeface";
import { useBrowser } from "./harness";
import { sampleBibliography } from "./mapOnScreen";

const { openPage } = useBrowser();

it("the width table agrees with the browser's own measure within 1 %", async () => {
  const page = await openPage();
  const { hub, papers } = sampleBibliography();
  const texts = [hub!, ...papers].flatMap(({ title, authors }) => [title, ...(authors ?? [])]);
  const latin = texts.filter((text) => /^[\u0020-\u024f\u2010-\u2026]+$/.test(text));
  expect(latin.length).toBeGreaterThan(50);
  for (const weight of [400, 600] as Weight[]) {
    const measured = await page.evaluate(
      async ([lines, bold]) => {
        const font = `${bold} 100px Inter`;
        const faces = await document.fonts.load(font, lines.join(""));
        const context = document.createElement("canvas").getContext("2d")!;
        context.font = font;
        // The table leaves kerning out.
        context.fontKerning = "none";
        return { faces: faces.length, widths: lines.map((line) => context.measureText(line).width) };
      },
      [latin, weight] as const,
    );
    expect(measured.faces, "the page loads Inter").toBeGreaterThan(0);
    const wrong = latin.filter((text, i) => {
      const ours = measureText(text, 100, weight);
      return Math.abs(ours / measured.widths[i]! - 1) > 0.01;
    });
    expect(wrong).toEqual([]);
  }
});
