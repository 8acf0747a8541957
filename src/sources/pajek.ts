/** A network of Pajek (.net: *Vertices, *Arcs, *Edges; Mrvar and Batagelj, Pajek manual) → papers by their labels; arcs are citations. */
import { InputError } from "../model/inputError";
import type { Source } from "../model/plugins";
import { readNetwork } from "./network/readNetwork";
import { parsePajek } from "./pajek/parsePajek";

/** What may stand before the vertices: blank lines, comments, the name of the network. */
const OPENING = /^(?:[ \t]*(?:%[^\r\n]*|\*network[^\r\n]*)?[\r\n])*[ \t]*\*vertices[ \t]+\d+/i;

export const pajek: Source = {
  id: "pajek",
  label: "Network of Pajek (.net)",
  accepts: ({ headText }) => (OPENING.test(headText.slice(0, 20_000)) ? 0.95 : 0),
  async read([input], context) {
    const { name } = input;
    const { text, assumed } = await input.text();
    if (!OPENING.test(text.slice(0, 20_000)))
      throw new InputError("This is no network of Pajek: looked for a line “*Vertices” with a number.");
    const { network, notes } = await parsePajek(text, context.step);
    const before = assumed === null ? [] : [assumed];
    return readNetwork(network, {
      format: pajek.id,
      origin: name,
      notes: [...before, ...notes].map((what) => ({ where: name, what })),
      context,
      nothing:
        "There are no papers in this network: looked for lines with a number and a label under “*Vertices”.",
    });
  },
};
