/** EndNote tagged text (ENW, refer: `%A`, `%T`, …) → bibliography. */
import type { Source } from "../model/plugins";
import { linesLike } from "./tagged/linesLike";

export const endnoteTagged: Source = {
  id: "endnote-tagged",
  label: "EndNote tagged (ENW, refer)",
  accepts({ headText }) {
    if (!/^\s*%[0A-Z@](?:[ \t\r\n]|$)/.test(headText)) return 0;
    // One such line alone may be a remark in another language.
    return linesLike(headText, /^%[0TAJBDP](?:[ \t]|$)/gm) > 1 ? 0.9 : 0.4;
  },
  async read([input], context) {
    const [{ readTagged }, { ENDNOTE_TAGGED }] = await Promise.all([
      import("./tagged/readTagged"),
      import("./tagged/endnoteTagged"),
    ]);
    return readTagged(input, context, ENDNOTE_TAGGED);
  },
};
