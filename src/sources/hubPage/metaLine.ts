/** The line of facts below a title → its facts: `cs.SE · 2026-03-31 · unverdicted · novelty 7.0`, in any order, any of them absent. */
import { isoDate } from "../../lib/dates";

export interface MetaLine {
  readonly category?: string;
  readonly date?: string;
  readonly verdict?: string;
  readonly novelty?: string;
}

/** Null if the line is no such line. */
export function readMetaLine(text: string): MetaLine | null {
  if (text.length > 200) return null;
  const parts = text.split(/\s*[·•∙|]\s*/).filter((part) => part !== "");
  const meta: { -readonly [Field in keyof MetaLine]: MetaLine[Field] } = {};
  let sure = 0;
  let unknown = 0;
  for (const part of parts) {
    const novelty = /^novelty:?\s+(\S.*)$/i.exec(part)?.[1];
    if (novelty !== undefined) meta.novelty = novelty;
    else if (/^\d{4}(-\d{2}){0,2}$/.test(part)) {
      const date = isoDate(part);
      if (date !== null) meta.date = date;
      if (part.length === 4 && parts.length === 1) return null;
    } else if (CATEGORY.test(part)) meta.category = part;
    else {
      if (meta.verdict === undefined && VERDICT.test(part)) meta.verdict = part;
      else unknown++;
      continue;
    }
    sure++;
  }
  const isAlone = parts.length === 1 && meta.verdict === "unverdicted";
  const isMetaLine = isAlone || (sure >= 1 && unknown === 0) || sure >= 2;
  return isMetaLine ? meta : null;
}

/** Subject classes of arXiv: `cs.SE`, `cond-mat.mtrl-sci`, and the archives without subclasses. */
const CATEGORY =
  /^(?:[a-z]{2,8}(?:-[a-z]{2,5})?\.[A-Za-z]{2,}(?:-[a-z]+)?|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nucl-(?:ex|th)|quant-ph)$/;
const VERDICT = /^\p{L}[\p{L} -]{0,29}$/u;
