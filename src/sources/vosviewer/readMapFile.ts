/** A VOSviewer map file, and the network file that completes it → a reading. */
import { InputError } from "../../model/inputError";
import type { Reading } from "../../model/mapFile";
import type { ReadContext, SourceInput } from "../../model/plugins";
import { counted } from "../network/counted";
import type { NetworkEdge } from "../network/network";
import { readNetwork } from "../network/readNetwork";
import { nodeOfItem } from "./item";
import { mapDelimiter, readMapTable } from "./mapTable";
import { isNetworkHead, readNetworkTable } from "./networkTable";
import { seeming } from "./seeming";
import { CLUSTERS } from "./sentences";

/** Throws `InputError` if none of the inputs is a map file. */
export async function readMapFile(
  inputs: readonly [SourceInput, ...SourceInput[]],
  context: ReadContext,
): Promise<Reading> {
  const [map, ...networks] = inputs;
  const { text, assumed } = await map.text();
  const table = text.trimStart();
  const delimiter = mapDelimiter(/^[^\r\n]{0,20000}/.exec(table)?.[0] ?? "");
  if (delimiter === null) throw new InputError(noMap(map));
  const { items, numbers, uneven, isUnquoted, isCut } = await readMapTable(table, delimiter);
  const nodes = items.map(({ item, where }) => nodeOfItem(item, where, new Map()));
  const edges: NetworkEdge[] = [];
  for (const network of networks) {
    const { text: links } = await network.text();
    for (const edge of await readNetworkTable(links, context.step)) edges.push(edge);
  }
  const notes = [
    ...(assumed === null ? [] : [assumed]),
    ...(isUnquoted
      ? ["A quotation mark opens that is never closed: they were all taken as they stand."]
      : []),
    ...(isCut ? ["The file ends in the middle of its last line; it was read as far as it goes."] : []),
    ...(uneven > 0
      ? [`${counted(uneven, "line has", "lines have")} more or fewer cells than there are columns.`]
      : []),
    ...(items.some(({ item }) => item.cluster !== undefined) ? [CLUSTERS] : []),
  ];
  return readNetwork(
    { nodes, edges: networks.length > 0 ? edges : null },
    {
      format: "vosviewer-map",
      origin: inputs.map(({ name }) => name).join(", "),
      notes: notes.map((what) => ({ where: map.name, what })),
      context,
      unlikePapers: seeming(null, numbers),
      nothing:
        "There are no items in this map of VOSviewer: looked for lines with a label under the first one.",
    },
  );
}

function noMap({ headText }: SourceInput): string {
  return isNetworkHead(headText)
    ? "This holds pairs of numbers, as the network files of VOSviewer do: open it together with the map file, which names the items."
    : "This is no map file of VOSviewer: looked for a first line with “label” and “x”, “y”, “cluster” or “weight<…>”.";
}
