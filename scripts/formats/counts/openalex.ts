/** Works of OpenAlex by another way than the reader's: objects that begin with the id of a work, but for the one that the others cite. */
export function count(text: string): number {
  return (
    text.match(/(?<!"(?:hub|work)"\s{0,9}:\s{0,9})\{\s*"id"\s*:\s*"https:\/\/openalex\.org\/W\d/g)?.length ??
    0
  );
}
