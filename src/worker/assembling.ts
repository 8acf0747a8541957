/**
 * The page's side of maps that arrive in parts: graph and assignments are made of their columns once, in slices between which the page draws
 * and listens, and go on being the same objects in every map that has the same ones.
 */

import { inSlices } from "../lib/slices";
import type { Steps } from "../lib/steps";
import type { Bibliography } from "../model/bibliography";
import type { CitationGraph } from "../model/graph";
import type { CitationMap } from "../model/map";
import type { Recipe } from "../model/recipe";
import type { Assignment } from "../model/topics";
import { type GraphColumns, graphOfColumns } from "../restoring";
import { type AssignmentColumns, assignmentsOf } from "./assignmentColumns";
import type { MapParts } from "./protocol";

/** The parts of one map, those among them that were sent earlier. */
export interface Parcel extends Pick<MapParts, "topics" | "layout"> {
  readonly graph: Made<GraphColumns, CitationGraph>;
  readonly assignments: Made<AssignmentColumns, readonly Assignment[]>;
}

/** Columns and what is made of them, once it was asked for. */
interface Made<Columns, Value> {
  readonly columns: Columns;
  value: Promise<Value> | null;
}

export interface Assembling {
  /** To be called with all parts in the order in which they come, whether or not their map is wanted. */
  receive(parts: MapParts): Parcel;
  assemble(parcel: Parcel, bibliography: Bibliography, recipe: Recipe): Promise<CitationMap>;
}

/** Milliseconds of work before the page has its turn. */
const SLICE = 20;

const sliced = <Value>(work: Generator<number, Value, void>) =>
  inSlices(work, SLICE, () => performance.now());

/** @param prepare what else is made of a map, in the same slices, before it is shown. */
export function createAssembling(prepare: (map: CitationMap) => Steps<void>): Assembling {
  let graph: Parcel["graph"] | null = null;
  let assignments: Parcel["assignments"] | null = null;
  return {
    receive({ topics, layout, ...columns }) {
      if (columns.graph) graph = { columns: columns.graph, value: null };
      if (columns.assignments) assignments = { columns: columns.assignments, value: null };
      if (!graph || !assignments) throw new Error("the first parts of a map came without its columns");
      return { topics, layout, graph, assignments };
    },
    async assemble(parcel, bibliography, recipe) {
      const { topics, layout } = parcel;
      parcel.graph.value ??= sliced(graphOfColumns(bibliography, parcel.graph.columns));
      const graph = await parcel.graph.value;
      parcel.assignments.value ??= sliced(assignmentsOf(parcel.assignments.columns, graph.paperIds));
      const assignments = await parcel.assignments.value;
      // In the order of fields in which topics are made: a saved map has the same bytes in page and command.
      const { method, topics: list, ...rest } = topics;
      const whole = { method, topics: list, assignments, ...rest };
      const map = { bibliography, recipe, graph, topics: whole, layout };
      await sliced(prepare(map));
      return map;
    },
  };
}
