/**
 * Phrases in scripts that put no space between words (Chinese, Japanese, Thai), where a token is a pair of characters: pairs are joined to
 * the runs that they were cut from, and every string of two to eight characters that stands in two papers and is no fragment of a longer
 * one counts as a phrase (frequent closed substrings).
 */
import { RUN_START } from "../lib/tokenColumns";
import type { Passages } from "./passages";
import type { Phrase } from "./phrase";

const LONGEST = 8;
/** Share of a string's papers that have one longer string around it, from which on it counts as a fragment. */
const FRAGMENT = 0.7;

const SPACELESS =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]+$/u;
/** Particles and conjunctions: no phrase holds one. */
const PARTICLES = new Set("的了与和及或在对于是之其为以中被把从由而のをにがとでもへやは");
/** Say that there is a study, not of what. */
const EMPTY = new Set(
  "研究 方法 基于 分析 系统 模型 应用 技术 一种 进展 综述 问题 设计 实现 调查 影响 关系 比较 探讨 手法 提案 検討 評価 開発".split(
    " ",
  ),
);

interface Entry {
  readonly papers: Map<number, number>;
  readonly titles: Set<number>;
}

export function isSpaceless(surface: string): boolean {
  return SPACELESS.test(surface);
}

export function spacelessPhrases(passages: Passages): Phrase[] {
  const entries = new Map<string, Entry>();
  passages.paperOf.forEach((i, passage) => {
    for (const text of new Set(chainsOf(runsIn(passages, passage)).flatMap(substrings))) {
      const entry = entries.get(text) ?? { papers: new Map(), titles: new Set() };
      entries.set(text, entry);
      entry.papers.set(i, Math.max(entry.papers.get(i) ?? 0, passages.weights[passage]!));
      if (passages.isTitle[passage] === 1) entry.titles.add(i);
    }
  });
  const shared = [...entries].filter(([, { papers }]) => papers.size > 1);
  const inLonger = new Map<string, number>();
  for (const [text, { papers }] of shared) {
    const characters = [...text];
    for (const part of [characters.slice(1).join(""), characters.slice(0, -1).join("")])
      inLonger.set(part, Math.max(inLonger.get(part) ?? 0, papers.size));
  }
  return shared
    .filter(([text, { papers }]) => !EMPTY.has(text) && (inLonger.get(text) ?? 0) < FRAGMENT * papers.size)
    .map(([text, { papers, titles }]) => ({
      surface: text,
      stems: pairsOf(text),
      papers: Uint32Array.from(papers.keys()),
      weights: Float64Array.from(papers.values()),
      inTitles: titles.size / papers.size,
    }));
}

/** The words of each run of a text. */
function runsIn({ room: { table }, tokens, starts }: Passages, passage: number): string[][] {
  const runs: string[][] = [];
  for (let at = starts[passage]!; at < starts[passage + 1]!; at++) {
    const word = table.words.text(tokens.words[at]!);
    if (tokens.marks[at]! & RUN_START) runs.push([word]);
    else runs.at(-1)!.push(word);
  }
  return runs;
}

/** Overlapping pairs of neighbouring runs put together again, and parted at particles. */
function chainsOf(runs: readonly (readonly string[])[]): string[][] {
  const chains: string[][] = [];
  let chain: string[] = [];
  for (const run of runs) {
    const characters = [...run[0]!];
    if (run.length > 1 || !isSpaceless(run[0]!)) {
      chain = [];
      continue;
    }
    if (chain.length > 0 && characters.length === 2 && chain.at(-1) === characters[0])
      chain.push(characters[1]!);
    else {
      chain = characters;
      chains.push(chain);
    }
  }
  return chains.flatMap(splitAtParticles);
}

function splitAtParticles(chain: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const character of chain) {
    if (PARTICLES.has(character)) parts.push([]);
    else parts.at(-1)!.push(character);
  }
  return parts.filter((part) => part.length > 1);
}

function substrings(characters: readonly string[]): string[] {
  return characters.flatMap((_, start) =>
    Array.from({ length: Math.max(0, Math.min(LONGEST, characters.length - start) - 1) }, (_, more) =>
      characters.slice(start, start + more + 2).join(""),
    ),
  );
}

function pairsOf(text: string): string[] {
  const characters = [...text];
  return characters.slice(1).map((character, at) => characters[at]! + character);
}
