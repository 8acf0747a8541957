/** Papers to a sparse matrix: one row a paper, one column a term of the vocabulary, how often the term stands there. */
import { ln } from "../../src/lib/portableMath";
import type { SparseMatrix } from "../../src/lib/sparseRows";
import { eachNeighbours } from "./neighbourPairs";
import type { StemSequences } from "./stemSequences";
import type { Vocabulary } from "./vocabulary";

/** @param parts texts of the same papers, counted together; a part that is named twice counts twice. */
export function countTerms(
  parts: readonly StemSequences[],
  { wordRows, pairRows }: Vocabulary,
): SparseMatrix {
  const paperCount = parts[0]!.offsets.length - 1;
  const offsets = new Uint32Array(paperCount + 1);
  let columns = new Uint32Array(1024);
  let values = new Float64Array(1024);
  let length = 0;
  for (let paper = 0; paper < paperCount; paper++) {
    const found: number[] = [];
    for (const part of parts)
      eachNeighbours(part, paper, wordRows, (word, pair) => {
        found.push(word);
        const row = pairRows.get(pair);
        if (row !== undefined) found.push(row);
      });
    if (length + found.length > columns.length) {
      columns = grown(columns, new Uint32Array(2 * (length + found.length)));
      values = grown(values, new Float64Array(2 * (length + found.length)));
    }
    for (const term of Uint32Array.from(found).sort()) {
      if (length > offsets[paper]! && columns[length - 1] === term) values[length - 1]!++;
      else {
        columns[length] = term;
        values[length++] = 1;
      }
    }
    offsets[paper + 1] = length;
  }
  return { offsets, columns: columns.slice(0, length), values: values.slice(0, length) };
}

/** 1 + ln frequency in place of the frequency: a word said ten times does not weigh ten times. */
export function dampened(counts: SparseMatrix): SparseMatrix {
  return { ...counts, values: counts.values.map((count) => 1 + ln(count)) };
}

function grown<T extends { set(from: T): void }>(from: T, larger: T): T {
  larger.set(from);
  return larger;
}
