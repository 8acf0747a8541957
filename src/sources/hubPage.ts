/** Text of a citation hub page, copied or extracted → bibliography. */
import { decodeText } from "../lib/decodeText";
import { textLines } from "../lib/textLines";
import type { Source } from "../model/plugins";
import { MOST_LINES, readHubPage } from "./hubPage/readHubPage";
import { countSigns } from "./hubPage/signs";
import { looksLikeHtml } from "./hubPageHtml";

export const hubPage: Source = {
  id: "hub-page",
  label: "Hub page (text)",
  accepts(bytes) {
    const { text } = decodeText(bytes.subarray(0, HEAD));
    if (looksLikeHtml(text)) return 0;
    const signs = countSigns(textLines(text));
    return signs >= 2 ? 0.95 : signs * 0.6;
  },
  read(bytes, name) {
    const { text, assumed } = decodeText(bytes);
    const notes = assumed === null ? [] : [{ where: name, what: assumed }];
    const lines = textLines(text, MOST_LINES + 1);
    return { bibliography: readHubPage(lines, { format: "hub-page", origin: name, notes }) };
  },
};

/** The signs of a hub page stand within its first screens; in bytes. */
const HEAD = 262144;
