/** Foreign text → one line of plain text that can be stored, compared and escaped. Nothing is taken for markup. */
import { SPACES, SURROGATES, untidySigns } from "./untidySigns";

/**
 * Control characters and runs of white space become one space, half a surrogate pair becomes U+FFFD; trimmed.
 * @param signs as `untidySigns` tells them, where the caller knows them.
 */
export function plainText(text: string, signs: number = untidySigns(text)): string {
  const spaced = signs & SPACES ? text.replace(RUNS, " ") : text;
  return (signs & SURROGATES ? spaced.replace(LONE_SURROGATES, "\ufffd") : spaced).trim();
}

/** The text cut to `length` characters with an ellipsis, for quoting it in a sentence. */
export function excerpt(text: string, length = 60): string {
  const characters = Array.from(text.slice(0, 2 * length + 2));
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join("")
        .trimEnd()}…`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
const RUNS = /[\s\u0000-\u001f\u007f-\u009f]+/g;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
