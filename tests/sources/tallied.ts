/** What a source reads of a text, with its tallies. */
import type { Bibliography, Note, Paper } from "../../src/model/bibliography";
import type { Source } from "../../src/model/plugins";
import { inputOf } from "./inputs";

export interface Tallied {
  readonly bibliography: Bibliography;
  /** Records and refused together. */
  readonly entries: number;
  readonly refusals: readonly Note[];
}

export async function tallied(source: Source, ...texts: readonly string[]): Promise<Tallied> {
  const inputs = await Promise.all(texts.map((text, i) => inputOf(text, `answer${i + 1}.json`)));
  const { bibliography } = await source.read([inputs[0]!, ...inputs.slice(1)], {});
  const file = bibliography.files![0]!;
  return { bibliography, entries: file.records + file.refused, refusals: file.refusals };
}

export function paperCalled(bibliography: Bibliography, title: string): Paper {
  const paper = bibliography.papers.find((one) => one.title.startsWith(title));
  if (!paper) throw new Error(`no paper called ${title}`);
  return paper;
}
