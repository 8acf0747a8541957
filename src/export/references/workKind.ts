/**
 * A kind of work in the words of a source (BibTeX, RIS, CSL, Crossref, OpenAlex, PubMed, Web of Science, Scopus) → the kinds that reference
 * lists tell apart.
 */

export type WorkKind = "journal" | "proceedings" | "chapter" | "book" | "thesis" | "report";

/** @returns null for kinds that no list of references has a form for, and for words not known here. */
export function workKind(type: string): WorkKind | null {
  const word = type.toLowerCase().replace(/[^a-z]/g, "");
  return KINDS.find(([, words]) => words.has(word))?.[0] ?? null;
}

const KINDS: readonly (readonly [WorkKind, ReadonlySet<string>])[] = [
  ["journal", wordSet("article jour journal journalarticle articlejournal review letter editorial mgzn")],
  [
    "proceedings",
    wordSet(
      "inproceedings conference conf cpaper proceedings paperconference conferencepaper proceedingspaper proceedingsarticle",
    ),
  ],
  ["chapter", wordSet("incollection inbook chap chapter bookchapter booksection bookpart ecap")],
  ["book", wordSet("book ebook edbook monograph editedbook referencebook collection")],
  [
    "thesis",
    wordSet("phdthesis mastersthesis thesis thes dissertation bachelorthesis doctoralthesis academicthesis"),
  ],
  ["report", wordSet("techreport report rprt technicalreport workingpaper")],
];

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
