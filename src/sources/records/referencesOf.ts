/** What a record says that it cites → references with ids in one spelling. */
import { plainText } from "../../lib/plainText";
import type { Citation, Reference } from "../../model/bibliography";
import { cleanLine } from "./cleanLine";
import type { RawCitation, RawReference } from "./rawRecord";
import { doiAlone, doiWithin, idOfWork } from "./workIds";

/** Each work once. One without id, title and text is nothing. */
export function referencesOf(raw: readonly RawReference[]): Reference[] {
  const seen = new Set<string>();
  return raw.flatMap((each) => {
    const reference = referenceOf(each);
    const key = reference && (reference.id ?? JSON.stringify([reference.title, reference.text]));
    if (!reference || seen.has(key!)) return [];
    seen.add(key!);
    return [reference];
  });
}

function referenceOf({ id, doi, title, text }: RawReference): Reference | null {
  const line = cleanLine(text);
  const named = cleanLine(title);
  const stated = doi ? (doiAlone(plainText(doi)) ?? doiWithin(doi)) : null;
  const other = id ? (idOfWork(id) ?? plainText(id)) : null;
  const inText = stated || other || !line ? null : doiWithin(line);
  const work = stated
    ? `doi:${stated.toLowerCase()}`
    : inText
      ? `doi:${inText.toLowerCase()}`
      : other || null;
  if (!work && !named && !line) return null;
  // Beside an id the line stays too: without a title it is all that can be shown of the work.
  return {
    ...(work ? { id: work } : {}),
    ...(named ? { title: named } : {}),
    ...(line && !named ? { text: line } : {}),
  };
}

/** The parts of a citation that the record states. */
export function citationOf({ role, polarity, contexts, influential }: RawCitation): Partial<Citation> {
  const sentences = (contexts ?? []).flatMap((context) => cleanLine(context) ?? []);
  const [said, felt] = [cleanLine(role), cleanLine(polarity)];
  return {
    ...(said ? { role: said } : {}),
    ...(felt ? { polarity: felt } : {}),
    ...(sentences.length > 0 ? { contexts: sentences } : {}),
    ...(typeof influential === "boolean" ? { influential } : {}),
  };
}
