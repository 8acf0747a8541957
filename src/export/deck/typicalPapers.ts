/**
 * Three to five papers with what the source says of them, as large as a height allows: first in smaller letters, then fewer papers, then
 * with long texts cut, whose whole is in the notes. Where the source says nothing of them but titles, as many as find room.
 */

import { counted } from "../../lib/digits";
import { plainText } from "../../lib/plainText";
import type { Paper } from "../../model/bibliography";
import { linkOf } from "../rows/paperLink";
import { bylineSpec } from "./bylines";
import { SIZE } from "./page";
import type { Subject, TopicSubject } from "./subject";
import { setBlock, type TextSpec } from "./typeset";

/** How the papers are set. */
interface Setting {
  readonly papers: number;
  /** Of a title, px. */
  readonly size: number;
  /** Lines at most; absent: as many as it takes. */
  readonly title?: number;
  readonly summary?: number;
}

/** From the most to be wished to what always fits. */
const SETTINGS: readonly Setting[] = [
  ...[18, 17].flatMap((size) => [5, 4, 3].map((papers) => ({ papers, size }))),
  ...[16, 15].flatMap((size) => [4, 3].map((papers) => ({ papers, size }))),
  ...[6, 5, 4, 3].map((summary) => ({ papers: 3, size: 15, title: 3, summary })),
  { papers: 3, size: 15, title: 2, summary: 2 },
  { papers: 2, size: 15, title: 2, summary: 3 },
  { papers: 2, size: 15, title: 2, summary: 2 },
  { papers: 1, size: 15, title: 2, summary: 2 },
];

/** Where there are titles alone. */
const BARE_SETTINGS: readonly Setting[] = [
  ...[10, 9, 8, 7, 6].map((papers) => ({ papers, size: 18 })),
  ...SETTINGS,
];

/** Under an abstract's first lines the reader has its sense; the rest is in the notes. */
const ABSTRACT_LINES = 3;

export interface TypicalPapers {
  readonly shown: readonly Paper[];
  readonly specs: readonly TextSpec[];
}

/** @param width, height of the box, px. */
export function typicalPapers(
  subject: Subject,
  topic: TopicSubject,
  width: number,
  height: number,
): TypicalPapers {
  const settings = isBare(topic) ? BARE_SETTINGS : SETTINGS;
  const made = settings.map((setting) => papersFor(subject, topic, setting, width));
  return made.find(({ specs }) => setBlock(specs, width).height <= height) ?? made[made.length - 1]!;
}

function isBare({ typical }: TopicSubject): boolean {
  return typical.every(({ summary, abstract }) => !summary && !abstract);
}

function papersFor(subject: Subject, own: TopicSubject, setting: Setting, width: number): TypicalPapers {
  const { colours, map } = subject;
  const { typical, topic } = own;
  const bare = isBare(own);
  // Those after the representative ones fit the topic best.
  const shown = (setting.papers > typical.length && bare ? own.papers : typical).slice(0, setting.papers);
  const head = headOf(shown.length, typical.length, topic.size);
  const someHaveSummaries = map.bibliography.papers.some(({ summary }) => summary);
  const specs: TextSpec[] = [
    { text: head, size: SIZE.small, weight: 600, color: colours.muted },
    ...shown.flatMap((paper): TextSpec[] => [
      {
        text: paper.title,
        size: setting.size,
        weight: bare && shown.length > typical.length ? 400 : 600,
        color: colours.ink,
        gap: 0.62 * setting.size,
        href: linkOf(paper),
        ...(setting.title ? { maxLines: setting.title } : {}),
      },
      { ...bylineSpec(paper, { size: SIZE.small, color: colours.muted }, width), gap: 1 },
      {
        ...saidOf(paper, someHaveSummaries, setting),
        size: setting.size - 1,
        color: colours.ink,
        gap: 1,
      },
    ]),
  ];
  return { shown, specs };
}

/** The source's own words: its summary, else the beginning of the abstract; nothing where it has neither for any paper. */
function saidOf(
  { summary, abstract }: Paper,
  someHaveSummaries: boolean,
  setting: Setting,
): { text: string; maxLines?: number } {
  const lines = setting.summary;
  if (summary) return { text: plainText(summary), ...(lines ? { maxLines: lines } : {}) };
  if (abstract)
    return {
      text: `Abstract: ${plainText(abstract)}`,
      maxLines: Math.min(lines ?? ABSTRACT_LINES, ABSTRACT_LINES),
    };
  return { text: someHaveSummaries ? "Summary: not in the source" : "" };
}

function headOf(shown: number, typical: number, size: number): string {
  if (shown === size)
    return size === 1 ? "Its only paper" : size === 2 ? "Both of its papers" : `All ${size} of its papers`;
  return shown > typical
    ? `${shown} of its papers, the most typical first; ringed on the map`
    : `${counted(shown, "representative paper")}, ringed on the map`;
}
