/**
 * HTML → the lines of text that a reader sees, each with its links: block elements and `<br>` part lines, items of a list open with a line
 * `-`. Nothing is executed or fetched; scripts and styles are left out. Works on whole saved pages and on pieces from the clipboard.
 */
import { type HtmlToken, htmlTokens } from "./htmlTags";
import { plainText } from "./plainText";
import type { PageLine } from "./textLines";
import { webUrl } from "./webLinks";

/** @param most the page is read until there are so many lines, or one more. */
export function htmlLines(html: string, most = Number.POSITIVE_INFINITY): PageLine[] {
  const lines: PageLine[] = [];
  const countLine = lineCounter(html);
  let base = savedFrom(html);
  let line = new LineInProgress();
  let href: string | null = null;
  let lists = 0;
  let inHeading = false;
  let closedInline = false;

  const endLine = () => {
    const finished = line.finish();
    if (finished) lines.push({ ...finished, ...(inHeading ? { isHeading: true } : {}) });
    line = new LineInProgress();
  };
  for (const token of htmlTokens(html)) {
    if (lines.length >= most) break;
    if (token.kind === "text") {
      line.add(token.text, href, () => countLine(token.at + leadingSpace(token.text)));
      closedInline = false;
      continue;
    }
    if (token.name === "base" && token.kind === "open") base = baseOf(token) ?? base;
    if (token.name === "a") href = token.kind === "open" ? linkOf(token, base) : null;
    if (LISTS.has(token.name)) lists = Math.max(0, lists + (token.kind === "open" ? 1 : -1));
    if (BLOCKS.has(token.name)) endLine();
    else if (SEPARATE.has(token.name)) {
      // Neighbouring inline boxes are set apart by style sheets, which are not read here.
      if (token.kind === "open" && closedInline) line.add(" ", href, () => 0);
      closedInline = token.kind === "close";
    }
    if (token.name === "h1") inHeading = token.kind === "open";
    if (token.name === "li" && token.kind === "open" && lists <= 1)
      lines.push({ text: "-", number: countLine(token.at) });
  }
  endLine();
  return lines;
}

const LISTS = new Set(["ul", "ol", "menu"]);
const SEPARATE = new Set(["span", "a", "button", "label", "small", "time", "td", "th", "data"]);
const BLOCKS = new Set(
  `address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4
  h5 h6 head header hgroup hr html legend li main menu nav ol option p pre section summary table tbody tfoot thead tr ul`.split(
    /\s+/,
  ),
);

/** The pieces of one line with the link that each stands in. */
class LineInProgress {
  private number = 0;
  private readonly pieces: { text: string; url: string | null }[] = [];

  add(text: string, url: string | null, lineNumber: () => number): void {
    if (this.number === 0 && text.trim() !== "") this.number = lineNumber();
    const last = this.pieces[this.pieces.length - 1];
    if (last && last.url === url) this.pieces[this.pieces.length - 1] = { text: last.text + text, url };
    else this.pieces.push({ text, url });
  }

  finish(): PageLine | null {
    const text = plainText(this.pieces.map((piece) => piece.text).join(""));
    if (text === "") return null;
    const links = this.pieces.flatMap((piece) => {
      const linked = plainText(piece.text);
      return piece.url !== null && linked !== "" ? [{ text: linked, url: piece.url }] : [];
    });
    return { text, number: this.number, ...(links.length > 0 ? { links } : {}) };
  }
}

type OpenTag = Extract<HtmlToken, { kind: "open" }>;

function linkOf(tag: OpenTag, base: string | undefined): string | null {
  const href = tag.attributes.get("href");
  return href === undefined || href.startsWith("#") ? null : webUrl(href, base);
}

function baseOf(tag: OpenTag): string | null {
  return webUrl(tag.attributes.get("href") ?? "");
}

/** The address that browsers write into a saved page or a clipboard piece: relative links count from there. */
function savedFrom(html: string): string | undefined {
  const match = /saved from url=\(\d{1,6}\)(\S{1,2000})|^SourceURL:(\S{1,2000})/m.exec(html.slice(0, 10000));
  return webUrl(match?.[1] ?? match?.[2] ?? "") ?? undefined;
}

/** Index → line of the file, for indices that ascend. */
function lineCounter(text: string): (index: number) => number {
  let number = 1;
  let lineEnd = text.indexOf("\n");
  return (index) => {
    while (lineEnd !== -1 && lineEnd < index) {
      number++;
      lineEnd = text.indexOf("\n", lineEnd + 1);
    }
    return number;
  };
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}
