/** The lines about the hub itself → its title, rank, headline and number of citing papers. */
import { latexText } from "../../lib/latexText";
import { excerpt } from "../../lib/plainText";
import type { PageLine } from "../../lib/textLines";
import type { Note } from "../../model/bibliography";
import { rankIn, repeatsRank } from "./badge";
import type { HubPageSections } from "./sections";

export interface HubPageHead {
  readonly title: PageLine | null;
  readonly rank?: string;
  readonly headline?: string;
  readonly citingCount?: number;
  /** The sentence on the first line of a page whose texts were extracted without titles: the summary of the first paper. */
  readonly orphan: PageLine | null;
  readonly notes: readonly Note[];
}

export function readHead({ opening, badge, head }: HubPageSections): HubPageHead {
  const lines = badge ? head : opening;
  const statements = readStatements(lines, badge);
  const rest = lines.filter((line) => !statements.used.has(line));
  const orphan = opening.find((line) => isSentence(line.text) && !statements.used.has(line)) ?? null;
  const title = badge
    ? (rest[0] ?? null)
    : (rest.findLast((line) => line !== orphan && couldBeTitle(line)) ?? null);
  const unread = badge ? rest.filter((line) => line !== title) : [];
  return {
    title: title && { ...title, text: latexText(title.text) },
    ...statements.found,
    orphan,
    notes: unread.map((line) => ({
      where: `line ${line.number}`,
      what: `"${excerpt(line.text)}" below the hub's title was not understood and is left out.`,
    })),
  };
}

/** A full sentence, as summaries are and titles are not. */
export function isSentence(text: string): boolean {
  return text.length >= 40 && /[.…]["'”’)\]]?$/.test(text);
}

function readStatements(lines: readonly PageLine[], badge: PageLine | null) {
  const used = new Set<PageLine>();
  let rank = badge ? rankIn(badge.text) : null;
  if (badge && rank === null && /^hub canonical reference$/i.test(badge.text)) rank = badge.text.slice(4);
  let headline: string | null = null;
  let share: string | null = null;
  let citingCount: number | null = null;

  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1];
    const count = CITING_COUNT.exec(line.text);
    const isCountAlone = /^\d[\d,]{0,9}$/.test(line.text) && next && CITING_WORDS.test(next.text);
    if (used.has(line)) continue;
    if (count || isCountAlone) {
      citingCount ??= Number((count?.[1] ?? line.text).replaceAll(",", ""));
      if (isCountAlone) used.add(next);
    } else if (HEADLINE.test(line.text) || (rank !== null && repeatsRank(line.text, rank))) {
      headline ??= line.text;
    } else if (SHARE.test(line.text)) {
      share ??= line.text;
    } else if (badge && rank === null && i === 0 && next && isRankLine(line, lines)) {
      rank = line.text;
    } else continue;
    used.add(line);
  }
  const sentence = headline ?? share;
  return {
    used,
    found: {
      ...(rank !== null ? { rank } : {}),
      ...(sentence !== null ? { headline: sentence } : {}),
      ...(citingCount !== null ? { citingCount } : {}),
    },
  };
}

/** `27 Pith papers citing it`, `1 Pith paper cite this work`. */
const CITING_COUNT =
  /^(\d[\d,]{0,9}) (?:\p{L}+ )?papers? (?:citing|cites?) (?:it|this(?: (?:work|paper|hub))?)\.?$/iu;
const CITING_WORDS = /^(?:\p{L}+ )?papers? (?:citing|cites?) (?:it|this(?: (?:work|paper|hub))?)\.?$/iu;
const HEADLINE =
  /% of (?:the )?(?:citing|classified) .*\bcite this (?:work|paper|hub)|classification is still indexing/i;
/** `Background 89% of classified citations`. */
const SHARE = /^.{0,40}\d% of classified citations\.?$/i;

/** A rank on a line of its own below the bare badge: the known one, or one that the headline repeats. */
function isRankLine(line: PageLine, lines: readonly PageLine[]): boolean {
  if (/^canonical reference$/i.test(line.text)) return true;
  return line.text.length <= 40 && lines.some((other) => repeatsRank(other.text, line.text));
}

function couldBeTitle(line: PageLine): boolean {
  return (
    line.isHeading === true ||
    (line.text.includes(" ") && !isSentence(line.text) && !/\b(?:sign|log) ?in\b/i.test(line.text))
  );
}
