/** The words of the hub's own title: nearly every citing paper shares them, so they tell no two papers apart. */
import { tokenise } from "./tokens";

/** Stems of the title's words. */
export function hubTitleStems(title: string): ReadonlySet<string> {
  return new Set(tokenise(title).flatMap((run) => run.map(({ stem }) => stem)));
}

/** Initials of two to five neighbouring words, lower case: the title's "Large Language Models" is the papers' "LLM". */
export function hubTitleAcronyms(title: string): ReadonlySet<string> {
  const acronyms = new Set<string>();
  for (const run of tokenise(title)) {
    for (let start = 0; start < run.length; start++) {
      for (let end = start + 2; end <= Math.min(run.length, start + 5); end++) {
        acronyms.add(
          run
            .slice(start, end)
            .map(({ surface }) => surface.charAt(0).toLowerCase())
            .join(""),
        );
      }
    }
  }
  return acronyms;
}
