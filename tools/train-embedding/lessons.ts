/** What training practises on: which papers have text enough for which pair of views. */
import { seededRandom } from "../../src/lib/random";
import type { SparseMatrix } from "../../src/lib/sparseRows";
import type { Recipe } from "./recipe";
import type { Lesson } from "./training";
import { halvesOfAbstract, keywordsAndText, type PaperTerms, titleAndAbstract } from "./views";

/** A text with fewer terms than this tells too little. */
const LEAST_TITLE = 2;
const LEAST_ABSTRACT = 15;
const LEAST_KEYWORDS = 3;

/**
 * @param favours by paper: how many times as often it is taken.
 * @returns the lessons, and how many papers have both title and abstract, by which epochs are counted.
 */
export function lessons(
  terms: PaperTerms,
  favours: Float64Array,
  recipe: Recipe,
): { lessons: Lesson[]; papers: number } {
  const random = seededRandom(recipe.training.seed + 1);
  const hasTitle = (paper: number) => termCount(terms.titles, paper) >= LEAST_TITLE;
  const hasAbstract = (paper: number) => termCount(terms.abstracts, paper) >= LEAST_ABSTRACT;
  const hasKeywords = (paper: number) => termCount(terms.keywords, paper) >= LEAST_KEYWORDS;
  const all = Array.from(favours.keys());
  const withBoth = all.filter((paper) => hasTitle(paper) && hasAbstract(paper));
  const withFavour = (papers: readonly number[]) =>
    Uint32Array.from(papers.flatMap((paper) => Array<number>(favours[paper]!).fill(paper)));
  return {
    papers: withBoth.length,
    lessons: [
      {
        draw: titleAndAbstract(terms, random),
        papers: withFavour(withBoth),
        share: recipe.titleAndAbstract,
      },
      {
        draw: halvesOfAbstract(terms, random),
        papers: withFavour(all.filter(hasAbstract)),
        share: recipe.halvesOfAbstract,
      },
      {
        draw: keywordsAndText(terms, random),
        papers: withFavour(
          all.filter((paper) => hasKeywords(paper) && (hasTitle(paper) || hasAbstract(paper))),
        ),
        share: recipe.keywordsAndText,
      },
    ].filter(({ papers }) => papers.length > 0),
  };
}

function termCount({ offsets }: SparseMatrix, paper: number): number {
  return offsets[paper + 1]! - offsets[paper]!;
}
