/** A text of a record as its file has it → one line of plain text: no markup, no LaTeX, no specially drawn letters. */
import { latexCommands } from "../../lib/latexCommands";
import { markupText } from "../../lib/markupText";
import { plainLetters } from "../../lib/plainLetters";
import { plainText } from "../../lib/plainText";
import { MARKUP, untidySigns } from "../../lib/untidySigns";
import type { RawText } from "./rawRecord";

/** Undefined if there is nothing to read in it. */
export function cleanLine(text: RawText | number): string | undefined {
  if (text === null || text === undefined) return undefined;
  const raw = String(text);
  const signs = untidySigns(raw);
  // None of the steps changes a text without such signs.
  const plain =
    signs & MARKUP ? plainText(plainLetters(latexCommands(markupText(raw)))) : plainText(raw, signs);
  return plain === "" || ABSENT.test(plain) ? undefined : plain;
}

/** What programs write where they know nothing. */
const ABSENT =
  /^(?:\[object object\]|n\/a|null|undefined|nan|\[?(?:no|not) (?:title|abstract|author name|keywords?)s?(?: (?:available|provided|supplied|found|captured))?\]?\.?|\[?(?:title|abstract)? ?not available\]?\.?|no abstract is available for this article\.?|an abstract is not available for this (?:content|article)[^.]{0,80}\.?|[-–—.*?]+)$/i;
