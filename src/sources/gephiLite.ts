/** A workspace of Gephi Lite (a graph as graphology serialises it, with attributes and places apart) → papers and citations. */
import { InputError } from "../model/inputError";
import type { Source } from "../model/plugins";
import { graphologyRecords } from "./graphFile/graphologyRecords";
import { readGraph } from "./graphFile/readGraph";
import { isJsonObject } from "./json/fields";
import { objectHead } from "./json/head";
import { jsonType, readObject } from "./json/parse";

export const gephiLite: Source = {
  id: "gephi-lite",
  label: "Workspace of Gephi Lite (JSON)",
  accepts(input) {
    if (jsonType(input) === "gephi-lite") return 1;
    return isJsonObject(objectHead(input)?.graphDataset) ? 0.9 : 0;
  },
  async read([input], context) {
    const { name } = input;
    return readObject(await input.bytes(), name, ({ graphDataset }, notes, isWhole) => {
      const dataset = isJsonObject(graphDataset) ? graphDataset : {};
      const records = graphologyRecords(dataset.fullGraph, isWhole, [dataset.nodeData, dataset.layout]);
      if (!records)
        throw new InputError(
          "This is no workspace of Gephi Lite: looked for “graphDataset” with “fullGraph” and its lists of nodes and edges. Export the graph as GEXF from Gephi Lite and open that.",
        );
      return readGraph(records, { format: gephiLite.id, origin: name, notes, context });
    });
  },
};
