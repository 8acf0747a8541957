/** A title → the words that OpenAlex can look for in titles. */

/**
 * Signs that part filters, join values or steer a search are no words of a title: only those inside a word stay. At most 300 characters; may
 * be empty.
 */
export function searchable(title: string): string {
  return (title.match(WORD) ?? []).join(" ").slice(0, 300).trim();
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.-][\p{L}\p{N}\p{M}]+)*/gu;
