/** BibTeX and BibLaTeX, as JabRef, Zotero, Mendeley, Scopus, Web of Science, arXiv and Orrery write them → bibliography. */
import type { Source } from "../model/plugins";

export const bibtex: Source = {
  id: "bibtex",
  label: "References (BibTeX, BibLaTeX)",
  accepts: ({ headText }) => confidence(headText),
  read: async ([input], context) => (await import("./bibtex/readBibtex")).readBibtex(input, context),
};

/** `@article{key, title =`, with or without the key, at the start of a line. */
const ENTRY =
  /^[ \t]*@[ \t]*[a-z][\w-]*\s{0,9}[{(]\s{0,99}(?:[^\s{}()="]{0,200}\s{0,99},\s{0,99})?[^\s{}=,]{1,60}\s{0,20}=\s{0,20}["{\w]/im;
/** What else a file may hold in front of its entries. */
const DIRECTIVE =
  /^[ \t]*@(?:string\s{0,9}[{(]\s{0,99}[^\s{}=]+\s{0,9}=|preamble\s{0,9}[{(]|comment\s{0,9}\{)/im;
/** What may stand before the first entry: blank lines and comments. */
const ONLY_COMMENTS = /^(?:\s|%[^\r\n]*)*$/;
/** Scopus puts its name and a date before the first entry. */
const SHORT_PREFACE = 200;

/** An entry at the top is sure; one after many other words may be an example in a text. */
function confidence(head: string): number {
  if (/^\s*[{[<]/.test(head)) return 0;
  const places = [DIRECTIVE, ENTRY].flatMap((pattern) => pattern.exec(head)?.index ?? []);
  if (places.length === 0) return /^\s*@[a-z]+\s*[{(]/i.test(head) ? 0.4 : 0;
  const preface = head.slice(0, Math.min(...places, 10_000));
  return preface.length < SHORT_PREFACE || ONLY_COMMENTS.test(preface) ? 0.95 : 0.5;
}
