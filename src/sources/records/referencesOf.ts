/** What a record says that it cites → references with ids in one spelling. */
import { plainText } from "../../lib/plainText";
import type { Citation, Reference } from "../../model/bibliography";
import { cleanLine } from "./cleanLine";
import type { RawCitation, RawReference } from "./rawRecord";
import { doiAlone, doiWithin, idOfWork } from "./workIds";

/**
 * References that say no more than an id or a DOI → what they become. Records of one file cite the same works: each is read once, and stands
 * once in memory.
 */
export interface KnownReferences {
  readonly byId: Map<string, Reference | null>;
  readonly byDoi: Map<string, Reference | null>;
}

/** Each work once. One without id, title and text is nothing. @param known gains what is met for the first time. */
export function referencesOf(raw: readonly RawReference[], known: KnownReferences): Reference[] {
  const seen = new Set<string>();
  const references: Reference[] = [];
  for (const each of raw) {
    const reference = knownReference(each, known);
    if (!reference) continue;
    const key = reference.id ?? JSON.stringify([reference.title, reference.text]);
    if (seen.has(key)) continue;
    seen.add(key);
    references.push(reference);
  }
  return references;
}

function knownReference(raw: RawReference, { byId, byDoi }: KnownReferences): Reference | null {
  const { id, doi, title, text } = raw;
  if (title || text || (id ? doi : !doi)) return referenceOf(raw);
  const [name, read] = id ? [id, byId] : [doi!, byDoi];
  const known = read.get(name);
  if (known !== undefined) return known;
  const reference = referenceOf(raw);
  read.set(name, reference);
  return reference;
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
  // Written out, it takes half the memory; there are millions of them.
  if (work && !named && !line) return { id: work };
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
