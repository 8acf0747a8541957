/**
 * Nearest neighbours in large sets: what lies near in the dense part and what shares heavy terms are candidates; the most alike of them by the dense parts
 * and the heaviest terms are compared in full. All products are of whole numbers (`wholeRows.ts`, `wholeEntries.ts`).
 */
import type { BlendedRows } from "./blendedRows";
import { cellSearch } from "./cellSearch";
import { choiceOf } from "./chooseNeighbours";
import { keepNeighbours, type NearestLists } from "./keptNeighbours";
import { workspaceOf } from "./simd/workspace";
import { between, type Steps } from "./steps";
import { termSearch } from "./termSearch";
import { wholeEntrySteps } from "./wholeEntries";
import { countUp } from "./wholeRows";

/** Short lists look as far as if they wanted so many. */
const FEWEST_WANTED = 20;
/** Candidates by the dense part: so many, and at least so many times the neighbours wanted. */
const FEWEST_BY_CELLS = 60;
const BY_CELLS = 1.5;
/** An item looks into so many cells, and one more for so many neighbours wanted. */
const FEWEST_CELLS = 8;
const NEIGHBOURS_PER_CELL = 5;
/** A cell is looked into that is as alike to an item as its nearest one, times this over the neighbours wanted. */
const ENOUGH_FOR_CELL = 10;
/**
 * Terms that look for candidates, how many candidates these are to find, and how many more than the neighbours wanted are compared in full: few where the
 * dense part says much, else many. Lists are short where sets are large, and reading what light terms have in common there costs more than it finds.
 */
const few = (wanted: number) => ({ terms: Math.ceil(0.4 * wanted), candidates: 2 * wanted, compared: 24 });
const many = (wanted: number) => ({
  terms: Math.ceil(1.75 * wanted),
  candidates: Math.max(80, 2 * wanted),
  compared: Infinity,
});
/** The dense part says much of an item where it makes up more than that of its similarity with itself; of a set, where it does not of fewer than some. */
const MUCH = 0.3;
const SOME = 0.1;
/** Heaviest entries of a row by which candidates are ranked before they are compared in full. */
const RANKED_BY = 16;
/** Shares of the work: cells, sparse rows as whole numbers, terms, the rest. */
const CELLS_DONE = 0.55;
const ENTRIES_DONE = 0.6;
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
            Math.ceil(Math.max(FEWEST_BY_CELLS, BY_CELLS * wanted)),
            FEWEST_CELLS + Math.ceil(wanted / NEIGHBOURS_PER_CELL),
            ENOUGH_FOR_CELL / wanted,
          ),
          0,
          CELLS_DONE,
        )
      : null;
  yield CELLS_DONE;
  const order = near?.order ?? countUp(new Uint32Array(size));
  const { terms, candidates, compared } = untoldShare(rows) < SOME ? few(wanted) : many(wanted);
  const most = candidates + (near?.pools.capacity ?? 0);
  const entries = rows.sparse.values.length;
  const sparse = workspaceOf({
    offsets: [Uint32Array, size + 1],
    columns: [Uint32Array, entries],
    values: [Int16Array, entries],
    spread: [Int16Array, rows.sparseColumns],
    found: [Uint32Array, most],
    scores: [Int32Array, most],
  });
  // Items of a cell stand one after the other here too: they are candidates of each other, and have candidates in common.
  const heaviest = Math.max(terms, RANKED_BY);
  yield* between(wholeEntrySteps(rows.sparse, order, heaviest, sparse), CELLS_DONE, ENTRIES_DONE);
  yield ENTRIES_DONE;
  const byTerms = yield* between(
    termSearch(sparse, rows.sparseColumns, terms, candidates),
    ENTRIES_DONE,
    TERMS_DONE,
  );
  const kept = keepNeighbours(size, k);
  const choose = choiceOf({ near, byTerms, sparse, rankedBy: RANKED_BY, order }, k + compared, kept, least);
  for (let from = 0; from < size; from += ITEMS_PER_STEP) {
    yield TERMS_DONE + ((1 - TERMS_DONE) * from) / size;
    for (let place = from; place < Math.min(size, from + ITEMS_PER_STEP); place++) choose(place);
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
