/** What the small words of titles tell of their language: where nouns are written large, and where they stand before their adjectives. */
import type { WordColumns } from "./wordColumns";

/** Words of German that English, French and Spanish do not have. */
const GERMAN: ReadonlySet<string> = new Set(
  "der das und für mit eine einer zur zum von im auf über bei".split(" "),
);

/** Words of Spanish, Portuguese, French and Italian, small as within a title ("OS" and "EM" are others); there the noun stands before its adjective. */
const ROMANCE: ReadonlySet<string> = new Set(
  "de la el en los las del una para con por les le des du et une dans pour sur il di della delle nel da em na os um uma ao".split(
    " ",
  ),
);

/** True for German, where the case in which a noun is written is its right one: in three of ten titles there is a German particle. */
export function hasCapitalNouns(
  { surfaces, spelling, runs, inTitle, paperOf }: WordColumns,
  titles: number,
): boolean {
  const isGerman = remembered(spelling, (text) => GERMAN.has(text.toLowerCase()));
  let german = 0;
  let counted = -1;
  for (let run = 0; run < paperOf.length; run++) {
    if (inTitle[run] === 0 || paperOf[run] === counted) continue;
    for (let word = runs[run]!; word < runs[run + 1]!; word++) {
      if (!isGerman(surfaces[word]!)) continue;
      german++;
      counted = paperOf[run]!;
      break;
    }
  }
  return german > 0.3 * titles;
}

/** Of each paper: 1 where its title is in a Romance language: two of its words are particles of them. */
export function romanceTitles(
  { surfaces, spelling, runs, inTitle, paperOf }: WordColumns,
  papers: number,
): Uint8Array {
  const isParticle = remembered(spelling, (text) => ROMANCE.has(text));
  const counts = new Uint8Array(papers);
  for (let run = 0; run < paperOf.length; run++) {
    if (inTitle[run] === 0) continue;
    for (let word = runs[run]!; word < runs[run + 1]!; word++)
      if (isParticle(surfaces[word]!) && counts[paperOf[run]!]! < 2) counts[paperOf[run]!]!++;
  }
  return counts.map((count) => (count === 2 ? 1 : 0));
}

/** What is asked of a spelling, asked once. */
export function remembered(
  spelling: (surface: number) => string,
  ask: (text: string) => boolean,
): (surface: number) => boolean {
  const answers: boolean[] = [];
  return (surface) => {
    answers[surface] ??= ask(spelling(surface));
    return answers[surface]!;
  };
}
