/** Papers to the finished table, step by step: stems, vocabulary, first vectors, training, 4 bits. */
import type { TrainingPaper } from "./corpus";
import { lessons } from "./lessons";
import { quantise } from "./quantise";
import { favour, type Recipe } from "./recipe";
import { startVectors } from "./startVectors";
import { SequenceBuilder, StemNumbers, type StemSequences } from "./stemSequences";
import { tableFile } from "./tableFile";
import { countTerms, dampened } from "./termCounts";
import { train } from "./training";
import { chooseVocabulary } from "./vocabulary";

const STEPS_BETWEEN_REPORTS = 100;

/**
 * @param report told how far it is, a line at a time.
 * @returns the bytes of the file that ships.
 */
export async function trainTable(
  papers: AsyncIterable<TrainingPaper> | Iterable<TrainingPaper>,
  recipe: Recipe,
  report: (line: string) => void,
): Promise<Uint8Array> {
  const { titles, abstracts, keywords, stems, sources } = await readTexts(papers);
  report(`${sources.length} papers, ${stems.length - 1} stems`);

  const favours = Float64Array.from(sources, (source) => favour(source, recipe));
  const vocabulary = chooseVocabulary({ titles, abstracts }, stems, favours, recipe.vocabulary);
  const { dimensions, training } = recipe;
  const table = startVectors(
    countTerms([titles, titles, abstracts], vocabulary),
    vocabulary.papers,
    dimensions,
    training.seed,
  );
  report(`${vocabulary.terms.length} terms, first vectors`);

  const terms = {
    titles: dampened(countTerms([titles], vocabulary)),
    abstracts: dampened(countTerms([abstracts], vocabulary)),
    keywords: dampened(countTerms([keywords], vocabulary)),
  };
  const course = lessons(terms, favours, recipe);
  const steps = Math.max(1, Math.floor((recipe.epochs * course.papers) / training.batch));
  let losses = 0;
  train(table, dimensions, course.lessons, { ...training, steps }, (step, loss) => {
    losses += loss;
    if (step % STEPS_BETWEEN_REPORTS !== 0) return;
    report(`step ${step} of ${steps}, loss ${(losses / STEPS_BETWEEN_REPORTS).toFixed(3)}`);
    losses = 0;
  });
  return tableFile(vocabulary.terms, dimensions, quantise(table, dimensions));
}

interface Texts {
  readonly titles: StemSequences;
  readonly abstracts: StemSequences;
  readonly keywords: StemSequences;
  /** By number. */
  readonly stems: readonly string[];
  readonly sources: readonly string[];
}

async function readTexts(papers: AsyncIterable<TrainingPaper> | Iterable<TrainingPaper>): Promise<Texts> {
  const numbers = new StemNumbers();
  const titles = new SequenceBuilder(numbers);
  const abstracts = new SequenceBuilder(numbers);
  const keywords = new SequenceBuilder(numbers);
  const sources: string[] = [];
  for await (const paper of papers) {
    titles.add(paper.title);
    abstracts.add(paper.abstract);
    keywords.add(paper.keywords);
    sources.push(paper.source);
  }
  return {
    titles: titles.finish(),
    abstracts: abstracts.finish(),
    keywords: keywords.finish(),
    stems: numbers.stems,
    sources,
  };
}
