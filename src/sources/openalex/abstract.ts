/** An inverted index (word → its places in the text) → the text. */
import { isJsonObject } from "../json/fields";

export interface RebuiltText {
  readonly text: string;
  /** How many places between the first and the last word bear none: words that the index has lost. */
  readonly gaps: number;
}

/** Null if it is no index or names no place. The places are only ordered, never counted up to: a place of 1e9 costs no more than one of 1. */
export function textOfIndex(index: unknown): RebuiltText | null {
  if (!isJsonObject(index)) return null;
  const words: { readonly at: number; readonly word: string }[] = [];
  for (const [word, places] of Object.entries(index))
    for (const at of Array.isArray(places) ? (places as readonly unknown[]) : [places])
      if (Number.isSafeInteger(at) && (at as number) >= 0) words.push({ at: at as number, word });
  if (words.length === 0) return null;
  words.sort((a, b) => a.at - b.at);
  const distinct = words.reduce((count, { at }, i) => count + (at === words[i - 1]?.at ? 0 : 1), 0);
  return {
    text: words.map(({ word }) => word).join(" "),
    gaps: words.at(-1)!.at - words[0]!.at + 1 - distinct,
  };
}
