/** Text of a citation hub page, copied or extracted → bibliography. */
import { textLines } from "../lib/textLines";
import type { Source } from "../model/plugins";
import { MOST_LINES, readHubPage } from "./hubPage/readHubPage";
import { countSigns } from "./hubPage/signs";
import { looksLikeHtml } from "./hubPageHtml";

export const hubPage: Source = {
  id: "hub-page",
  label: "Hub page (text)",
  accepts({ headText }) {
    if (looksLikeHtml(headText)) return 0;
    const signs = countSigns(textLines(headText));
    return signs >= 2 ? 0.95 : signs * 0.6;
  },
  async read([input]) {
    const { name } = input;
    const { text, assumed } = await input.text();
    const notes = assumed === null ? [] : [{ where: name, what: assumed }];
    const lines = textLines(text, MOST_LINES + 1);
    return { bibliography: readHubPage(lines, { format: "hub-page", origin: name, notes }) };
  },
};
