/** How near a topic's name is to the expert's heading of the same papers, by the stems of their content words. */
import { tokenise } from "../../../src/lib/tokens";

export interface NameScore {
  /** True if the two share the stem of a content word. */
  readonly shares: boolean;
  /** F1 of the two sets of stems, in 0..1. */
  readonly f1: number;
}

export function nameScore(name: string, heading: string): NameScore {
  const [own, wanted] = [contentStems(name), contentStems(heading)];
  const common = [...own].filter((stem) => wanted.has(stem)).length;
  return { shares: common > 0, f1: common === 0 ? 0 : (2 * common) / (own.size + wanted.size) };
}

/** Without stop words, numbers and single letters. */
function contentStems(text: string): Set<string> {
  return new Set(tokenise(text).flatMap((run) => run.map(({ stem }) => stem)));
}
