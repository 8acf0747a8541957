/** A paper's title set as a block: whole where it has room, else without its subtitle rather than cut. */
import { remembered } from "../lib/remembered";
import { singleLine } from "../lib/wrap";
import type { CitationGraph } from "../model/graph";
import { mainTitle } from "./mainTitle";
import { type Block, type Paragraph, setBlock } from "./textBlock";

export interface TitleBlock {
  readonly block: Block;
  /** Nothing of the title is left out. */
  readonly isWhole: boolean;
}

/** So many titles are kept as they were set. */
const MOST_SET = 4000;

/** Titles as they were set before: while a camera moves they are nearly all the same. */
const setBefore = remembered((_graph: CitationGraph): Map<string, TitleBlock | null> => new Map());

/** @returns null for a title that does not print. */
export function setTitle(graph: CitationGraph, paragraph: Paragraph): TitleBlock | null {
  const blocks = setBefore(graph);
  const { text, size, weight, color, maxWidth, maxLines } = paragraph;
  const key = `${size} ${weight} ${color} ${maxWidth} ${maxLines} ${text}`;
  const known = blocks.get(key);
  if (known !== undefined) return known;
  const made = setAnew(paragraph);
  if (blocks.size >= MOST_SET) blocks.clear();
  blocks.set(key, made);
  return made;
}

function setAnew(paragraph: Paragraph): TitleBlock | null {
  const { text } = paragraph;
  const whole = setBlock([paragraph]);
  if (!whole) return null;
  if (!isCut(whole)) return { block: whole, isWhole: singleLine(text) === textOf(whole) };
  const main = mainTitle(text);
  const short = main && setBlock([{ ...paragraph, text: main }]);
  return { block: short && !isCut(short) ? short : whole, isWhole: false };
}

function textOf({ lines }: Block): string {
  return lines.map(({ text }) => text).join(" ");
}

function isCut({ lines }: Block): boolean {
  return lines.at(-1)?.text.endsWith("…") === true;
}
