/** Parts of large topics: what is read when one zooms in. */
import { describe, expect, it, vi } from "vitest";
import { buildGraph } from "../../src/graph/build";
import { isQuiet } from "../../src/lib/quietWords";
import { finished } from "../../src/lib/steps";
import { stopWords } from "../../src/lib/stopWords";
import type { Bibliography } from "../../src/model/bibliography";
import { anchorOf, type Correction, excludedTerms } from "../../src/model/corrections";
import type { Topics } from "../../src/model/topics";
import { topicMethods } from "../../src/topics";
import { describeTopics } from "../../src/topics/describe";
import { facets } from "../../src/topics/facets";
import { looksLikeSystem } from "../../src/topics/labelWords";
import { stemsOf } from "../../src/topics/nameParts";
import { namesOfParts } from "../../src/topics/partNames";
import { generatedPapers } from "./madeUpFields";
import { bibliographyOf, labelledSet } from "./make";
import { expectSound } from "./sound";

// Some sets are large, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

function topicsOf(bibliography: Bibliography, corrections: readonly Correction[] = []): Topics {
  const graph = buildGraph(bibliography, { excluded: excludedTerms(corrections) });
  const grouping = finished(topicMethods[0]!.group(bibliography, graph, {}, 1));
  const topics = describeTopics(bibliography, graph, grouping, corrections);
  expectSound(topics, graph.paperIds);
  return topics;
}

/** Topic and part → its papers. */
function papersOfParts({ topics, assignments }: Topics): Map<string, string[]> {
  const papers = new Map<string, string[]>();
  for (const { paper, topic, part } of assignments) {
    if (part === undefined) continue;
    const { label, parts } = topics.find(({ id }) => id === topic)!;
    const key = `${label}: ${parts![part]!.label}`;
    papers.set(key, [...(papers.get(key) ?? []), paper]);
  }
  return new Map([...papers].map(([key, list]) => [key, list.sort()]));
}

const facetLabels = new Set(facets.map(({ label }) => label));
const set = labelledSet("openalex_field", { most: 900 })?.bibliography;
const bibliography = set ?? generatedPapers(100).bibliography;
const topics = topicsOf(bibliography);
const all = topics.topics.flatMap(({ label, parts = [] }) => parts.map((part) => ({ topic: label, part })));

describe(`parts of topics${set ? "" : " (of made-up papers: ../shared/data is absent)"}`, () => {
  it("are there for many of the large ones", () => {
    expect(all.length).toBeGreaterThan(set ? 8 : 1);
  });

  it("have names that hold no stop word, numeral, reporting verb, digit or name of a system", () => {
    const own = all.map(({ part }) => part.label).filter((label) => !facetLabels.has(label));
    for (const word of own.flatMap((label) => label.split(/[ &-]+/))) {
      expect(stopWords.has(word.toLowerCase()), word).toBe(false);
      expect(isQuiet(word), word).toBe(false);
      expect(looksLikeSystem(word), word).toBe(false);
      expect(word).not.toMatch(/^\d/);
    }
    for (const { part } of all) {
      expect(part.label.length).toBeLessThanOrEqual(45);
      expect(part.label).not.toMatch(/^\p{Ll}\p{Ll}|…/u);
    }
  });

  it("are called neither what their topic is called nor what another part of it is", () => {
    const isWithin = (a: string, b: string) => stemsOf(a).every((stem) => stemsOf(b).includes(stem));
    for (const { topic, part } of all) {
      const others = all.filter((other) => other.topic === topic && other.part !== part);
      for (const other of [topic, ...others.map((each) => each.part.label)])
        expect(isWithin(other, part.label) || isWithin(part.label, other), `${part.label}, ${other}`).toBe(
          false,
        );
    }
  });

  it("are of no whole field of research: the topic itself is narrower", () => {
    const areas = new Set(facets.filter(({ isArea }) => isArea).map(({ label }) => label));
    for (const { part } of all) expect(areas).not.toContain(part.label);
  });

  it("are the same whatever the order of the papers", () => {
    const turned = topicsOf({ ...bibliography, papers: [...bibliography.papers].reverse() });
    expect(papersOfParts(turned)).toEqual(papersOfParts(topics));
  });

  it("hold no word that the user has excluded", () => {
    const [word] = all[0]!.part.label.toLowerCase().split(" ");
    const without = topicsOf(bibliography, [{ kind: "exclude", term: word! }]);
    for (const { parts = [] } of without.topics)
      for (const { label } of parts) expect(label.toLowerCase().split(/[ -]/)).not.toContain(word);
  });

  it("are those of the topics as the user has corrected them, and of the others as before", () => {
    const merged: Correction = { kind: "merge", from: anchorOf(topics, "t2"), into: anchorOf(topics, "t1") };
    const corrected = topicsOf(bibliography, [merged]);
    const [one, two] = [topics.topics[0]!.label, topics.topics[1]!.label];
    const isUntouched = (key: string) => !key.startsWith(`${one}: `) && !key.startsWith(`${two}: `);
    const before = [...papersOfParts(topics)].filter(([key]) => isUntouched(key));
    const after = papersOfParts(corrected);
    for (const [key, papers] of before) expect(after.get(key)).toEqual(papers);
  });

  it("are not there in a map that is read whole", () => {
    const { papers } = generatedPapers(60).bibliography;
    for (const { parts } of topicsOf(bibliographyOf(papers)).topics) expect(parts).toBeUndefined();
  });
});

describe("names of parts", () => {
  /** A phrase that so many of the first, and of the other twenty papers of a topic have. */
  const phrase = (surface: string, first: number, other: number) => {
    const papers = [...Array(first).keys(), ...[...Array(other).keys()].map((i) => 20 + i)];
    return {
      surface,
      stems: stemsOf(surface),
      papers: Uint32Array.from(papers),
      weights: new Float64Array(papers.length).fill(1),
      inTitles: 1,
    };
  };
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
  const name = (label: string, phrases: ReturnType<typeof phrase>[]) =>
    namesOfParts([{ label, papers: range(0, 40), parts: [range(0, 20), range(20, 40)] }], {
      phrases,
      facets: [],
    })[0];

  it("are what sets a part apart within its topic", () => {
    expect(name("Stone ovens", [phrase("rye bread", 15, 1), phrase("wheat flour", 2, 14)])).toEqual([
      "Rye bread",
      "Wheat flour",
    ]);
  });

  it("are none where nothing is good enough: no part is called by a makeshift", () => {
    expect(name("Stone ovens", [phrase("rye bread", 12, 11), phrase("wheat flour", 2, 14)])).toEqual([
      null,
      "Wheat flour",
    ]);
  });

  it("are never the topic's own", () => {
    expect(name("Rye bread", [phrase("rye bread", 15, 1), phrase("old rye bread", 14, 0)])).toEqual([
      null,
      null,
    ]);
  });

  it("join no single words", () => {
    const joined = name("Stone ovens", [phrase("straw", 7, 0), phrase("soot", 6, 0)])!;
    expect(joined[0] ?? "").not.toContain("&");
  });
});
