/** Web of Science's tagged text (isi, ciw, txt) and its tab-delimited form → bibliography. */
import type { Source } from "../model/plugins";
import { linesLike } from "./tagged/linesLike";
import { isTabHeader } from "./tagged/webOfScienceTab";

export const webOfScience: Source = {
  id: "web-of-science",
  label: "Web of Science (tagged or tab-delimited text)",
  accepts({ headText }) {
    if (isTabHeader(headText.slice(0, 2000))) return 0.97;
    if (/^\s*FN .*\r?[\n\r]+VR /.test(headText)) return 0.97;
    return /^\s*PT [A-Z]\s*$/m.test(headText.slice(0, 2000)) &&
      linesLike(headText, /^(?:AU|TI|SO|UT|PY) /gm) > 2
      ? 0.9
      : 0;
  },
  async read([input], context) {
    const [{ readTagged }, { WEB_OF_SCIENCE }] = await Promise.all([
      import("./tagged/readTagged"),
      import("./tagged/webOfScience"),
    ]);
    return readTagged(input, context, WEB_OF_SCIENCE);
  },
};
