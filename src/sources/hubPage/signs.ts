/** Lines → how surely they are a hub page. */
import type { PageLine } from "../../lib/textLines";
import { headingOf, type SectionName } from "./headings";

/** How many different signs of a hub page the lines show; two are enough to be sure. */
export function countSigns(lines: readonly PageLine[]): number {
  const signs = new Set<string>();
  for (const { text } of lines) {
    const heading = headingOf(text);
    if (heading !== null && UNMISTAKABLE.has(heading)) signs.add(heading);
    if (/^hub(?: canonical reference)?$/i.test(text)) signs.add("badge");
    if (text.length < 300 && /Pith papers? cit(?:e|ing)|citing Pith papers/i.test(text))
      signs.add("headline");
  }
  return signs.size;
}

/** Headings that other texts do not have. */
const UNMISTAKABLE = new Set<SectionName | "filtered">([
  "tools",
  "roleSummary",
  "polaritySummary",
  "representative",
  "explorer",
]);
