/** A saved hub page, or a piece of one from the clipboard, as html → bibliography: the page's text, and the links of its titles. */
import { htmlLines } from "../lib/htmlLines";
import { InputError } from "../model/inputError";
import type { Source } from "../model/plugins";
import { MOST_LINES, NO_HUB_PAGE, readHubPage } from "./hubPage/readHubPage";
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
    if (!/\bcit(?:e|ing)\b/i.test(text)) throw new InputError(NO_HUB_PAGE);
    const notes = assumed === null ? [] : [{ where: name, what: assumed }];
    const lines = htmlLines(text, MOST_LINES + 1);
    return { bibliography: readHubPage(lines, { format: "hub-page-html", origin: name, notes }) };
  },
};

/** True for a text that opens as web pages and clipboard pieces do. */
export function looksLikeHtml(text: string): boolean {
  return OPENING.test(text.slice(0, 4000));
}

const OPENING =
  /^\s*(?:<\?xml[^>]{0,200}\?>\s*|<!--[^>]{0,2000}-->\s*|Version:[\d.]+\s[\s\S]{0,1000}?(?=<))*<(?:!doctype html|(?:html|head|meta|body|main|div|section|article|h[1-6]|p|ul|ol|li|span|a|table)(?:[\s>]|$))/i;
