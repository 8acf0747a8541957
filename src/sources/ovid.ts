/** Ovid's text export → bibliography. */
import type { Source } from "../model/plugins";
import { linesLike } from "./tagged/linesLike";

export const ovid: Source = {
  id: "ovid",
  label: "Ovid (text)",
  accepts({ headText }) {
    if (!/^\s*(?:<\d{1,9}>|[A-Z][A-Za-z ]{1,60})[ \t]*[\r\n]/.test(headText.slice(0, 400))) return 0;
    const fields =
      /^(?:Accession Number|Author|Title|Source|Abstract|Institution|Publication Type|Document Type|Language|DOI Number)[ \t]*(?:\r\n?|\n)[ \t]+\S/gm;
    return linesLike(headText, fields) > 2 ? 0.85 : 0;
  },
  async read([input], context) {
    const [{ readTagged }, { OVID }] = await Promise.all([
      import("./tagged/readTagged"),
      import("./tagged/ovid"),
    ]);
    return readTagged(input, context, OVID);
  },
};
