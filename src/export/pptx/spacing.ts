/**
 * Baselines of lines → line spacing. Text is set with exact spacing, of which four fifths lie above the baseline: so does PowerPoint, with
 * any typeface; LibreOffice puts the descent of the typeface below it, which for Inter is the same at a spacing of 1.2.
 */
import type { TextLine } from "../../model/scene";

export interface Spacing {
  /** Top of the text's box, so that the first baseline is where it should be, px. */
  readonly top: number;
  /** Below the last line, px. */
  readonly bottom: number;
  readonly paragraphs: readonly {
    /** From baseline to baseline, px. */
    readonly lineHeight: number;
    /** Above the paragraph, px; 0 for the first. */
    readonly before: number;
  }[];
}

const ABOVE = 0.8;

/**
 * @param paragraphs their lines, each at least one, downwards.
 * @param leading for paragraphs of one line, as a share of the size.
 */
export function spacingOf(paragraphs: readonly (readonly TextLine[])[], leading: number): Spacing {
  let top = 0;
  let bottom = 0;
  const set = paragraphs.map((lines, k) => {
    const [first, last] = [lines[0]!, lines[lines.length - 1]!];
    let lineHeight = lines.length > 1 ? (last.y - first.y) / (lines.length - 1) : leading * first.size;
    if (k === 0) {
      top = first.y - ABOVE * lineHeight;
      bottom = top;
    }
    let before = first.y - ABOVE * lineHeight - bottom;
    if (before < 0 && lines.length === 1) {
      lineHeight = Math.max(0.1 * first.size, (first.y - bottom) / ABOVE);
      before = 0;
    }
    bottom = last.y + (1 - ABOVE) * lineHeight;
    return { lineHeight, before: Math.max(0, before) };
  });
  return { top, bottom, paragraphs: set };
}
