/**
 * EndNote tagged text, also called ENW or refer: a field is a percent sign, a letter, digit or sign, a space and the value. An entry begins with
 * `%0`; without `%0`, as refer has it, an empty line parts entries.
 */
import type { RawRecord } from "../records/rawRecord";
import { type Dialect, taggedEntries } from "./entries";
import type { TaggedEntry } from "./entry";
import { type TaggedFormat, whereOf } from "./readTagged";
import { doiOf, firstDoi, keywordsIn, namesIn, pagesOf, yearIn } from "./values";

export const ENDNOTE_TAGGED: TaggedFormat = {
  id: "endnote-tagged",
  end: () => null,
  entries: (text, aside) => taggedEntries(text, DIALECT, aside),
  record,
  nothing:
    'No record with a title or an id was found in this EndNote tagged file. Looked for lines such as "%T …" (title) and "%A …" (author).',
};

const FIELD = /^\s?%([0-9A-Z@!#$%^&*()+=?[\]<>~|\\/:;"'-])(?:[ \t]|$)/;

const DIALECT: Dialect = {
  field(line) {
    const found = FIELD.exec(line);
    return found && { tag: found[1]!, value: line.slice(found[0].length) };
  },
  isOfFile: () => false,
  begins: ({ tag }, open, isAfterGap) => tag === "0" || (isAfterGap && !open.has("0")),
  ends: () => false,
  continues: () => true,
};

function record(entry: TaggedEntry): RawRecord {
  const authors = namesIn(entry.lines("A"));
  const [url, ...links] = entry
    .texts("U", ">")
    .flatMap((text) => (doiOf(text) && !/^http/i.test(text) ? [] : text.split(/\s+/)));
  return {
    where: whereOf(entry),
    title: entry.text("T", "!"),
    abstract: entry.whole("X"),
    authors: authors.length > 0 ? authors : namesIn(entry.lines("E")),
    date: dateOf(entry),
    year: yearIn(entry.texts("D", "8")),
    venue: entry.text("J", "B", "S"),
    volume: entry.text("V"),
    issue: entry.text("N"),
    pages: pagesOf(entry.text("P")),
    publisher: entry.text("I"),
    type: entry.text("0"),
    language: entry.text("G"),
    doi: firstDoi(entry.texts("R", "U", "O", "M")),
    url,
    links,
    keywords: keywordsIn(entry.lines("K")),
  };
}

/** `%8` holds the date, often without the year, which is in `%D`. */
function dateOf(entry: TaggedEntry): string | undefined {
  const [year, date] = [entry.text("D"), entry.text("8")];
  if (date === undefined || yearIn([date]) !== undefined) return date ?? year;
  return year === undefined ? date : `${year} ${date}`;
}
