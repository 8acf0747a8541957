/** Notes on an input, each with its place; the first of very many. */
import { digits } from "../lib/digits";
import type { Note } from "../model/bibliography";

/** Thousands would make the page slow. */
const MOST = 200;

/** @param of how many there are, where not all of them are at hand. */
export function NoteList({ notes, of = notes.length }: { notes: readonly Note[]; of?: number }) {
  const unshown = of - Math.min(notes.length, MOST);
  return (
    <ul class="notes">
      {notes.slice(0, MOST).map((note, place) => (
        <li key={place}>
          <strong>{note.where}</strong> {withoutPlace(note)}
        </li>
      ))}
      {unshown > 0 && <li>and {digits(unshown)} more</li>}
    </ul>
  );
}

/** Sentences that are told alone begin with their place. */
function withoutPlace({ where, what }: Note): string {
  return what.startsWith(`${where}: `) ? what.slice(where.length + 2) : what;
}
