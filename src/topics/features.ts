/**
 * One vector a paper, such that the scalar product of two papers is their similarity, negative where they are less alike than papers at
 * large. A mean of such vectors stands for a group.
 */
import { asSparseRows } from "../lib/blendedRows";
import type { SparseMatrix } from "../lib/sparseRows";
import { similarityRows } from "../lib/textSimilarity";
import type { TextEvidence } from "../model/graph";

export interface Features {
  readonly rows: SparseMatrix;
  readonly columnCount: number;
}

export function textFeatures(text: TextEvidence): Features {
  const blended = similarityRows(text);
  return { rows: asSparseRows(blended), columnCount: blended.sparseColumns + blended.width };
}
