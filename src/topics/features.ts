/**
 * One vector a paper, such that the scalar product of two papers is their similarity, negative where they are less alike than papers at
 * large. A mean of such vectors stands for a group.
 */
import type { BlendedRows } from "../lib/blendedRows";
import { similarityRows } from "../lib/textSimilarity";
import type { TextEvidence } from "../model/graph";

/** The dense part of a row stands for further columns, behind those of the sparse part. */
export type Features = BlendedRows;

export function textFeatures(text: TextEvidence): Features {
  return similarityRows(text);
}
