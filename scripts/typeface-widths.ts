/**
 * Writes src/lib/typefaceWidths.ts: the advance widths of Inter 400 and 600 for Latin, Greek and Cyrillic, read from the fonts of
 * @fontsource/inter. Run after updating that package: npx tsx scripts/typeface-widths.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { readAdvances, unpackWoff } from "../src/lib/woff";

const SUBSETS = ["latin", "latin-ext", "vietnamese", "greek", "cyrillic"];
const UNITS = 512;

/** Characters that print nothing and are removed before measuring, or that Inter draws from another font anyway. */
const isPrivate = (code: number) => code < 0x20 || (code >= 0xe000 && code <= 0xf8ff) || code > 0xffff;

function table(weight: 400 | 600): string {
  const advances = new Map<number, number>();
  for (const subset of SUBSETS) {
    const file = `node_modules/@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`;
    const font = unpackWoff(readFileSync(file), inflateSync);
    for (const [code, advance] of readAdvances(font)) if (!isPrivate(code)) advances.set(code, advance);
  }
  const codes = [...advances.keys()].sort((a, b) => a - b);
  const ranges: string[] = [];
  codes.forEach((code, k) => {
    if (codes[k - 1] !== code - 1) ranges.push(`${code.toString(36)}:`);
    const width = units(code) ?? "";
    ranges[ranges.length - 1] += width === units(baseOf(code)) ? "." : width.padStart(2, "0");
  });
  return ranges.join(" ");

  function units(code: number | null): string | undefined {
    const advance = code === null ? undefined : advances.get(code);
    return advance === undefined ? undefined : Math.ceil(advance * UNITS).toString(36);
  }
}

/** The letter under an accent; null for a character without one. */
function baseOf(code: number): number | null {
  const character = String.fromCodePoint(code);
  const base = character.normalize("NFD").codePointAt(0)!;
  return base === code ? null : base;
}

const wrap = (text: string) =>
  text
    .match(/.{1,100}/g)!
    .map((part) => `  ${JSON.stringify(part)}`)
    .join(" +\n");

writeFileSync(
  "src/lib/typefaceWidths.ts",
  `/**
 * Advance widths of Inter, made by scripts/typeface-widths.ts from @fontsource/inter (OFL 1.1). Ranges of code points, each as its first
 * code point in base 36, a colon, and for each character two base-36 digits, its width in 1/${UNITS} em, rounded up, or a dot: as wide as
 * the letter under its accent.
 */
export const UNITS_PER_EM = ${UNITS};

export const WIDTHS_400 =
${wrap(table(400))};

export const WIDTHS_600 =
${wrap(table(600))};
`,
);
