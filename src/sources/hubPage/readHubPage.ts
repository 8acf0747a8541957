/** The lines of a hub page, from text or html → a bibliography: hub, citing papers, one citation each. Format: docs/formats.md. */

import { digits } from "../../lib/digits";
import { latexText } from "../../lib/latexText";
import { excerpt } from "../../lib/plainText";
import type { PageLine } from "../../lib/textLines";
import { arxivIdIn, doiIn } from "../../lib/webLinks";
import type { Bibliography, Hub, Note, Paper } from "../../model/bibliography";
import { InputError } from "../../model/inputError";
import { joinNotes } from "../notes";
import { derivedId } from "../paperIds";
import { readEntries } from "./entries";
import { type HubPageHead, readHead } from "./head";
import type { SectionName } from "./headings";
import { readPapers } from "./papers";
import { readRepresentative } from "./representative";
import { type HubPageSections, splitSections } from "./sections";
import { countSigns } from "./signs";
import { readTallies } from "./tallies";

/** How the lines came to be, for the bibliography. */
export interface PageOrigin {
  readonly format: string;
  readonly origin: string;
  /** What was assumed before there were lines. */
  readonly notes: readonly Note[];
  /** The sentence for lines that are of no hub page; without it that of a text. */
  readonly refusal?: string;
}

/** Throws `InputError` if there is neither a citing paper nor a hub title between unmistakable signs of such a page. */
export function readHubPage(
  givenLines: readonly PageLine[],
  { format, origin, notes, refusal = NO_HUB_PAGE }: PageOrigin,
): Bibliography {
  const allLines = givenLines.slice(0, MOST_LINES);
  const lines = allLines.filter((line) => line.text.length <= LONGEST_LINE);
  const page = splitSections(lines);
  const head = readHead(page);
  const { hub, notes: hubNotes } = readHub(page, head, lines);
  const explorer = readEntries(page.sections.get("explorer") ?? []);
  const representative = readRepresentative(
    page.sections.get("representative") ?? [],
    isStripped(page, head.orphan),
  );
  const orphan = head.orphan && latexText(head.orphan.text);
  const { papers, notes: paperNotes } = readPapers(explorer.entries, representative, orphan, hub);
  if (papers.length === 0 && (head.title === null || countSigns(lines) < 2)) throw new InputError(refusal);

  return {
    type: "orrery-bibliography",
    version: 1,
    format,
    origin,
    hub,
    papers,
    citations: papers.map((paper) => ({ source: paper.id, target: hub.id })),
    notes: joinNotes(
      notes,
      beyond(givenLines),
      hubNotes,
      whatIsMissing(page, hub, papers),
      paperNotes,
      leftOut(explorer.strays, allLines),
    ),
  };
}

/** Room for some 40,000 citing papers; what is longer is no such page, or one with much other data. */
export const MOST_LINES = 200_000;

/** No title and no abstract has so many characters: such a line is other data. */
const LONGEST_LINE = 100_000;

const NO_HUB_PAGE =
  "This is no hub page: looked for the hub's title below a line such as “hub Canonical reference” and for citing papers below “citing papers explorer”. Copy the whole page (select all, copy), or save it, and open that.";

/** Extraction of the main content loses titles of representative papers and all counts, and puts a lone summary on top. */
function isStripped({ sections }: HubPageSections, orphan: PageLine | null): boolean {
  return orphan !== null || isEmpty(sections, "roleSummary") || isEmpty(sections, "polaritySummary");
}

function isEmpty(sections: HubPageSections["sections"], name: SectionName): boolean {
  return sections.get(name)?.length === 0;
}

function readHub(
  { sections }: HubPageSections,
  head: HubPageHead,
  lines: readonly PageLine[],
): { hub: Hub; notes: Note[] } {
  const heading = lines.find((line) => line.isHeading);
  const titleLine = head.title ?? heading;
  const title = titleLine ? latexText(titleLine.text) : "Hub without a title";
  const abstract = (sections.get("abstract") ?? []).map((line) => line.text).join(" ");
  const urls = (titleLine?.links ?? []).map((link) => link.url);
  const doi = urls.map((url) => (url.includes("doi.org/") ? doiIn(url) : null)).find((id) => id !== null);
  const arxivId = urls
    .map((url) => (url.includes("arxiv.org/") ? arxivIdIn(url) : null))
    .find((id) => id !== null);
  const roles = tallied(sections, "roleSummary", "roles");
  const polarities = tallied(sections, "polaritySummary", "polarities");
  const years = readTallies(sections.get("years") ?? []);
  const known = {
    title,
    ...(abstract !== "" ? { abstract: latexText(abstract) } : {}),
    ...(doi ? { doi } : {}),
    ...(arxivId ? { arxivId } : {}),
    ...(urls[0] !== undefined ? { url: urls[0] } : {}),
    ...(head.rank !== undefined ? { rank: head.rank } : {}),
    ...(head.headline !== undefined ? { headline: head.headline } : {}),
    ...(head.citingCount !== undefined ? { citingCount: head.citingCount } : {}),
    ...(roles.tallies.length > 0 ? { roles: roles.tallies } : {}),
    ...(polarities.tallies.length > 0 ? { polarities: polarities.tallies } : {}),
    ...(years.length > 0 ? { years } : {}),
  };
  const untitled = titleLine ? [] : [{ where: "page", what: "The title of the hub is not on this page." }];
  return {
    hub: { id: derivedId(known), ...known },
    notes: [...head.notes, ...untitled, ...roles.notes, ...polarities.notes],
  };
}

/** The page counts twice: in a summary of the citations and in the filters of the list. They need not agree; the summary comes first. */
function tallied(sections: HubPageSections["sections"], summary: SectionName, filter: SectionName) {
  const stated = readTallies(sections.get(summary) ?? []);
  const filtering = readTallies(sections.get(filter) ?? []);
  if (stated.length > 0 || filtering.length === 0) return { tallies: stated, notes: [] };
  const what = `The counts of ${filter} are those of the filters above the list of papers; the page gives no summary of them.`;
  return { tallies: filtering, notes: [{ where: filter, what }] };
}

function whatIsMissing(page: HubPageSections, hub: Hub, papers: readonly Paper[]): Note[] {
  const missing = [
    hub.abstract === undefined && "the abstract of the hub",
    hub.headline === undefined && "a sentence about its citations",
    hub.citingCount === undefined && "the number of papers that cite it",
    hub.roles === undefined && "counts of citation roles",
    hub.polarities === undefined && "counts of citation polarities",
    hub.years === undefined && "counts by year",
    !page.sections.has("explorer") && "the list of citing papers (citing papers explorer)",
  ].filter((part) => part !== false);
  return [
    ...(missing.length > 0 ? [{ where: "page", what: `Not in the source: ${missing.join("; ")}.` }] : []),
    ...(page.isFiltered
      ? [{ where: "page", what: "The page was copied with filters on: its list of papers is partial." }]
      : []),
    ...(papers.length === 0 ? [{ where: "page", what: "There are no citing papers on this page." }] : []),
  ];
}

function beyond(lines: readonly PageLine[]): Note[] {
  const next = lines[MOST_LINES];
  if (!next) return [];
  const what = `A hub page has ${MOST_LINES} lines at most; this line and all after it are left out.`;
  return [{ where: `line ${next.number}`, what }];
}

function leftOut(strays: readonly PageLine[], lines: readonly PageLine[]): Note[] {
  const endless = lines.filter((line) => line.text.length > LONGEST_LINE);
  const notes: Note[] = endless.map(({ number, text }) => ({
    where: `line ${number}`,
    what: `The line has ${digits(text.length)} characters, which no part of a hub page has; left out.`,
  }));
  const [first] = strays;
  if (!first) return notes;
  const further = strays.length === 1 ? "" : ` and ${digits(strays.length - 1)} more`;
  const what = `"${excerpt(first.text)}"${further} in the list of papers belongs to no paper; left out.`;
  return [...notes, { where: `line ${first.number}`, what }];
}
