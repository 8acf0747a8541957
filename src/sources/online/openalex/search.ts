/** A title → the words that OpenAlex can look for in titles. */

/** Signs that part filters, join values or steer a search are no words of a title. At most 300 characters; may be empty. */
export function searchable(title: string): string {
  return title
    .replace(/[^\p{L}\p{N}\p{M}'’.+-]+/gu, " ")
    .slice(0, 300)
    .trim();
}
