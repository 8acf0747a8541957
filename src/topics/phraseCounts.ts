/**
 * How often and where each phrase of a set stands, and those that could name a topic by that: in two papers, ending like a noun, and not mostly
 * inside a longer one ("graphical user" in "graphical user interface").
 */
import { grown } from "../lib/grown";
import { JOINTS } from "../lib/tokenColumns";
import { LONGEST_PHRASE } from "./mentions";
import type { Mentioned } from "./phrase";
import type { SharedPhrases } from "./sharedPhrases";
import type { WordColumns } from "./wordColumns";

/** What is asked of words. */
export interface Wording {
  /** A spelling as in the middle of a sentence. */
  write(spelling: number): string;
  endsLikeVerb(spelling: number): boolean;
  /** True for "de" and "para", which stand between phrases of other languages. */
  joinsOnly(spelling: number): boolean;
  /** True for "multi", of which the next word is a part. */
  isPrefix(spelling: number): boolean;
  /** Of each word of the text: 0 where no phrase may hold it. */
  readonly isUsable: Uint8Array;
  /** True for phrases of the hub's words, which tell nothing. @param word the first. */
  isOfHub(word: number, length: number): boolean;
}

export interface CountedPhrase extends Mentioned {
  readonly stems: readonly string[];
  /** Surface form → how often, counted more where the phrase ends a run. */
  readonly surfaces: ReadonlyMap<string, number>;
  /** Of its papers those that have it in the title. */
  readonly titles: number;
  /** True where it is mostly the rest of a compound whose first word is no word of ours: the "ray diffraction" of "X-ray diffraction". */
  readonly isRest: boolean;
}

/** In a surface form that ends a run the noun has its own number: "smart contracts", not "smart contract" of "smart contract flaws". */
const ENDING_WEIGHT = 3;
/** Share of a phrase's occurrences inside one longer phrase from which on it counts as a fragment. */
const FRAGMENT = 0.7;
const HYPHEN = JOINTS.indexOf("-");
/** What is followed by another word each time is an adjective or a verb. */
const LEAST_ENDINGS = 0.3;

/** @returns the phrases in the order in which they are met. */
export function countPhrases(words: WordColumns, shared: SharedPhrases, wording: Wording): CountedPhrase[] {
  const { runs, paperOf, weights, inTitle, surfaces, joints, stemOf } = words;
  const { write, endsLikeVerb, joinsOnly, isPrefix, isUsable, isOfHub } = wording;
  const places = new Int32Array(shared.count).fill(-1);
  const size = shared.shared;
  /** Of each phrase the first word where it stands, and its number of words. */
  const firsts = new Int32Array(size);
  const lengths = new Uint8Array(size);
  const occurrences = new Uint32Array(size);
  const endings = new Uint32Array(size);
  const rests = new Uint32Array(size);
  const halves = new Uint32Array(size);
  const titles = new Uint32Array(size);
  const bearing = new Uint32Array(size);
  /** Of the longer phrases that it stood in, how often it stood in the one that it stood in most. */
  const inLonger = new Uint32Array(size);
  const lastPaper = new Int32Array(size).fill(-1);
  const lastTitle = new Int32Array(size).fill(-1);
  /** For each phrase how often what it begins with, and what it ends on, was counted in it. */
  let begun = new Uint32Array(shared.count);
  let ended = new Uint32Array(shared.count);
  /** Each occurrence: the phrase, its first word, its run. */
  let [phraseOf, wordOf, runOf] = [0, 0, 0].map(() => new Int32Array(1 << 12)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  let [met, found] = [0, 0];
  const count = (run: number, word: number, length: number) => {
    const number = shared.at(word, length);
    let phrase = places[number]!;
    if (phrase < 0) {
      phrase = met++;
      places[number] = phrase;
      firsts[phrase] = word;
      lengths[phrase] = length;
    }
    if (found === phraseOf.length)
      [phraseOf, wordOf, runOf] = [grown(phraseOf, 0), grown(wordOf, 0), grown(runOf, 0)];
    phraseOf[found] = phrase;
    wordOf[found] = word;
    runOf[found++] = run;
    const paper = paperOf[run]!;
    if (lastPaper[phrase] !== paper) {
      lastPaper[phrase] = paper;
      bearing[phrase]!++;
    }
    if (inTitle[run] === 1 && lastTitle[phrase] !== paper) {
      lastTitle[phrase] = paper;
      titles[phrase]!++;
    }
    occurrences[phrase]!++;
    if (word > runs[run]! && isPrefix(surfaces[word - 1]!)) halves[phrase]!++;
    // What a run begins with after a hyphen hangs on a word that is left out.
    if (word === runs[run] && joints[word] === HYPHEN) rests[phrase]!++;
    if (word + length < runs[run + 1]! && !joinsOnly(surfaces[word + length]!)) {
      const longer = shared.at(word, length + 1);
      if (longer >= begun.length) [begun, ended] = [grown(begun, longer + 1), grown(ended, longer + 1)];
      inLonger[phrase] = Math.max(inLonger[phrase]!, ++begun[longer]!);
    } else if (!endsLikeVerb(surfaces[word + length - 1]!)) endings[phrase]!++;
    if (word > runs[run]! && !joinsOnly(surfaces[word - 1]!)) {
      const longer = shared.at(word - 1, length + 1);
      if (longer >= begun.length) [begun, ended] = [grown(begun, longer + 1), grown(ended, longer + 1)];
      // "Knock knock" begins with what it ends on.
      const times = shared.at(word - 1, length) === number ? ++begun[longer]! : ++ended[longer]!;
      inLonger[phrase] = Math.max(inLonger[phrase]!, times);
    }
  };
  for (let run = 0; run < paperOf.length; run++) {
    const end = runs[run + 1]!;
    for (let word = runs[run]!; word < end; word++) {
      const most = Math.min(LONGEST_PHRASE, end - word);
      // Of what only one paper has, nothing longer is in two.
      for (let length = 1; length <= most; length++) {
        if (isUsable[word + length - 1] === 0 || !shared.isShared(shared.at(word, length))) break;
        if (!isOfHub(word, length)) count(run, word, length);
      }
    }
  }

  const isKept = (phrase: number) =>
    bearing[phrase]! >= 2 &&
    Math.max(inLonger[phrase]!, halves[phrase]!) < FRAGMENT * occurrences[phrase]! &&
    endings[phrase]! >= LEAST_ENDINGS * occurrences[phrase]!;
  const kept: (CountedPhrase & { readonly surfaces: Map<string, number> })[] = [];
  /** Of each phrase its index among those kept, -1: it is not; and how many of its papers are noted. */
  const keptAs = new Int32Array(met).fill(-1);
  const noted = new Uint32Array(met);
  for (let phrase = 0; phrase < met; phrase++) {
    if (!isKept(phrase)) continue;
    keptAs[phrase] = kept.length;
    kept.push({
      stems: Array.from({ length: lengths[phrase]! }, (_, at) => stemOf(surfaces[firsts[phrase]! + at]!)),
      surfaces: new Map(),
      titles: titles[phrase]!,
      isRest: rests[phrase]! >= FRAGMENT * occurrences[phrase]!,
      papers: new Uint32Array(bearing[phrase]!),
      weights: new Float64Array(bearing[phrase]!),
    });
  }
  for (let at = 0; at < found; at++) {
    const phrase = phraseOf[at]!;
    if (keptAs[phrase]! < 0) continue;
    const { surfaces: forms, papers, weights: ofPapers } = kept[keptAs[phrase]!]!;
    const run = runOf[at]!;
    let last = noted[phrase]! - 1;
    if (last < 0 || papers[last] !== paperOf[run]) {
      papers[++last] = paperOf[run]!;
      noted[phrase] = last + 1;
    }
    if (weights[run]! > ofPapers[last]!) ofPapers[last] = weights[run]!;
    const end = wordOf[at]! + lengths[phrase]!;
    let text = write(surfaces[wordOf[at]!]!);
    for (let word = wordOf[at]! + 1; word < end; word++)
      text += JOINTS[joints[word]!]! + write(surfaces[word]!);
    forms.set(text, (forms.get(text) ?? 0) + (end === runs[run + 1] ? ENDING_WEIGHT : 1));
  }
  return kept;
}
