/**
 * HTML → its tags and texts in order, for reading only. A tolerant scanner after the tokenisation rules of the HTML standard (comments,
 * attributes in all three quotings, raw text elements), in one pass forwards: its time is linear in the length whatever the input.
 */
import { decodeEntities } from "./htmlEntities";

export type HtmlToken =
  | { readonly kind: "text"; readonly text: string; readonly at: number }
  | {
      readonly kind: "open";
      /** In lower case. */
      readonly name: string;
      /** Names in lower case, values with entities decoded; the first of a name counts. */
      readonly attributes: ReadonlyMap<string, string>;
      readonly at: number;
    }
  | { readonly kind: "close"; readonly name: string; readonly at: number };

/** Comments and declarations are left out, and so is the content of script, style and the like. `at` is an index into `html`. */
export function* htmlTokens(html: string): Generator<HtmlToken, void> {
  let at = 0;
  while (at < html.length) {
    const tag = nextTag(html, at);
    if (tag > at) yield { kind: "text", text: decodeEntities(html.slice(at, tag)), at };
    if (tag >= html.length) return;
    const after = html.charAt(tag + 1);
    if (after === "!" || after === "?") {
      at = endOfDeclaration(html, tag);
    } else if (after === "/") {
      const end = endOr(html, html.indexOf(">", tag));
      yield { kind: "close", name: nameAt(html, tag + 2), at: tag };
      at = end + 1;
    } else {
      const name = nameAt(html, tag + 1);
      const { attributes, end } = readAttributes(html, tag + 1 + name.length);
      yield { kind: "open", name, attributes, at: tag };
      const isEmpty = html.charAt(end - 2) === "/" && name === "svg";
      at = RAW_TEXT.has(name) && !isEmpty ? endOfRawText(html, name, end) : end;
    }
  }
}

/** Elements whose content is no text of the page. */
const RAW_TEXT = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "svg",
  "iframe",
  "textarea",
  "select",
  "title",
]);

/** A `<` that opens no tag ("a < b") is text. */
function nextTag(html: string, from: number): number {
  for (let at = html.indexOf("<", from); at !== -1; at = html.indexOf("<", at + 1)) {
    if (/[a-zA-Z!?]/.test(html.charAt(at + 1))) return at;
    if (html.charAt(at + 1) === "/" && /[a-zA-Z]/.test(html.charAt(at + 2))) return at;
  }
  return html.length;
}

function nameAt(html: string, at: number): string {
  NAME.lastIndex = at;
  return (NAME.exec(html)?.[0] ?? "").toLowerCase();
}

const NAME = /[^\s/>]*/y;
const SPACE = /[\s/]*/y;
const ATTRIBUTE = /([^\s/>=]+)\s*(?:=\s*(?:"([^"]*)"?|'([^']*)'?|([^\s>]*)))?/y;

/** `end` is the index behind the tag. */
function readAttributes(html: string, from: number): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>();
  let at = from;
  for (;;) {
    SPACE.lastIndex = at;
    SPACE.exec(html);
    at = SPACE.lastIndex;
    if (at >= html.length || html.charAt(at) === ">") return { attributes, end: at + 1 };
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(html);
    if (match) {
      const name = match[1]!.toLowerCase();
      const value = match[2] ?? match[3] ?? match[4] ?? "";
      if (!attributes.has(name)) attributes.set(name, decodeEntities(value));
    }
    at = match ? ATTRIBUTE.lastIndex : at + 1;
  }
}

function endOfDeclaration(html: string, at: number): number {
  const closing = html.startsWith("<!--", at) ? "-->" : ">";
  return endOr(html, html.indexOf(closing, at)) + closing.length;
}

function endOfRawText(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

function endOr(html: string, index: number): number {
  return index === -1 ? html.length : index;
}
