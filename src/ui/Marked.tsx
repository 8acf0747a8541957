/** A text with the words that were found set in <mark>; the text itself stays text. */
import { markWords } from "./markWords";

export function Marked({ text, terms }: { text: string; terms: ReadonlySet<string> }) {
  return (
    <>
      {markWords(text, terms).map((piece, place) =>
        piece.hit ? <mark key={place}>{piece.text}</mark> : <span key={place}>{piece.text}</span>,
      )}
    </>
  );
}
