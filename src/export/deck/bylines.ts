/** What stands under a title, on one line: as much as the line holds, and rather fewer names than no year. */
import type { Paper } from "../../model/bibliography";
import { byline } from "./paperWords";
import { type Style, setBlock, type TextSpec } from "./typeset";

/** @param width of the line, px. @param before stands first: "Starred". */
export function bylineSpec(
  paper: Paper,
  style: Style,
  width: number,
  { withVenue = false, before = "" } = {},
): TextSpec {
  const wordings = [
    ...(withVenue ? [byline(paper, 3, true)] : []),
    ...[3, 2, 1].map((names) => byline(paper, names, false)),
  ];
  const specs = wordings.map((by): TextSpec => {
    return { ...style, text: [before, by].filter(Boolean).join(" · "), maxLines: 1 };
  });
  return specs.find((spec) => setBlock([spec], width).whole) ?? specs[specs.length - 1]!;
}
