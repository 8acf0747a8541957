/** A picture that Orrery wrote, PNG or SVG, with its map inside (src/export/picture/mapInPicture.ts) → the saved map. */
import { isPng } from "../lib/png";
import { InputError } from "../model/inputError";
import type { Source } from "../model/plugins";
import { readMapJson } from "./mapJson";
import { mapInPng } from "./pictureMap/mapInPng";
import { hasMap, mapInSvg } from "./pictureMap/mapInSvg";
import { NO_MAP } from "./pictureMap/unpackMap";

export const pictureMap: Source = {
  id: "picture",
  label: "Picture from Orrery (PNG, SVG)",
  /** Any PNG or SVG is accepted, for a refusal that speaks of pictures. */
  accepts({ head, headText }) {
    if (isPng(head)) return 1;
    const text = headText.slice(0, HEAD);
    return !SVG_ROOT.test(text) ? 0 : hasMap(text) ? 1 : 0.8;
  },
  async read([input]) {
    const { name } = input;
    const bytes = await input.bytes();
    if (isPng(bytes)) return readMapJson(mapInPng(bytes), name);
    const { text } = await input.text();
    if (!SVG_ROOT.test(text.slice(0, HEAD))) throw new InputError(NO_MAP);
    return readMapJson(mapInSvg(text), name);
  },
};

/** Characters in which the root of an SVG and its metadata begin: before them stand the hub's title and the description. */
const HEAD = 65_536;
const SVG_ROOT =
  /^\s*(?:<\?xml[^>]{0,400}\?>\s*)?(?:<!--[^>]{0,2000}-->\s*|<!DOCTYPE svg[^>]{0,4000}>\s*)*<(?:svg:)?svg[\s>]/i;
