/** PubMed's text of records (nbib, MEDLINE) → bibliography. */
import type { Source } from "../model/plugins";
import { linesLike } from "./tagged/linesLike";

export const nbib: Source = {
  id: "nbib",
  label: "PubMed (nbib, MEDLINE)",
  accepts({ headText }) {
    if (linesLike(headText, /^(?:PMID *-|PMCR? {0,2}-)/gm) === 0) return 0;
    return /^\s*[A-Z][A-Z0-9]{1,3} {0,2}-/.test(headText)
      ? 0.95
      : linesLike(headText, /^(?:TI|AU|FAU|PT) {1,2}-/gm) > 2
        ? 0.6
        : 0;
  },
  async read([input], context) {
    const [{ readTagged }, { NBIB }] = await Promise.all([
      import("./tagged/readTagged"),
      import("./tagged/nbib"),
    ]);
    return readTagged(input, context, NBIB);
  },
};
