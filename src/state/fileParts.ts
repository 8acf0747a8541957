/**
 * A map as the text of its file in a few parts, so that keeping it writes what has changed: papers, links and topics of the papers are long and
 * mostly the same, the view is short and is another one every second. Put together the parts are the file of `saveMap`.
 */
import { linksOf } from "../model/graph";
import type { CitationMap } from "../model/map";
import { savedLayout } from "../model/mapFile";
import type { Marks, View } from "../model/view";
import { jsonPieces } from "./jsonPieces";

export interface FilePart {
  readonly name: string;
  /** What the text says, by identity: the same objects, the same text. */
  readonly of: readonly object[];
  /** Pieces of the text; each takes some milliseconds to make. */
  text(): Generator<string, void, void>;
}

/** In the order of the file. */
export function fileParts(map: CitationMap, view: View, marks: Marks): FilePart[] {
  const { bibliography, recipe, graph, topics, layout } = map;
  const { assignments, ...named } = topics;
  return [
    part(
      "bibliography",
      [bibliography],
      '{"type":"orrery-map","version":2,"bibliography":',
      () => bibliography,
    ),
    part("recipe", [recipe], ',"recipe":', () => recipe),
    part("links", [graph], ',"map":{"links":', () => linksOf(graph.graph)),
    part("assignments", [assignments], ',"topics":{"assignments":', () => assignments),
    rest("topics", [topics.topics, topics.unapplied], () => named),
    part("layout", [layout], ',"layout":', () => savedLayout(layout), "}"),
    rest("view", [view, marks], () => ({ view, marks })),
  ];
}

/** @param before what stands before the value. @param after what stands after it. */
function part(
  name: string,
  of: readonly object[],
  before: string,
  value: () => object,
  after = "",
): FilePart {
  return {
    name,
    of,
    *text() {
      yield before;
      yield* jsonPieces(value());
      yield after;
    },
  };
}

/** The last fields of an object that is open. */
function rest(name: string, of: readonly object[], value: () => object): FilePart {
  return {
    name,
    of,
    *text() {
      let before = ",";
      for (const piece of jsonPieces(value())) {
        yield before ? before + piece.slice(1) : piece;
        before = "";
      }
    },
  };
}
