/** A saved hub page, or a piece of one from the clipboard, as html → bibliography: the page's text, and the links of its titles. */
import { decodeEntities } from "../lib/htmlEntities";
import { htmlLines } from "../lib/htmlLines";
import { excerpt } from "../lib/plainText";
import { InputError } from "../model/inputError";
import type { Source } from "../model/plugins";
import { MOST_LINES, readHubPage } from "./hubPage/readHubPage";
import { holdsMap } from "./mapPage";

export const hubPageHtml: Source = {
  id: "hub-page-html",
  label: "Hub page (saved html)",
  /** Any web page is accepted, for a refusal that speaks of web pages; but for one that Orrery wrote. */
  accepts({ head, headText }) {
    if (holdsMap(head)) return 0;
    return looksLikeHtml(headText) ? 0.7 : 0;
  },
  async read([input]) {
    const { name } = input;
    const { text, assumed } = await input.text();
    // Every hub page speaks of citing; this spares a large page of another kind the whole work.
    const refusal = otherPage(text);
    if (!/\bcit(?:e|ing)\b/i.test(text)) throw new InputError(refusal);
    const notes = assumed === null ? [] : [{ where: name, what: assumed }];
    const lines = htmlLines(text, MOST_LINES + 1);
    return { bibliography: readHubPage(lines, { format: "hub-page-html", origin: name, notes, refusal }) };
  },
};

/** Most often what a site answers in place of the file that was asked for. */
function otherPage(text: string): string {
  const title = /<title[^>]{0,200}>([^<]{1,300})/i.exec(text.slice(0, MOST_BEFORE_TITLE))?.[1];
  const named = title && /\S/.test(title) ? ` (“${excerpt(decodeEntities(title).trim())}”)` : "";
  return `This is a web page${named}, and no hub page. Where a site was to give a file, it may have answered with a page instead: sign in there, export again, and open that. Of a hub page copy the whole (select all, copy), or save it: looked for “hub Canonical reference” and “citing papers explorer” in it.`;
}

const MOST_BEFORE_TITLE = 100_000;

/** True for a text that opens as web pages and clipboard pieces do. */
export function looksLikeHtml(text: string): boolean {
  return OPENING.test(text.slice(0, 4000));
}

const OPENING =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*|<!--[^>]{0,2000}-->\s*|Version:[\d.]+\s[\s\S]{0,1000}?(?=<))*<(?:!doctype html|(?:html|head|meta|body|main|div|section|article|h[1-6]|p|ul|ol|li|span|a|table)(?:[\s>]|$))/i;
