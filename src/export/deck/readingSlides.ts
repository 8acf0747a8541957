/** The reading list: papers grouped by topic in columns, starred ones first, then the representative ones, over as many slides as it takes. */
import { counted, digits } from "../../lib/digits";
import { plainText } from "../../lib/plainText";
import type { Paper } from "../../model/bibliography";
import { linkOf } from "../rows/paperLink";
import { bylineSpec } from "./bylines";
import type { Part, Slide } from "./deck";
import { BOTTOM, CAPITALS, endOf, footParts, MARGIN, pageWidth, titlePart } from "./page";
import type { Subject } from "./subject";
import { NOTED } from "./topicNotes";
import { setBlock, type TextSpec, textPart } from "./typeset";

/** More papers than this are not read off slides: then each topic has an equal share of them, three at least. */
const MOST_PAPERS = 120;
const LEAST_OF_TOPIC = 3;
/** Further topics are counted in one line. */
const MOST_TOPICS = 60;
const COLUMNS = 2;
const BETWEEN = 40;
/** Left of the texts, for the swatches. */
const INDENT = 20;
const RADIUS = 6;
const SIZE = { heading: 16, title: 14, byline: 12.5 };
const GAP = { group: 22, paper: 7 };

/** Of one topic; what stands together in a column is one text. */
interface Group {
  readonly name: string;
  readonly color: string;
  /** The texts of each paper, which stay together. */
  readonly entries: readonly (readonly TextSpec[])[];
}

/** @param number of the first of the slides. */
export function readingSlides(subject: Subject, number: number): Slide[] {
  const title = titlePart(subject, "Reading list");
  const top = endOf(title, MARGIN) + 22;
  const width = (pageWidth(subject) - BETWEEN) / COLUMNS - INDENT;
  const groups = groupsOf(subject, width);
  if (groups.length === 0) return [];
  const columns = columnsOf(subject, groups, top, width);
  const count = Math.ceil(columns.length / COLUMNS);
  return Array.from({ length: count }, (_, k): Slide => {
    const name = count === 1 ? "Reading list" : `Reading list, ${k + 1} of ${count}`;
    const parts = columns
      .slice(k * COLUMNS, (k + 1) * COLUMNS)
      .flatMap((column, c) => column(MARGIN + INDENT + c * (width + INDENT + BETWEEN)));
    const heading = titlePart(subject, name);
    return {
      id: `reading-${k + 1}`,
      layout: "text",
      title: name,
      parts: [...(heading ? [heading] : []), ...parts, ...footParts(subject, number + k)],
      notes: "",
    };
  });
}

/** @param width of the column, px. */
function groupsOf(subject: Subject, width: number): Group[] {
  const { topics, loose, starred, colours, map } = subject;
  const lists = topics
    .slice(0, MOST_TOPICS)
    .map(({ name, color, papers }) => ({ name, color, papers, noted: papers.length <= NOTED }));
  if (loose.length > 0)
    lists.push({ name: "In no topic", color: colours.neutral, papers: loose, noted: false });
  const many = map.bibliography.papers.length > MOST_PAPERS;
  const share = Math.max(LEAST_OF_TOPIC, Math.floor(MOST_PAPERS / Math.max(1, lists.length)));
  const quiet = { size: SIZE.byline, color: colours.muted, gap: GAP.paper } as const;
  const groups = lists.map(({ name, color, papers, noted }): Group => {
    const sorted = [
      ...papers.filter(({ id }) => starred.has(id)),
      ...papers.filter(({ id }) => !starred.has(id)),
    ];
    // A line that says "and 1 more" takes the room of that one.
    const shown = many && papers.length > share + 1 ? sorted.slice(0, share) : sorted;
    const more = papers.length - shown.length;
    const rest = `… and ${digits(more)} more ${noted ? "in the notes of its slide" : "in the map"}`;
    const entries = shown.map((paper, i) => {
      const entry = entryOf(subject, paper, width);
      // With the last paper, lest it begin a column alone.
      return more > 0 && i === shown.length - 1 ? [...entry, { ...quiet, text: rest }] : entry;
    });
    return { name, color, entries };
  });
  const further = topics.slice(MOST_TOPICS);
  if (further.length === 0) return groups;
  const papers = further.reduce((sum, { topic }) => sum + topic.size, 0);
  const text = `${counted(papers, "paper")}, in the map`;
  const last = { name: counted(further.length, "further topic"), color: colours.neutral };
  return [...groups, { ...last, entries: [[{ ...quiet, text }]] }];
}

function entryOf({ colours, starred }: Subject, paper: Paper, width: number): TextSpec[] {
  const title = { text: plainText(paper.title), size: SIZE.title, color: colours.ink, maxLines: 3 };
  const quiet = { size: SIZE.byline, color: colours.muted };
  const before = starred.has(paper.id) ? "Starred" : "";
  return [
    { ...title, gap: GAP.paper, href: linkOf(paper) },
    bylineSpec(paper, quiet, width, { withVenue: true, before }),
  ];
}

/** Fills columns downwards; a group that does not end in one goes on in the next under its name again. */
function columnsOf(
  { colours }: Subject,
  groups: readonly Group[],
  top: number,
  width: number,
): ((left: number) => Part[])[] {
  const columns: ((left: number) => Part[])[][] = [[]];
  let at = top;
  for (const { name, color, entries } of groups) {
    let k = 0;
    while (k < entries.length) {
      const heading: TextSpec = {
        text: k === 0 ? name : `${name}, continued`,
        size: SIZE.heading,
        weight: 600,
        color: colours.ink,
        maxLines: 2,
      };
      const start = columns[columns.length - 1]!.length === 0 ? top : at + GAP.group;
      let specs: TextSpec[] = [heading];
      const first = k;
      while (k < entries.length) {
        const longer = [...specs, ...entries[k]!];
        if (start + setBlock(longer, width).height > BOTTOM) break;
        specs = longer;
        k++;
      }
      if (k === first && start > top) {
        columns.push([]);
        continue;
      }
      if (k === first) specs = [heading, ...entries[k++]!];
      columns[columns.length - 1]!.push(groupParts(name, color, specs, start, width));
      at = start + setBlock(specs, width).height;
      if (k < entries.length) columns.push([]);
    }
  }
  return columns.map((column) => (left) => column.flatMap((part) => part(left)));
}

function groupParts(
  name: string,
  fill: string,
  specs: readonly TextSpec[],
  top: number,
  width: number,
): (left: number) => Part[] {
  return (left) => {
    const text = textPart("free", name, specs, { left, top, width });
    // Beside the capitals of the heading's first line.
    const y = top + CAPITALS * SIZE.heading;
    const dot: Part = {
      kind: "dot",
      name: `Swatch: ${name}`,
      x: left - INDENT + RADIUS,
      y,
      radius: RADIUS,
      fill,
    };
    return text ? [dot, text] : [];
  };
}
