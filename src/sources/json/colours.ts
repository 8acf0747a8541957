/** The colours that a saved recipe keeps for its topics → colours. One that is broken costs a note and itself. */
import type { SeenColour } from "../../model/recipe";
import { isCount } from "./checks";
import { type Field, isJsonObject, listOf } from "./fields";
import { idText } from "./paper";

export const seenColour: Field<SeenColour> = {
  expected: "a colour that was seen: hue, size and papers",
  read(value) {
    if (!isJsonObject(value) || !isCount(value.hue) || !isCount(value.size)) return undefined;
    const papers = listOf(idText).read(value.papers, () => {});
    if (!papers) return undefined;
    return { hue: value.hue, size: value.size, papers, ...(value.past === true ? { past: true } : {}) };
  },
};
