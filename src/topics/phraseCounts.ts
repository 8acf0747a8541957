/** How often and where each phrase of a set stands: what decides whether it can name a topic, and how it is written. */
import { pairNumbers } from "../lib/pairNumbers";
import { JOINTS } from "../lib/tokenColumns";
import { LONGEST_PHRASE } from "./mentions";
import type { Mentioned } from "./phrase";
import type { SharedPhrases } from "./sharedPhrases";
import type { WordColumns } from "./wordColumns";

/** What is asked of a word, by index of its spelling. */
export interface Spelled {
  /** As in the middle of a sentence. */
  write(spelling: number): string;
  endsLikeVerb(spelling: number): boolean;
}

/** Phrases numbered in the order in which they are met. */
export interface PhraseCounts {
  readonly size: number;
  occurrences(phrase: number): number;
  /** How often it ended a run as a noun may: what is followed by another word each time is an adjective or a verb. */
  endings(phrase: number): number;
  /** Of the longer phrases that it stood in, how often it stood in the one that it stood in most. */
  inLonger(phrase: number): number;
  stems(phrase: number): string[];
  /** Surface form → how often, counted more where the phrase ends a run. */
  surfaces(phrase: number): Map<string, number>;
  /** Number of papers that have it, and of those that have it in the title. */
  papers(phrase: number): number;
  titles(phrase: number): number;
  mentioned(phrase: number): Mentioned;
}

/** In a surface form that ends a run the noun has its own number: "smart contracts", not "smart contract" of "smart contract flaws". */
const ENDING_WEIGHT = 3;

/** @param counts true for the occurrences that count, by the first word and the number of words. */
export function countPhrases(
  words: WordColumns,
  shared: SharedPhrases,
  counts: (word: number, length: number, paper: number) => boolean,
  { write, endsLikeVerb }: Spelled,
): PhraseCounts {
  const { runs, paperOf, weights, inTitle, surfaces, joints, stemOf } = words;
  const places = new Int32Array(shared.count).fill(-1);
  const size = sharedCount(shared);
  /** Of each phrase the first word where it stands, and its number of words. */
  const firsts = new Int32Array(size);
  const lengths = new Uint8Array(size);
  const occurrences = new Uint32Array(size);
  const endings = new Uint32Array(size);
  const titles = new Uint32Array(size);
  const bearing = new Uint32Array(size);
  const inLonger = new Uint32Array(size);
  const lastPaper = new Int32Array(size).fill(-1);
  const lastTitle = new Int32Array(size).fill(-1);
  const lastEntry = new Int32Array(size);
  let met = 0;
  /** A phrase in a paper: the phrase, the paper, the weight. */
  const entryPhrase: number[] = [];
  const entryPaper: number[] = [];
  const entryWeight: number[] = [];
  const longer = pairNumbers();
  const longerCounts: number[] = [];
  // Written words as numbers, strings of them as pairs of a shorter string and a word.
  const writtenNumbers = new Map<string, number>();
  const writtenOf = Int32Array.from(words.spellings, (_, spelling) => {
    const text = write(spelling);
    const number = writtenNumbers.get(text) ?? writtenNumbers.size;
    writtenNumbers.set(text, number);
    return number;
  });
  const strings = pairNumbers();
  const forms = pairNumbers();
  /** A phrase in a form: the phrase, the first word where it is written so, how often. */
  const formPhrase: number[] = [];
  const formWord: number[] = [];
  const formCount: number[] = [];

  const note = (phrase: number, longPhrase: number) => {
    const pair = longer.of(phrase, longPhrase);
    const times = (longerCounts[pair] ?? 0) + 1;
    longerCounts[pair] = times;
    if (times > inLonger[phrase]!) inLonger[phrase] = times;
  };
  const count = (run: number, word: number, length: number, isFirst: boolean, isLast: boolean) => {
    const number = shared.at(word, length);
    let phrase = places[number]!;
    if (phrase < 0) {
      phrase = met++;
      places[number] = phrase;
      firsts[phrase] = word;
      lengths[phrase] = length;
    }
    const paper = paperOf[run]!;
    if (lastPaper[phrase] !== paper) {
      lastPaper[phrase] = paper;
      lastEntry[phrase] = entryPhrase.length;
      bearing[phrase]!++;
      entryPhrase.push(phrase);
      entryPaper.push(paper);
      entryWeight.push(weights[run]!);
    } else if (weights[run]! > entryWeight[lastEntry[phrase]!]!)
      entryWeight[lastEntry[phrase]!] = weights[run]!;
    if (inTitle[run] === 1 && lastTitle[phrase] !== paper) {
      lastTitle[phrase] = paper;
      titles[phrase]!++;
    }
    let string = strings.of(0, writtenOf[surfaces[word]!]!);
    for (let at = word + 1; at < word + length; at++)
      string = strings.of(1 + string * JOINTS.length + joints[at]!, writtenOf[surfaces[at]!]!);
    const form = forms.of(phrase, string);
    if (form === formPhrase.length) {
      formPhrase.push(phrase);
      formWord.push(word);
      formCount.push(0);
    }
    formCount[form]! += isLast ? ENDING_WEIGHT : 1;
    occurrences[phrase]!++;
    if (isLast && !endsLikeVerb(surfaces[word + length - 1]!)) endings[phrase]!++;
    if (!isLast) note(phrase, shared.at(word, length + 1));
    if (!isFirst) note(phrase, shared.at(word - 1, length + 1));
  };
  for (let run = 0; run < paperOf.length; run++) {
    const [begin, end] = [runs[run]!, runs[run + 1]!];
    for (let word = begin; word < end; word++) {
      const most = Math.min(LONGEST_PHRASE, end - word);
      for (let length = 1; length <= most; length++) {
        if (!shared.isShared(shared.at(word, length)) || !counts(word, length, paperOf[run]!)) continue;
        count(run, word, length, word === begin, word + length === end);
      }
    }
  }

  const entries = byPhrase(entryPhrase, met);
  const papers = Uint32Array.from(entries.order, (entry) => entryPaper[entry]!);
  const entryWeights = Float64Array.from(entries.order, (entry) => entryWeight[entry]!);
  const spelled = byPhrase(formPhrase, met);
  const writtenAt = (word: number, length: number) => {
    let text = write(surfaces[word]!);
    for (let at = word + 1; at < word + length; at++) text += JOINTS[joints[at]!]! + write(surfaces[at]!);
    return text;
  };
  return {
    size: met,
    occurrences: (phrase) => occurrences[phrase]!,
    endings: (phrase) => endings[phrase]!,
    inLonger: (phrase) => inLonger[phrase]!,
    stems: (phrase) =>
      Array.from({ length: lengths[phrase]! }, (_, at) => stemOf[surfaces[firsts[phrase]! + at]!]!),
    surfaces: (phrase) => {
      const counted = new Map<string, number>();
      for (let at = spelled.starts[phrase]!; at < spelled.starts[phrase + 1]!; at++) {
        const form = spelled.order[at]!;
        counted.set(writtenAt(formWord[form]!, lengths[phrase]!), formCount[form]!);
      }
      return counted;
    },
    papers: (phrase) => bearing[phrase]!,
    titles: (phrase) => titles[phrase]!,
    mentioned: (phrase) => {
      const [from, to] = [entries.starts[phrase]!, entries.starts[phrase + 1]!];
      return { papers: papers.subarray(from, to), weights: entryWeights.subarray(from, to) };
    },
  };
}

function sharedCount({ count, isShared }: SharedPhrases): number {
  let shared = 0;
  for (let phrase = 0; phrase < count; phrase++) if (isShared(phrase)) shared++;
  return shared;
}

/** Entries sorted by their phrase, those of one phrase as they came; and where those of each phrase begin. */
function byPhrase(phraseOf: readonly number[], size: number): { order: Uint32Array; starts: Uint32Array } {
  const starts = new Uint32Array(size + 1);
  for (const phrase of phraseOf) starts[phrase + 1]!++;
  for (let phrase = 0; phrase < size; phrase++) starts[phrase + 1]! += starts[phrase]!;
  const next = starts.slice();
  const order = new Uint32Array(phraseOf.length);
  for (let entry = 0; entry < phraseOf.length; entry++) order[next[phraseOf[entry]!]!++] = entry;
  return { order, starts };
}
