/**
 * Text with remains of HTML, JATS or MathML → text to read: known tags out, `<sub>` and `<sup>` as Unicode scripts where there are such,
 * entities decoded, also those that were escaped twice. A tag counts only if its name is one of these languages' and its attributes have
 * values, so that `a < b`, `List<String>` and `C++ <vector>` stay.
 */
import { decodeEntities } from "./htmlEntities";
import { mathMarkup } from "./mathMarkup";
import { subscript, superscript } from "./scripts";

export function markupText(text: string): string {
  let read = withoutTags(text);
  for (let level = 0; level < MOST_LEVELS && read.includes("&"); level++) {
    const decoded = decodeEntities(read);
    if (decoded === read) break;
    read = withoutTags(decoded);
  }
  return read;
}

/** `&amp;amp;lt;` has been seen; deeper nesting has not. */
const MOST_LEVELS = 3;

const INLINE =
  "i|b|u|s|q|a|em|strong|it|italic|bold|underline|tt|code|span|font|small|big|scp|sc|sub|sup|inf|overline|roman|monospace|named-content|styled-content|ext-link|xref|inline-formula|inline-graphic|email|uri|kbd|var|cite|mark|abbr|strike|del|ins";
const BLOCK =
  "p|br|hr|div|li|ul|ol|dl|dt|dd|table|tbody|thead|tr|td|th|h[1-6]|title|subtitle|article-title|sec|section|sectiontitle|list|list-item|label|abstract|trans-abstract|abstracttext|disp-formula|disp-quote|blockquote|graphic|fig|caption|bold-p|break|para|simplepara|alternatives|tex-math|note|body|html|head|center|pre|img|trans-title|fn|footnote|break";
const ATTRIBUTES = `(?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"<>]*"|'[^'<>]*'|[^\\s"'<>]+))*`;
const TAG = new RegExp(`<(/?)(?:jats:|ns\\d:)?(${INLINE}|${BLOCK})${ATTRIBUTES}\\s*/?>`, "gi");
/** The space that some publishers set before an index ("CO <sub>2</sub>") is none of the text's. */
const SPACED_INDEX = /(?<=[\p{L}\p{N})>]) +(?=<(?:jats:)?(?:sub|inf)[\s>])/giu;
const SCRIPT = new RegExp(
  `<(?:jats:)?(sub|sup|inf)${ATTRIBUTES}\\s*>([^<>]{0,60})</(?:jats:)?\\1\\s*>`,
  "gi",
);
const HEADING = new RegExp(
  `<(?:jats:)?(title|h[1-6]|sectiontitle)${ATTRIBUTES}\\s*>([^<>]{1,60})</(?:jats:)?\\1\\s*>`,
  "gi",
);
/** Some publishers lose the spaces around slanted words: `Topology<i>vs.</i>thermodynamics`. */
const GLUED_START =
  /(?<=(?:^|[\s(>])(?:\p{Ll}{1,20}|\p{L}\p{Ll}{3,20}))(?=<(?:i|em|italic|scp)>[^<>\s][^<>]{2,80}<)/gu;
const GLUED_END = /(?<=<(?:i|em|italic|scp)>[^<>]{2,79}[^<>\s]<\/(?:i|em|italic|scp)>)(?=\p{Ll}{2})/gu;
const INDEX = / <(?:jats:)?(?:sub|inf)/iu;
const SLANTED = /<(?:i|em|italic|scp)>/;
const COMMENT = /<!--(?:(?!-->)[\s\S]){0,2000}-->|<!\[CDATA\[|\]\]>|<\?xml[^<>]{0,200}\?>/g;
/** Letters that name a tag and, as often, a type: `Box<A>`, `Foo<I>`. */
const LONE_LETTER = /^[ibusqap]$/i;
const INLINE_NAME = new RegExp(`^(?:${INLINE})$`, "i");

function withoutTags(text: string): string {
  if (!text.includes("<")) return text;
  const formulas = mathMarkup(text);
  const closed = new Set(
    Array.from(formulas.matchAll(/<\/(?:jats:)?(\w+)\s*>/g), (match) => match[1]!.toLowerCase()),
  );
  let read = formulas.replace(COMMENT, " ");
  // These two look back at every character, so only where there is such a tag.
  if (INDEX.test(read)) read = read.replace(SPACED_INDEX, "");
  if (SLANTED.test(read)) read = read.replace(GLUED_START, " ").replace(GLUED_END, " ");
  return read
    .replace(SCRIPT, (_, kind: string, content: string) => scriptOf(kind, decodeEntities(content)))
    .replace(HEADING, (_, _name, content: string) => headingOf(content))
    .replace(TAG, (tag, closing: string, name: string, at: number, whole: string) => {
      const isOfType = LONE_LETTER.test(name) && closing === "" && /[\p{L}\p{N}]/u.test(whole.charAt(at - 1));
      if (isOfType && tag.length === 3 && !closed.has(name.toLowerCase())) return tag;
      return INLINE_NAME.test(name) ? "" : " ";
    });
}

function scriptOf(kind: string, content: string): string {
  const text = content.trim();
  if (kind.toLowerCase() !== "sup") return subscript(text) ?? content;
  return superscript(text) ?? (/^[\d+−-]/.test(text) ? `^${text}` : content);
}

/** The headings of a structured abstract stay to be read: `Methods: …`. */
function headingOf(content: string): string {
  const text = content.trim();
  return /[.:?!]$/.test(text) || text === "" ? ` ${text} ` : ` ${text}: `;
}
