/**
 * Which papers hold which signs: words, phrases of up to three words, and pairs of words across a stop word, looked for in all texts by numbers.
 * Most words begin no sign, which one look tells.
 */
import { grown } from "../lib/grown";
import { pairNumbers } from "../lib/pairNumbers";
import { RUN_START, tokenColumns } from "../lib/tokenColumns";
import { type Passages, SUMMARY_WEIGHT, type WordRoom } from "./passages";

/** Words in a phrase at most. */
export const LONGEST_PHRASE = 3;

/** For each paper the signs that it holds, in the order in which they are met. */
export interface Mentions {
  /** Those of paper i are offsets[i] … offsets[i + 1] − 1. */
  readonly offsets: Uint32Array;
  /** Indices of the keys. */
  readonly keys: Int32Array;
  /** How clearly the paper speaks of it, in 0..1: the weight of the strongest mention; in longer texts each adds, up to that of a summary. */
  readonly weights: Float64Array;
}

/** @param signs of the table of the passages. */
export function mentionsIn(passages: Passages, signs: SignTree): Mentions {
  const { tokens, starts, paperOf, weights: ofPassage, papers } = passages;
  const { table } = passages.room;
  const { words, marks } = tokens;
  const offsets = new Uint32Array(papers + 1);
  let [found, foundWeights] = [new Int32Array(4 * papers + 16), new Float64Array(4 * papers + 16)];
  let size = 0;
  /** Of each key: how often in this text; its place in this paper, plus 1. */
  const here = new Uint32Array(signs.keys);
  const placeOf = new Uint32Array(signs.keys);
  const met = new Int32Array(signs.keys);
  let metCount = 0;
  const see = (key: number) => {
    if (here[key]!++ === 0) met[metCount++] = key;
  };
  for (let passage = 0; passage < paperOf.length; passage++) {
    const paper = paperOf[passage]!;
    const [begin, end] = [starts[passage]!, starts[passage + 1]!];
    for (let at = begin; at < end; at++) {
      let node = signs.first(table.stemOf(words[at]!));
      for (let length = 1; node >= 0; length++) {
        if (signs.keyOf[node]! >= 0) see(signs.keyOf[node]!);
        const next = at + length;
        if (length === LONGEST_PHRASE || next === end || marks[next]! & RUN_START || !signs.goesOn[node])
          break;
        node = signs.next(node, table.stemOf(words[next]!));
      }
    }
    for (let at = begin; at < end; at++) {
      const key = signs.ofWord(words[at]!);
      if (key >= 0) see(key);
    }
    for (let at = begin + 1; at < end; at++) {
      if (!(marks[at]! & RUN_START)) continue;
      const key = signs.bridging(table.stemOf(words[at - 1]!), table.stemOf(words[at]!));
      if (key >= 0) see(key);
    }
    if (size + metCount > found.length) {
      found = grown(found, size + metCount);
      foundWeights = grown(foundWeights, size + metCount);
    }
    for (let m = 0; m < metCount; m++) {
      const key = met[m]!;
      const weight = Math.max(
        ofPassage[passage]!,
        Math.min(SUMMARY_WEIGHT, ofPassage[passage]! * here[key]!),
      );
      here[key] = 0;
      if (placeOf[key] === 0) {
        found[size] = key;
        foundWeights[size++] = weight;
        placeOf[key] = size;
      } else if (weight > foundWeights[placeOf[key]! - 1]!) foundWeights[placeOf[key]! - 1] = weight;
    }
    metCount = 0;
    const isLast = passage + 1 === paperOf.length;
    const nextPaper = isLast ? papers : paperOf[passage + 1]!;
    if (nextPaper === paper) continue;
    for (let at = offsets[paper]!; at < size; at++) placeOf[found[at]!] = 0;
    for (let later = paper + 1; later <= nextPaper; later++) offsets[later] = size;
  }
  return { offsets, keys: found.subarray(0, size), weights: foundWeights.subarray(0, size) };
}

/**
 * What is looked for, as keys, as numbers of a table: phrases by the stems of their words, as a tree of which a node is a phrase that is a key or begins
 * one; single words as written but for a plural s, since stems run "converse" and "conversation" together; and two words across a stop word, since
 * "internet of things" is one thing.
 */
export interface SignTree {
  /** Number of keys. */
  readonly keys: number;
  /** Of each pattern that the tree was made of: its key. Patterns that nothing tells apart have the same. */
  readonly keyOfPattern: Int32Array;
  /** The node of a stem, -1: none. */
  first(stem: number): number;
  next(node: number, stem: number): number;
  /** Of each node: its key, -1: none. */
  readonly keyOf: readonly number[];
  /** Of each node: true where longer keys begin with it. */
  readonly goesOn: readonly boolean[];
  /** The key of a word as written, -1: none. */
  ofWord(word: number): number;
  /** The key of the last stem of a run and the first of the next, -1: none. */
  bridging(before: number, after: number): number;
}

/** @param patterns of up to three words, or of two on either side of a stop word. */
export function signTree({ table, scanner }: WordRoom, patterns: readonly string[]): SignTree {
  const nodes = pairNumbers(2 * patterns.length);
  const keyOf: number[] = [];
  const goesOn: boolean[] = [];
  const bridges = pairNumbers();
  const bridgeKeys: number[] = [];
  const written = new Map<string, number>();
  let keys = 0;
  const tokens = tokenColumns();
  const keyOfPattern = Int32Array.from(patterns, (pattern) => {
    tokens.size = 0;
    scanner.scan(pattern, tokens);
    const { words, marks, size } = tokens;
    if (size === 1) {
      const key = wordKey(table.words.text(words[0]!));
      if (!written.has(key)) written.set(key, keys++);
      return written.get(key)!;
    }
    const bridge = marks.subarray(1, size).findIndex((mark) => (mark & RUN_START) !== 0);
    if (bridge >= 0) {
      const pair = bridges.of(table.stemOf(words[bridge]!), table.stemOf(words[bridge + 1]!));
      bridgeKeys[pair] ??= keys++;
      return bridgeKeys[pair]!;
    }
    let node = -1;
    for (let at = 0; at < size; at++) {
      if (node >= 0) goesOn[node] = true;
      node = nodes.of(node + 1, table.stemOf(words[at]!));
      keyOf[node] ??= -1;
      goesOn[node] ??= false;
    }
    if (keyOf[node]! < 0) keyOf[node] = keys++;
    return keyOf[node]!;
  });
  const firsts = new Int32Array(table.stems.size).fill(-1);
  for (let node = 0; node < nodes.size; node++)
    if (nodes.first(node) === 0) firsts[nodes.second(node)] = node;
  /** Of each word of the table in lower case its key, plus 1; what the table does not know yet is no form of any. */
  const ofWords = new Int32Array(table.words.size + 3 * written.size);
  for (const [key, k] of written) {
    for (const form of [key, `${key}s`, `${key.slice(0, -1)}ies`]) {
      tokens.size = 0;
      if (wordKey(form) === key) scanner.scan(form, tokens);
      if (tokens.size === 1) ofWords[table.lowerOf(tokens.words[0]!)] = k + 1;
    }
  }
  return {
    keys,
    keyOfPattern,
    first: (stem) => (stem < firsts.length ? firsts[stem]! : -1),
    next: (node, stem) => nodes.find(node + 1, stem),
    keyOf,
    goesOn,
    ofWord(word) {
      const lower = table.lowerOf(word);
      return lower < ofWords.length ? ofWords[lower]! - 1 : -1;
    },
    bridging(before, after) {
      const number = bridges.find(before, after);
      return number < 0 ? -1 : bridgeKeys[number]!;
    },
  };
}

/** A word in lower case without its plural s: itself, with s, or with -ies for its -y. */
function wordKey(surface: string): string {
  const word = surface.toLowerCase();
  if (word.length > 5 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return /[^s]{3}s$/.test(word) ? word.slice(0, -1) : word;
}
