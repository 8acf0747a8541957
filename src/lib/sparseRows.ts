/** Sparse matrices in compressed rows: entries of row i are columns/values[offsets[i] … offsets[i + 1] - 1], columns ascending. */

export interface SparseMatrix {
  readonly offsets: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float64Array;
}

/** @param rows for each row its [column, value] pairs with ascending columns. */
export function sparseRows(rows: readonly (readonly (readonly [number, number])[])[]): SparseMatrix {
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach((row, i) => {
    offsets[i + 1] = offsets[i]! + row.length;
  });
  const columns = new Uint32Array(offsets[rows.length]!);
  const values = new Float64Array(offsets[rows.length]!);
  rows.forEach((row, i) => {
    row.forEach(([column, value], k) => {
      columns[offsets[i]! + k] = column;
      values[offsets[i]! + k] = value;
    });
  });
  return { offsets, columns, values };
}

export function rowCount(matrix: SparseMatrix): number {
  return matrix.offsets.length - 1;
}

export function isEmptyRow(matrix: SparseMatrix, row: number): boolean {
  return matrix.offsets[row] === matrix.offsets[row + 1];
}

/** The [column, value] pairs of one row. */
export function* entriesOf(matrix: SparseMatrix, row: number): Generator<[number, number]> {
  for (let e = matrix.offsets[row]!; e < matrix.offsets[row + 1]!; e++) {
    yield [matrix.columns[e]!, matrix.values[e]!];
  }
}

/** Rows become columns: for an inverted index, row t lists the rows of `matrix` that hold column t, ascending. */
export function transpose(matrix: SparseMatrix, columnCount: number): SparseMatrix {
  const offsets = new Uint32Array(columnCount + 1);
  for (const column of matrix.columns) offsets[column + 1]!++;
  for (let c = 0; c < columnCount; c++) offsets[c + 1]! += offsets[c]!;
  const next = offsets.slice(0, columnCount);
  const columns = new Uint32Array(matrix.columns.length);
  const values = new Float64Array(matrix.columns.length);
  for (let row = 0; row < rowCount(matrix); row++) {
    for (let e = matrix.offsets[row]!; e < matrix.offsets[row + 1]!; e++) {
      const at = next[matrix.columns[e]!]!++;
      columns[at] = row;
      values[at] = matrix.values[e]!;
    }
  }
  return { offsets, columns, values };
}

/** Row p of the result is row rows[p]. */
export function takeRows(matrix: SparseMatrix, rows: Uint32Array): SparseMatrix {
  const offsets = new Uint32Array(rows.length + 1);
  for (let p = 0; p < rows.length; p++)
    offsets[p + 1] = offsets[p]! + matrix.offsets[rows[p]! + 1]! - matrix.offsets[rows[p]!]!;
  const columns = new Uint32Array(offsets[rows.length]!);
  const values = new Float64Array(offsets[rows.length]!);
  for (let p = 0; p < rows.length; p++) {
    const from = matrix.offsets[rows[p]!]!;
    for (let at = offsets[p]!; at < offsets[p + 1]!; at++) {
      columns[at] = matrix.columns[from + at - offsets[p]!]!;
      values[at] = matrix.values[from + at - offsets[p]!]!;
    }
  }
  return { offsets, columns, values };
}

/** Scalar product of two rows; the cosine where rows have unit length. */
export function dotRows(matrix: SparseMatrix, a: number, b: number): number {
  const { offsets, columns, values } = matrix;
  let sum = 0;
  let i = offsets[a]!;
  let j = offsets[b]!;
  while (i < offsets[a + 1]! && j < offsets[b + 1]!) {
    const difference = columns[i]! - columns[j]!;
    if (difference === 0) sum += values[i++]! * values[j++]!;
    else if (difference < 0) i++;
    else j++;
  }
  return sum;
}

/** A dense row-major matrix as sparse rows; zeros are left out. */
export function fromDense(values: Float64Array, rows: number, width: number): SparseMatrix {
  return sparseRows(
    Array.from({ length: rows }, (_, i) => {
      const row: [number, number][] = [];
      for (let c = 0; c < width; c++) if (values[i * width + c] !== 0) row.push([c, values[i * width + c]!]);
      return row;
    }),
  );
}

/** Matrices side by side, the rows of each scaled by its factors; columns of the second follow those of the first, and so on. */
export function sideBySide(
  parts: readonly {
    readonly rows: SparseMatrix;
    readonly columnCount: number;
    readonly scale: Float64Array;
  }[],
): SparseMatrix {
  const count = rowCount(parts[0]!.rows);
  const offsets = new Uint32Array(count + 1);
  for (const { rows } of parts) for (let i = 0; i <= count; i++) offsets[i]! += rows.offsets[i]!;
  const columns = new Uint32Array(offsets[count]!);
  const values = new Float64Array(offsets[count]!);
  let at = 0;
  for (let i = 0; i < count; i++) {
    let first = 0;
    for (const { rows, columnCount, scale } of parts) {
      for (let e = rows.offsets[i]!; e < rows.offsets[i + 1]!; e++) {
        columns[at] = first + rows.columns[e]!;
        values[at++] = scale[i]! * rows.values[e]!;
      }
      first += columnCount;
    }
  }
  return { offsets, columns, values };
}
