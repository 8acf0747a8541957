/** GML, the Graph Modelling Language (Himsolt 1997), as Gephi, Cytoscape and igraph write it → papers and citations. */
import { InputError } from "../model/inputError";
import type { Source } from "../model/plugins";
import { parseGml } from "./gml/parseGml";
import { readGraph } from "./graphFile/readGraph";

/** Comments, fields of the file and then the graph. */
const OPENING =
  /^(?:\s|#[^\r\n]*[\r\n]|(?:creator|version|comment)\s+(?:"[^"]{0,1000}"|[^\s"]{1,100})\s)*graph\s*\[/i;

export const gml: Source = {
  id: "gml",
  label: "Graph (GML)",
  accepts: ({ headText }) => (OPENING.test(headText.slice(0, 20_000)) ? 0.95 : 0),
  async read([input], context) {
    const { name } = input;
    const { text, assumed } = await input.text();
    if (!OPENING.test(text.slice(0, 20_000)))
      throw new InputError("This is no graph in GML: looked for “graph [” with nodes and edges.");
    const { records, notes } = await parseGml(text, context.step);
    const before = assumed === null ? [] : [assumed];
    return readGraph(records, {
      format: gml.id,
      origin: name,
      notes: [...before, ...notes].map((what) => ({ where: name, what })),
      context,
    });
  },
};
