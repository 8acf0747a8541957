/** Lines of a hub page → its sections by their headings, in whatever order they stand. */
import type { PageLine } from "../../lib/textLines";
import { findBadge } from "./badge";
import { headingOf, type SectionName } from "./headings";
import { isTallyLine } from "./tallies";

export interface HubPageSections {
  /** What stands before the badge and before any heading. */
  readonly opening: readonly PageLine[];
  /** The line `hub …`, null if the page has none. */
  readonly badge: PageLine | null;
  /** What follows the badge: title, headline, counts. */
  readonly head: readonly PageLine[];
  /** A section whose heading is missing is not in the map; one that holds nothing is empty. */
  readonly sections: ReadonlyMap<SectionName, readonly PageLine[]>;
  /** True if the page shows a part of the papers only. */
  readonly isFiltered: boolean;
}

export function splitSections(lines: readonly PageLine[]): HubPageSections {
  const badgeAt = findBadge(lines);
  const opening: PageLine[] = [];
  const head: PageLine[] = [];
  const elsewhere: PageLine[] = [];
  const sections = new Map<SectionName, PageLine[]>();
  let isFiltered = false;
  let target = opening;
  /** The list of papers that goes on below the counts of its filters. */
  let list: PageLine[] | null = null;
  let inTally = false;

  for (const [i, line] of lines.entries()) {
    const heading = headingOf(line.text);
    if (i === badgeAt) {
      target = head;
      list = null;
      inTally = false;
    } else if (heading === "filtered") {
      isFiltered = true;
      if (inTally) target = list ?? elsewhere;
      inTally = false;
    } else if (heading !== null) {
      if (heading === "abstract" && sections.has("abstract")) continue;
      target = sections.get(heading) ?? [];
      sections.set(heading, target);
      inTally = TALLIES.has(heading);
      if (heading === "representative" || heading === "explorer") list = target;
      else if (!inTally) list = null;
    } else {
      if (inTally && !isTallyLine(line.text)) {
        target = list ?? elsewhere;
        inTally = false;
      }
      target.push(line);
    }
  }
  return { opening, badge: lines[badgeAt] ?? null, head, sections, isFiltered };
}

const TALLIES = new Set<SectionName>(["roleSummary", "polaritySummary", "years", "roles", "polarities"]);
