/** Orrery as it ships, graph and topics, without the layout; and the same with words alone, as where the word vectors are not at hand. */

import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { buildGraph } from "../../../src/graph/build";
import { finished } from "../../../src/lib/steps";
import { readWordVectors, type WordVectors } from "../../../src/lib/wordVectors";
import type { Bibliography } from "../../../src/model/bibliography";
import type { CitationGraph } from "../../../src/model/graph";
import type { Grouping } from "../../../src/model/grouping";
import { defaultRecipe, type Settings } from "../../../src/model/recipe";
import type { Topics } from "../../../src/model/topics";
import { topicMethods } from "../../../src/topics";
import { describeTopics } from "../../../src/topics/describe";
import { shippedWordVectors } from "../../build/wordVectors";
import type { Grouped, Way } from "./way";

export const orrery: Way = way("orrery", "Orrery", {});
export const orreryWords: Way = way("words", "Orrery, words alone", { compare: "words" });

function way(id: string, label: string, settings: Settings): Way {
  return {
    id,
    label,
    seeded: true,
    async prepare(bibliography) {
      const graph = graphOf(bibliography, settings);
      return (seed) => inOrderOf(bibliography, graph, groupingOf(bibliography, graph, seed, settings).labels);
    },
  };
}

export function graphOf(bibliography: Bibliography, settings: Settings = {}): CitationGraph {
  vectors ??= chosenWordVectors();
  return buildGraph(bibliography, { vectors, meaning: settings.compare !== "words" });
}

let vectors: WordVectors | undefined;

/** Those that ship, or the file that ORRERY_BENCH_VECTORS names: for instance a table trained without the texts of these sets. */
function chosenWordVectors(): WordVectors {
  const file = process.env.ORRERY_BENCH_VECTORS;
  return file ? readWordVectors(gunzipSync(readFileSync(file))) : shippedWordVectors();
}

export function groupingOf(
  bibliography: Bibliography,
  graph: CitationGraph,
  seed: number,
  settings: Settings = {},
): Grouping {
  const method = topicMethods.find(({ id }) => id === defaultRecipe.topics.method);
  if (!method) throw new Error(`There is no topic method "${defaultRecipe.topics.method}".`);
  return finished(method.group(bibliography, graph, settings, seed));
}

export function topicsOf(bibliography: Bibliography, graph: CitationGraph, grouping: Grouping): Topics {
  return describeTopics(bibliography, graph, grouping, []);
}

/** What is given in the order of the graph, in that of the bibliography. */
export function inOrderOf(
  bibliography: Bibliography,
  graph: CitationGraph,
  labels: ArrayLike<number>,
): Grouped {
  const place = new Map(graph.paperIds.map((id, i) => [id, i]));
  return Int32Array.from(bibliography.papers, ({ id }) => labels[place.get(id)!]!);
}
