/** The headings of a hub page, in any case of letters. */

export type SectionName =
  | "abstract"
  | "tools"
  | "roleSummary"
  | "polaritySummary"
  | "years"
  | "roles"
  | "polarities"
  | "representative"
  | "explorer";

/** The section that a line opens, `filtered` for the button of a filtered view, else null. */
export function headingOf(text: string): SectionName | "filtered" | null {
  if (text.length > 60) return null;
  const plain = text
    .toLowerCase()
    .replace(/^#{1,6} /, "")
    .replace(/ ?(?:\(\d+\)|:)$/, "");
  return HEADINGS.get(plain) ?? null;
}

const HEADINGS: ReadonlyMap<string, SectionName | "filtered"> = new Map([
  ["abstract", "abstract"],
  ["hub tools", "tools"],
  ["citation-role summary", "roleSummary"],
  ["citation-polarity summary", "polaritySummary"],
  ["years", "years"],
  ["roles", "roles"],
  ["polarities", "polarities"],
  ["clear filters", "filtered"],
  ["representative citing papers", "representative"],
  ["citing papers explorer", "explorer"],
]);
