/**
 * Text to words: runs of neighbouring words (a run ends at punctuation, a stop word, a number), each word as its stem and as written.
 * Hyphen and slash part words without ending the run. Scripts that put no space between words give overlapping pairs of characters.
 */
import { type TextScanner, textScanner } from "./scanText";
import { JOINT_BITS, JOINTS, OPENING, RUN_START, type TokenColumns, tokenColumns } from "./tokenColumns";
import { type WordTable, wordTable } from "./wordTable";

export interface Token {
  readonly stem: string;
  /** As written, accents kept. */
  readonly surface: string;
  /** What stands between this word and the one before it in the run: a space, a hyphen, a slash. */
  readonly joint: " " | "-" | "/";
  /** True for the first word of a text or sentence, whose capital says nothing. */
  readonly opening: boolean;
}

/** @param breaks stems that end a run and are left out, like stop words. */
export function tokenise(text: string, breaks: ReadonlySet<string> = NONE): Token[][] {
  const { table, scanner, columns } = roomForWords();
  columns.size = 0;
  scanner.scan(text, columns);
  const runs: Token[][] = [];
  let run: Token[] | null = null;
  for (let i = 0; i < columns.size; i++) {
    const mark = columns.marks[i]!;
    const word = columns.words[i]!;
    if (mark & RUN_START) run = null;
    const stem = table.stems.text(table.stemOf(word));
    if (breaks.has(stem)) {
      run = null;
      continue;
    }
    if (run === null) {
      run = [];
      runs.push(run);
    }
    run.push({
      stem,
      surface: table.words.text(word),
      joint: JOINTS[mark & JOINT_BITS]!,
      opening: (mark & OPENING) !== 0,
    });
  }
  return runs;
}

const NONE: ReadonlySet<string> = new Set();

interface Room {
  readonly table: WordTable;
  readonly scanner: TextScanner;
  readonly columns: TokenColumns;
}

/** Words met so far: most words of a set of papers occur many times. */
let room: Room | null = null;
const MOST_WORDS_MET = 100_000;

function roomForWords(): Room {
  if (room === null || room.table.words.size > MOST_WORDS_MET) {
    const table = wordTable();
    room = { table, scanner: textScanner(table), columns: tokenColumns() };
  }
  return room;
}
