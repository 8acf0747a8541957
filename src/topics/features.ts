/**
 * One vector a paper, such that the scalar product of two papers is their similarity, negative where they are less alike than papers at
 * large. A mean of such vectors stands for a group.
 */
import type { BlendedRows } from "../lib/blendedRows";
import { similarityRows } from "../lib/textSimilarity";
import type { TextEvidence } from "../model/graph";

/** The dense part of a row stands for further columns, behind those of the sparse part. */
export type Features = BlendedRows;

/** Worked out once for a set that is not large: groups, and what is told of them, rest on the same. */
export function textFeatures(text: TextEvidence): Features {
  const known = kept.get(text);
  if (known) return known;
  const features = similarityRows(text);
  if (features.size <= KEPT_UP_TO) kept.set(text, features);
  return features;
}

const kept = new WeakMap<TextEvidence, Features>();
/** Of more papers they would take some hundred MB for as long as the map is open. */
const KEPT_UP_TO = 10_000;
