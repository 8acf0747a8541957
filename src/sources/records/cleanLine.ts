/** A text of a record as its file has it → one line of plain text: no markup, no LaTeX, no specially drawn letters. */
import { latexCommands } from "../../lib/latexCommands";
import { markupText } from "../../lib/markupText";
import { plainLetters } from "../../lib/plainLetters";
import { plainText } from "../../lib/plainText";
import type { RawText } from "./rawRecord";

/** Undefined if there is nothing to read in it. */
export function cleanLine(text: RawText | number): string | undefined {
  if (text === null || text === undefined) return undefined;
  const raw = String(text);
  const read = UNTIDY.test(raw) ? plainLetters(latexCommands(markupText(raw))) : raw;
  const plain = plainText(read);
  return plain === "" || ABSENT.test(plain) ? undefined : plain;
}

/** None of the steps changes a text without any of these. */
const UNTIDY = /[<&\\$\u{1d400}-\u{1d7ff}\ufb00-\ufb06\u200b\u2060-\u2064\ufeff\u00ad]|--/u;

/** What programs write where they know nothing. */
const ABSENT =
  /^(?:\[object object\]|n\/a|null|undefined|nan|\[?(?:no|not) (?:title|abstract|author name|keywords?)s?(?: (?:available|provided|supplied|found|captured))?\]?\.?|\[?(?:title|abstract)? ?not available\]?\.?|no abstract is available for this article\.?|an abstract is not available for this (?:content|article)[^.]{0,80}\.?|[-–—.*?]+)$/i;
