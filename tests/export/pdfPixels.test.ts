import { Resvg } from "@resvg/resvg-js";
import { describe, expect, it } from "vitest";
import { pngPixels } from "../../src/lib/pngPixels";

describe("the pixels of a PNG", () => {
  it("are those that its writer had, however it filtered them", () => {
    const stripes = Array.from(
      { length: 40 },
      (_, k) =>
        `<path d="M${k * 5} 0L${200 - k * 3} 90" stroke="hsl(${k * 9} 80% 50%)" stroke-width="${k % 4}"/>`,
    );
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="90"><rect width="200" height="90" fill="#f4f0ff"/>${stripes.join("")}</svg>`;
    const picture = new Resvg(svg).render();
    const { width, height, rgba } = pngPixels(picture.asPng());
    expect([width, height]).toEqual([200, 90]);
    expect(Buffer.compare(rgba, picture.pixels)).toBe(0);
  });

  it("are refused where the bytes are no PNG, or end too soon", () => {
    expect(() => pngPixels(new TextEncoder().encode("<svg/>"))).toThrow("not a PNG file");
    const png = new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>`).render().asPng();
    expect(() => pngPixels(png.subarray(0, 50))).toThrow(/ends within/);
  });
});
