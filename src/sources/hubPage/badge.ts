/** Lines of a hub page → the line with the hub's badge: `hub Canonical reference`, `hub` and another rank, or only `hub`. */
import type { PageLine } from "../../lib/textLines";
import { headingOf } from "./headings";

/** The index of the badge; -1 if there is none. The surest kind of badge is looked for first. */
export function findBadge(lines: readonly PageLine[]): number {
  const known = lines.findIndex(({ text }) => /^hub canonical reference$/i.test(text));
  if (known !== -1) return known;
  const confirmed = lines.findIndex(({ text }, i) => {
    const rank = rankIn(text);
    return rank !== null && lines.slice(i + 1, i + 4).some((line) => repeatsRank(line.text, rank));
  });
  if (confirmed !== -1) return confirmed;
  const firstHeading = lines.findIndex(({ text }) => headingOf(text) !== null);
  const before = firstHeading === -1 ? lines : lines.slice(0, firstHeading);
  // The site's own menu may say "hub" too; the badge is the one nearest to the title.
  const bare = before.findLastIndex(({ text }) => BARE.test(text));
  if (bare !== -1) return bare;
  const ranked = before.findIndex(({ text }) => rankIn(text) !== null);
  return ranked !== -1 ? ranked : lines.findIndex(({ text }) => BARE.test(text));
}

/** The rank in a badge: `Canonical reference`; null if the line is no badge or names no rank. */
export function rankIn(text: string): string | null {
  if (text.length > 60 || headingOf(text) !== null) return null;
  return /^hub[ :·-]+(\p{Lu}[\p{L} -]{2,40})$/u.exec(text)?.[1] ?? null;
}

/** True if the line is the headline that opens with the rank: `Canonical reference. 88% of …`. */
export function repeatsRank(text: string, rank: string): boolean {
  return text.toLowerCase().startsWith(`${rank.toLowerCase()}. `);
}

const BARE = /^hub$/i;
