/**
 * Nearest neighbours in large sets: what lies near in the dense part and what shares heavy terms are candidates, found by rough products; of these the
 * most alike, by products a little less rough, are compared in full.
 */
import type { BlendedRows } from "./blendedRows";
import { cellSearch } from "./cellSearch";
import { choiceOf } from "./chooseNeighbours";
import { keepNeighbours, type NearestLists } from "./keptNeighbours";
import { between, type Steps } from "./steps";
import { heaviestEntries, termSearch } from "./termSearch";

/** Short lists look as far as if they wanted so many. */
const FEWEST_WANTED = 20;
/** Candidates by the dense part: so many, and at least so many times the neighbours wanted. */
const FEWEST_BY_CELLS = 80;
const BY_CELLS = 2;
/** An item looks into so many cells, and one more for so many neighbours wanted. */
const FEWEST_CELLS = 8;
const NEIGHBOURS_PER_CELL = 5;
/** A cell is looked into that is as alike to an item as its nearest one, times this over the neighbours wanted. */
const ENOUGH_FOR_CELL = 10;
/**
 * Terms that look for candidates, how many times the neighbours wanted these are, and how many more than the neighbours wanted are compared in full:
 * few where the dense part says much, else many.
 */
const FEW = { terms: 10, candidates: 1.2, compared: 24 };
const MANY = { terms: 40, candidates: 4, compared: Infinity };
/** The dense part says much of an item where it makes up more than that of its similarity with itself; of a set, where it does not of fewer than some. */
const MUCH = 0.3;
const SOME = 0.1;
/** Heaviest entries of a row by which candidates are ranked before they are compared in full. */
const RANKED_BY = 16;
/** Shares of the work: cells, terms, the rest. */
const CELLS_DONE = 0.6;
const TERMS_DONE = 0.75;
const ITEMS_PER_STEP = 500;

/** @param least what is no more alike is no neighbour. */
export function* nearCandidates(rows: BlendedRows, k: number, least: number): Steps<NearestLists> {
  const { size, dense, width } = rows;
  const wanted = Math.max(k, FEWEST_WANTED);
  yield 0;
  const near =
    width > 0
      ? yield* between(
          cellSearch(
            dense,
            width,
            size,
            Math.max(FEWEST_BY_CELLS, BY_CELLS * wanted),
            FEWEST_CELLS + Math.ceil(wanted / NEIGHBOURS_PER_CELL),
            ENOUGH_FOR_CELL / wanted,
          ),
          0,
          CELLS_DONE,
        )
      : null;
  yield CELLS_DONE;
  const { terms, candidates, compared } = untoldShare(rows) < SOME ? FEW : MANY;
  const heavy = heaviestEntries(rows.sparse, Math.max(terms, RANKED_BY));
  yield CELLS_DONE;
  const byTerms = yield* between(
    termSearch(heavy, rows.sparseColumns, terms, Math.ceil(candidates * wanted)),
    CELLS_DONE,
    TERMS_DONE,
  );
  const kept = keepNeighbours(size, k);
  const choose = choiceOf(rows, { near, byTerms, heavy }, k + compared, kept, least);
  for (let from = 0; from < size; from += ITEMS_PER_STEP) {
    yield TERMS_DONE + ((1 - TERMS_DONE) * from) / size;
    const to = Math.min(size, from + ITEMS_PER_STEP);
    // Items of a cell one after the other: they have candidates in common.
    for (let at = from; at < to; at++) choose(near ? near.order[at]! : at);
  }
  return kept.lists;
}

/** Share of the items of whose similarity with themselves the dense part makes up little, as where the vectors do not know their language. */
function untoldShare({ dense, width, size }: BlendedRows): number {
  let untold = 0;
  for (let i = 0; i < size; i++) {
    let squares = 0;
    for (let at = i * width; at < (i + 1) * width; at++) squares += dense[at]! * dense[at]!;
    if (squares <= MUCH) untold++;
  }
  return untold / Math.max(1, size);
}
