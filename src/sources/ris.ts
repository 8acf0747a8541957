/** RIS, as publishers, data bases and reference managers write it → bibliography. */
import type { Source } from "../model/plugins";
import { linesLike } from "./tagged/linesLike";

export const ris: Source = {
  id: "ris",
  label: "References (RIS)",
  accepts({ headText }) {
    if (linesLike(headText, /^\s{0,3}TY[ \t]{0,4}- ?[A-Z]/gm) > 0) {
      // A quarter of the lines: an abstract that quotes RIS is no RIS.
      return linesLike(headText, /^\s{0,3}[A-Z][A-Z0-9][ \t]{0,4}-/gm) * 4 >= linesLike(headText, /^.*\S/gm)
        ? 0.95
        : 0.1;
    }
    // Without its first line it is still known by the last one.
    return linesLike(headText, /^ER {2}-/gm) > 0 && linesLike(headText, /^(?:TI|T1|AU|A1) {2}- /gm) > 0
      ? 0.7
      : 0;
  },
  async read([input], context) {
    const [{ readTagged }, { RIS }] = await Promise.all([
      import("./tagged/readTagged"),
      import("./tagged/ris"),
    ]);
    return readTagged(input, context, RIS);
  },
};
