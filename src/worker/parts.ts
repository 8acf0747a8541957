/** A map → what of it travels to the page: columns that are handed over, and nothing that the page has already. */
import type { Layout } from "../model/layout";
import type { CitationMap } from "../model/map";
import { graphColumns } from "../restoring";
import { assignmentColumns, buffersOf } from "./assignmentColumns";
import type { MapParts } from "./protocol";
import type { Thread } from "./thread";

export interface Parts {
  /** To be sent, in the order in which they were made, whether or not the page shows them. */
  of(map: CitationMap): { readonly parts: MapParts; readonly transfer: ArrayBuffer[] };
}

export function createParts(): Parts {
  let sent: (Pick<CitationMap, "graph"> & Pick<CitationMap["topics"], "assignments">) | null = null;
  return {
    of({ bibliography, graph, layout, topics: { assignments, ...topics } }) {
      const parts: MapParts = {
        topics,
        assignments:
          sent?.assignments === assignments ? null : assignmentColumns(assignments, graph.paperIds),
        graph: sent?.graph === graph ? null : graphColumns(graph, bibliography),
        layout: copied(layout),
      };
      sent = { graph, assignments };
      const columns = [parts.assignments, parts.graph, parts.layout].filter((each) => each !== null);
      return { parts, transfer: columns.flatMap(buffersOf) };
    },
  };
}

/** The answer to a build or a revision. */
export function postMap({ post }: Thread, all: Parts, id: number, map: CitationMap): void {
  const { parts, transfer } = all.of(map);
  const { steps } = map.recipe.layout;
  post({ kind: "map", id, ...(steps === undefined ? {} : { steps }), parts }, transfer);
}

/** What is handed over is lost here, and the layout goes on. */
function copied(layout: Layout): Layout {
  return {
    ...layout,
    positions: layout.positions.slice(),
    ...(layout.unpinned ? { unpinned: layout.unpinned.slice() } : {}),
    radii: layout.radii.slice(),
  };
}
