import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cornersOf, extentOf, signedArea } from "../../src/export/pptx/curve";
import { freeform } from "../../src/export/pptx/freeform";
import { presetOf } from "../../src/export/pptx/hatching";
import { packageAddress } from "../../src/export/pptx/paperFacts";
import { paragraphXml, type SetParagraph } from "../../src/export/pptx/paragraphs";
import { spacingOf } from "../../src/export/pptx/spacing";
import { textBox } from "../../src/export/pptx/textBox";
import { clipLine, clipRing } from "../../src/lib/clip";
import { smoothRing } from "../../src/lib/smoothRing";
import type { TextLine } from "../../src/model/scene";
import { readXml } from "./wellFormed";

const box = { left: 0, top: 0, width: 100, height: 50 };
const px = fc.double({ min: -200, max: 200, noNaN: true });

function curveOf(ring: readonly number[]): number[] {
  return [ring[0]!, ring[1]!, ...smoothRing(Float64Array.from(ring))];
}

describe("what a slide cannot clip", () => {
  it("leaves of a line the part in the box, on the same line", () => {
    fc.assert(
      fc.property(px, px, px, px, (x1, y1, x2, y2) => {
        const cut = clipLine({ x1, y1, x2, y2 }, box);
        if (!cut) return;
        for (const [x, y] of [
          [cut.x1, cut.y1],
          [cut.x2, cut.y2],
        ] as const) {
          expect(x).toBeGreaterThanOrEqual(-1e-9);
          expect(x).toBeLessThanOrEqual(100 + 1e-9);
          expect(y).toBeGreaterThanOrEqual(-1e-9);
          expect(y).toBeLessThanOrEqual(50 + 1e-9);
          expect(Math.abs((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1))).toBeLessThan(1e-6);
        }
      }),
    );
    const inside = { x1: 1, y1: 2, x2: 30, y2: 40 };
    expect(clipLine(inside, box)).toBe(inside);
    expect(clipLine({ x1: -5, y1: 60, x2: 200, y2: 60 }, box)).toBeNull();
  });

  it("leaves of a square the quarter that lies in the box", () => {
    const cut = clipRing([50, 25, 150, 25, 150, 75, 50, 75], box);
    expect(Math.abs(signedArea(cut)) / 2).toBeCloseTo(50 * 25, 9);
    expect(clipRing([200, 0, 300, 0, 300, 10], box)).toEqual([]);
  });
});

describe("a freeform", () => {
  const square = [20, 10, 60, 10, 60, 40, 20, 40];

  it("has the box of its curve, which its control points may leave", () => {
    const curve = curveOf(square);
    const { left, top, width, height } = extentOf(curve);
    const corners = cornersOf(curve, 200);
    const [xs, ys] = [0, 1].map((axis) => corners.filter((_, k) => k % 2 === axis)) as [number[], number[]];
    expect(left).toBeCloseTo(Math.min(...xs), 2);
    expect(left + width).toBeCloseTo(Math.max(...xs), 2);
    expect(top).toBeCloseTo(Math.min(...ys), 2);
    expect(top + height).toBeCloseTo(Math.max(...ys), 2);
  });

  it("winds holes against their outer ring, whichever way they came", () => {
    const hole = [30, 20, 40, 20, 40, 30, 30, 30];
    const back = [30, 20, 30, 30, 40, 30, 40, 20];
    for (const inner of [hole, back]) {
      const made = freeform([curveOf(square), curveOf(inner)], box)!;
      const paths = made.geometry.split("<a:moveTo>").slice(1);
      const areas = paths.map((path) =>
        signedArea(
          [...path.matchAll(/x="(-?\d+)" y="(-?\d+)"/g)].flatMap(([, x, y]) => [Number(x), Number(y)]),
        ),
      );
      expect(areas).toHaveLength(2);
      expect(Math.sign(areas[0]!)).toBe(-Math.sign(areas[1]!));
    }
  });

  it("is nothing outside of the box, and cut at its edge", () => {
    expect(freeform([curveOf(square.map((value) => value + 500))], box)).toBeNull();
    const cut = freeform([curveOf(square.map((value, k) => value + (k % 2 === 0 ? 60 : 0)))], box)!;
    expect(cut.box.left + cut.box.width).toBe(100);
  });
});

describe("a hatching", () => {
  it("is the nearest preset", () => {
    const pattern = { kind: "lines", angle: 45, gap: 8, width: 1, opacity: 0.3 } as const;
    expect(presetOf(pattern)).toBe("upDiag");
    expect(presetOf({ ...pattern, angle: 140 })).toBe("dnDiag");
    expect(presetOf({ ...pattern, angle: 0, gap: 4 })).toBe("ltHorz");
    expect(presetOf({ ...pattern, angle: -90 })).toBe("vert");
    expect(presetOf({ ...pattern, kind: "crosses" })).toBe("diagCross");
    expect(presetOf({ ...pattern, kind: "dots" })).toBe("pct5");
  });
});

describe("an address in a package", () => {
  it("is of the web, and has only what an address may have", () => {
    expect(packageAddress("https://doi.org/10.1/a<b>[c]{d}|^`\\")).toBe(
      "https://doi.org/10.1/a%3Cb%3E%5Bc%5D%7Bd%7D%7C%5E%60%5C",
    );
    expect(packageAddress("https://made.example/100%/a#b#c")).toBe("https://made.example/100%25/a#b%23c");
    expect(packageAddress("file:///etc/passwd")).toBeNull();
    expect(packageAddress(`https://made.example/${"x".repeat(3000)}`)).toBeNull();
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const address = packageAddress(`https://made.example/${text}`);
        expect(
          address === null ||
            /^https:\/\/made\.example\/(?:[\w\-.~:/?#@!$&'()*+,;=]|%[0-9a-f]{2})*$/i.test(address),
        ).toBe(true);
      }),
    );
  });
});

describe("a paragraph", () => {
  const paint = () => '<a:schemeClr val="tx1"/>';
  const plain: SetParagraph = {
    lines: ["One", "two"],
    join: "break",
    size: 20,
    weight: 400,
    color: "#000000",
    anchor: "start",
    lineHeight: 26,
    before: 0,
    link: null,
  };
  const xml = (more: Partial<SetParagraph>, inherited: SetParagraph | null = null) => {
    const text = paragraphXml({ ...plain, ...more }, paint, null, inherited);
    readXml(text);
    return text;
  };

  it("says its size in points, its spacing exactly, and breaks where lines end", () => {
    expect(xml({})).toContain('sz="1500"');
    expect(xml({})).toContain('<a:lnSpc><a:spcPts val="1950"/></a:lnSpc>');
    expect(xml({})).toMatch(/One<\/a:t><\/a:r><a:br>.*<\/a:br><a:r>.*two/);
  });

  it("leaves out what its place says", () => {
    expect(xml({ lines: ["One"] }, plain)).toBe(
      '<a:p><a:r><a:rPr lang="en-US" dirty="0"/><a:t>One</a:t></a:r></a:p>',
    );
    expect(xml({ size: 24 }, plain)).toContain('sz="1800"');
  });

  it("knows the direction and language of its letters", () => {
    expect(xml({ lines: ["שלום and more"] })).toContain('rtl="1"');
    expect(xml({ lines: ["and שלום"] })).not.toContain("rtl=");
    expect(xml({ lines: ["コード"] })).toContain('lang="ja-JP"');
    expect(xml({ lines: ["코드"] })).toContain('lang="ko-KR"');
    expect(xml({ lines: ["代码"] })).toContain('lang="zh-CN"');
  });

  it("breaks links at spaces outside of them", () => {
    const text = xml({ join: "space", link: "rId7" });
    expect(text.match(/<a:hlinkClick r:id="rId7">/g)).toHaveLength(2);
    expect(text).toMatch(/<a:r><a:rPr[^>]*><a:solidFill>(?:(?!hlink).)*<\/a:rPr><a:t> <\/a:t><\/a:r>/);
  });

  it("counts slides by a field", () => {
    expect(xml({ lines: ["Page 12 of 20"], slideNumber: 12 })).toMatch(
      /Page <\/a:t>.*<a:fld [^>]*type="slidenum">.*12<\/a:t><\/a:fld>.* of 20/,
    );
  });

  it("has a ground where it lies over marks, and stands where it stood", () => {
    const line: TextLine = {
      text: "name",
      x: 100,
      y: 60,
      size: 20,
      weight: 600,
      anchor: "middle",
      color: "#112233",
      width: 50,
    };
    const paint = (colour: string, opacity = 1) => `<paint c="${colour}" o="${opacity}"/>`;
    const bare = textBox({ id: 1, name: "bare" }, [line], paint)!;
    const set = textBox({ id: 1, name: "set" }, [line], paint, null, "#fcfdfb")!;
    expect(bare.xml).toContain("<a:noFill/></p:spPr>");
    expect(set.xml).toMatch(/<a:solidFill><paint c="#fcfdfb" o="0\.\d+"\/><\/a:solidFill><\/p:spPr>/);
    const margin = bare.box.left - set.box.left;
    expect(margin).toBeGreaterThan(0);
    expect(set.box).toEqual({
      ...bare.box,
      left: bare.box.left - margin,
      width: bare.box.width + 2 * margin,
    });
    expect(set.xml).toContain(`lIns="${margin * 9525}" tIns="0" rIns="${margin * 9525}"`);
  });

  it("stands on its baselines, also where styles change", () => {
    const line = (y: number, size: number): TextLine => ({
      text: "x",
      x: 0,
      y,
      size,
      weight: 400,
      anchor: "start",
      color: "#000000",
      width: 10,
    });
    const { top, paragraphs } = spacingOf(
      [[line(100, 20), line(125, 20)], [line(145, 12)], [line(150, 12)]],
      1.2,
    );
    expect(top).toBeCloseTo(80, 9);
    expect(paragraphs[0]).toEqual({ lineHeight: 25, before: 0 });
    const second = 80 + 50 + paragraphs[1]!.before + 0.8 * paragraphs[1]!.lineHeight;
    expect(second).toBeCloseTo(145, 9);
    const third =
      second + 0.2 * paragraphs[1]!.lineHeight + paragraphs[2]!.before + 0.8 * paragraphs[2]!.lineHeight;
    expect(third).toBeCloseTo(150, 9);
  });
});
