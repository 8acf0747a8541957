/**
 * Assignments of papers to topics as columns, and back: 100,000 objects with lists of terms take seconds to clone, typed arrays are handed
 * over at once. On the page the plain facts of a paper are made anew at once, its lists when somebody asks for them.
 */
import type { Assignment, WeightedTerm } from "../model/topics";

/** One entry a paper in the order of `CitationGraph.paperIds`; rows of terms and neighbours by `…Offsets`, one longer. */
export interface AssignmentColumns {
  /** Ids of topics, to which `topic` and `second` point. */
  readonly topicIds: readonly string[];
  /** -1: none. */
  readonly topic: Int32Array;
  /** -1: in none. */
  readonly part: Int32Array;
  readonly strength: Float64Array;
  /** 1 = weak, 2 = by the user, 3 = both. */
  readonly flags: Uint8Array;
  /** -1: none. */
  readonly second: Int32Array;
  readonly secondStrength: Float64Array;
  /** Each term once; `terms` points to it. */
  readonly termTexts: readonly string[];
  readonly termOffsets: Uint32Array;
  readonly terms: Uint32Array;
  readonly termWeights: Float64Array;
  readonly termCounts: Uint32Array;
  /** -1: absent. */
  readonly termElsewhere: Int32Array;
  readonly neighbourOffsets: Uint32Array;
  /** Places of papers. */
  readonly neighbours: Uint32Array;
}

const WEAK = 1;
const BY_USER = 2;
/** Assignments between two yields of their making. */
const SHARE = 1000;

/** @param paperIds in the order of the assignments, whose neighbours are all among them. */
export function assignmentColumns(
  assignments: readonly Assignment[],
  paperIds: readonly string[],
): AssignmentColumns {
  const count = assignments.length;
  const places = new Map(paperIds.map((id, place) => [id, place]));
  const topicNumbers = numbering();
  const termNumbers = numbering();
  const sum = (length: (assignment: Assignment) => number) =>
    assignments.reduce((total, assignment) => total + length(assignment), 0);
  const entries = sum(({ terms }) => terms.length);
  const columns = {
    topic: new Int32Array(count),
    part: new Int32Array(count),
    strength: new Float64Array(count),
    flags: new Uint8Array(count),
    second: new Int32Array(count),
    secondStrength: new Float64Array(count),
    termOffsets: new Uint32Array(count + 1),
    terms: new Uint32Array(entries),
    termWeights: new Float64Array(entries),
    termCounts: new Uint32Array(entries),
    termElsewhere: new Int32Array(entries),
    neighbourOffsets: new Uint32Array(count + 1),
    neighbours: new Uint32Array(sum(({ neighbours }) => neighbours.length)),
  };
  let term = 0;
  let neighbour = 0;
  assignments.forEach((assignment, i) => {
    columns.topic[i] = assignment.topic === null ? -1 : topicNumbers.of(assignment.topic);
    columns.part[i] = assignment.part ?? -1;
    columns.strength[i] = assignment.strength;
    columns.flags[i] = (assignment.weak ? WEAK : 0) | (assignment.byUser ? BY_USER : 0);
    columns.second[i] = assignment.second ? topicNumbers.of(assignment.second.topic) : -1;
    columns.secondStrength[i] = assignment.second?.strength ?? 0;
    for (const { term: text, weight, count: papers, elsewhere } of assignment.terms) {
      columns.terms[term] = termNumbers.of(text);
      columns.termWeights[term] = weight;
      columns.termCounts[term] = papers;
      columns.termElsewhere[term++] = elsewhere ?? -1;
    }
    for (const id of assignment.neighbours) columns.neighbours[neighbour++] = places.get(id)!;
    columns.termOffsets[i + 1] = term;
    columns.neighbourOffsets[i + 1] = neighbour;
  });
  return { ...columns, topicIds: topicNumbers.all, termTexts: termNumbers.all };
}

/** The assignments again; yields the share made, 0..1. @param paperIds as in `assignmentColumns`. */
export function* assignmentsOf(
  columns: AssignmentColumns,
  paperIds: readonly string[],
): Generator<number, Assignment[], void> {
  const assignments: Assignment[] = [];
  for (let i = 0; i < paperIds.length; i++) {
    assignments.push(new ColumnAssignment(columns, paperIds, i));
    if (i % SHARE === SHARE - 1) yield i / paperIds.length;
  }
  return assignments;
}

/** The buffers of the columns, to be handed over. */
export function buffersOf(columns: object): ArrayBuffer[] {
  return Object.values(columns).flatMap((column: unknown) =>
    ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer ? [column.buffer] : [],
  );
}

/**
 * Looks like any other assignment: all fields are its own and enumerable, so that it is saved, spread and compared as a plain one. Those of the
 * lists are accessors, the same functions for all, which keeps them in one hidden class.
 */
class ColumnAssignment implements Assignment {
  readonly paper: string;
  readonly topic: string | null;
  declare readonly part?: number;
  readonly strength: number;
  readonly weak: boolean;
  declare readonly second?: { readonly topic: string; readonly strength: number };
  declare readonly terms: readonly WeightedTerm[];
  declare readonly neighbours: readonly string[];
  declare readonly byUser?: true;
  readonly #columns: AssignmentColumns;
  readonly #paperIds: readonly string[];
  readonly #place: number;

  constructor(columns: AssignmentColumns, paperIds: readonly string[], place: number) {
    const { topicIds, topic, part, strength, flags, second, secondStrength } = columns;
    this.#columns = columns;
    this.#paperIds = paperIds;
    this.#place = place;
    this.paper = paperIds[place]!;
    this.topic = topicIds[topic[place]!] ?? null;
    if (part[place]! >= 0) this.part = part[place]!;
    this.strength = strength[place]!;
    this.weak = (flags[place]! & WEAK) !== 0;
    if (second[place]! >= 0)
      this.second = { topic: topicIds[second[place]!]!, strength: secondStrength[place]! };
    Object.defineProperty(this, "terms", ColumnAssignment.#termList);
    Object.defineProperty(this, "neighbours", ColumnAssignment.#neighbourList);
    if ((flags[place]! & BY_USER) !== 0) this.byUser = true;
  }

  static readonly #termList = {
    enumerable: true,
    get(this: ColumnAssignment): WeightedTerm[] {
      const { termTexts, termOffsets, terms, termWeights, termCounts, termElsewhere } = this.#columns;
      const list: WeightedTerm[] = [];
      for (let k = termOffsets[this.#place]!; k < termOffsets[this.#place + 1]!; k++) {
        const term = { term: termTexts[terms[k]!]!, weight: termWeights[k]!, count: termCounts[k]! };
        list.push(termElsewhere[k]! < 0 ? term : { ...term, elsewhere: termElsewhere[k]! });
      }
      return list;
    },
  };

  static readonly #neighbourList = {
    enumerable: true,
    get(this: ColumnAssignment): string[] {
      const { neighbourOffsets, neighbours } = this.#columns;
      const row = neighbours.subarray(neighbourOffsets[this.#place]!, neighbourOffsets[this.#place + 1]!);
      return Array.from(row, (place) => this.#paperIds[place]!);
    },
  };
}

/** Texts in the order in which they were first met. */
function numbering(): { of(text: string): number; readonly all: readonly string[] } {
  const numbers = new Map<string, number>();
  const all: string[] = [];
  return {
    all,
    of(text) {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, all.length);
      return all.push(text) - 1;
    },
  };
}
