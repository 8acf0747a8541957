/** What a user types or pastes to look a work up → the id in it, else words of a title. */
import { plainText } from "../../lib/plainText";
import { identifiersIn } from "../identifiers/lines";

export type Query =
  /** As `idOfWork` spells it: `doi:…`, `arxiv:…`, `pmid:…`, `pmcid:…`, `openalex:W…`, `s2:…`. */
  { readonly kind: "id"; readonly id: string } | { readonly kind: "title"; readonly title: string };

/** Longer texts are no query. In characters. */
const LONGEST = 2000;

/** An id on its own, with a name before it (`DOI: …`, `PMID 123`), or in an address of a service or publisher. */
export function readQuery(text: string): Query {
  const plain = plainText(text.slice(0, LONGEST));
  const { ids, words } = identifiersIn(plain);
  const [id] = ids;
  return id !== undefined && words.length === 0 && ids.length === 1
    ? { kind: "id", id }
    : { kind: "title", title: plain };
}
