/**
 * A graph as graphology serialises it (graphology.github.io/serialization.html) → papers and citations; one that Orrery wrote → the whole map. The
 * files of Gephi Lite hold such a graph with the attributes apart.
 */
import { InputError } from "../model/inputError";
import type { Source } from "../model/plugins";
import { graphologyRecords } from "./graphFile/graphologyRecords";
import { readGraph } from "./graphFile/readGraph";
import { firstInList, objectHead } from "./json/head";
import { readObject } from "./json/parse";

/** As Orrery begins it, so that a file that was cut off is still known by its kind. */
const OPENING =
  /^\s*\{\s*"attributes"\s*:\s*\{\s*"title"\s*:\s*"(?:[^"\\]|\\.)*"\s*,\s*"creator"\s*:\s*"Orrery"/;

export const graphologyJson: Source = {
  id: "graphology-json",
  label: "Graph (graphology JSON)",
  accepts(input) {
    if (OPENING.test(input.headText)) return 1;
    const graph = objectHead(input);
    return graph && firstInList(graph.nodes)?.key !== undefined ? 0.9 : 0;
  },
  async read([input], context) {
    const { name } = input;
    return readObject(await input.bytes(), name, (value, notes, isWhole) => {
      const records = graphologyRecords(value, isWhole);
      if (!records)
        throw new InputError("This is no graph: looked for lists “nodes” (each with a “key”) and “edges”.");
      return readGraph(records, { format: graphologyJson.id, origin: name, notes, context });
    });
  },
};
