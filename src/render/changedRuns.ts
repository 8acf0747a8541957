/** Which items of a column changed, as runs to be sent to the graphics card: few calls, and little that stayed as it was. */

/** Two changed items with fewer unchanged ones between them are sent in one run: a call costs more than so many items. */
const BRIDGED = 64;

/** [first, end, first, end, …] of items, ascending, `end` not included; empty where nothing changed. */
export type Runs = readonly number[];

/** @param isChanged asked once for each item, in order; may write what it finds changed. */
export function changedRuns(count: number, isChanged: (index: number) => boolean): Runs {
  const runs: number[] = [];
  for (let i = 0; i < count; i++) {
    if (!isChanged(i)) continue;
    if (runs.length > 0 && i - runs[runs.length - 1]! < BRIDGED) runs[runs.length - 1] = i + 1;
    else runs.push(i, i + 1);
  }
  return runs;
}
