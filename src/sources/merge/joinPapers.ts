/** Two records of one paper → one: the first stays as it is and gains what only the other says. */
import { normaliseTitle } from "../../lib/titles";
import type { Paper, Reference } from "../../model/bibliography";
import { workNames } from "./workNames";

/** Fields that describe one appearance of the paper: they are taken together or not at all. */
const APPEARANCE = ["volume", "issue", "pages", "publisher"] as const;
const APART = new Set<string>([
  "id",
  "title",
  "untitled",
  "ids",
  "links",
  "references",
  "origins",
  "originals",
  ...APPEARANCE,
]);

/** `other` says in its `origins` where its fields are from, if that is elsewhere than those of `paper`. Ids stay: that of `paper`. */
export function joinPapers<Known extends Paper>(paper: Known, other: Paper): Known {
  const gains = new Map<string, unknown>();
  for (const [field, value] of Object.entries(other))
    if (!APART.has(field) && !Object.hasOwn(paper, field)) gains.set(field, value);
  if (gains.has("date") && paper.year !== undefined && !other.date?.startsWith(String(paper.year)))
    gains.delete("date");
  if (gains.has("year") && paper.date !== undefined) gains.set("year", Number(paper.date.slice(0, 4)));
  const isThere =
    paper.venue === undefined || normaliseTitle(paper.venue) === normaliseTitle(other.venue ?? "");
  if (isThere)
    for (const field of APPEARANCE)
      if (paper[field] === undefined && other[field] !== undefined) gains.set(field, other[field]);
  const named = paper.untitled && !other.untitled;
  if (named) gains.set("title", other.title);
  const references = joinReferences(paper.references, other.references);
  if (references !== paper.references) gains.set("references", references);
  const ids = furtherNames(paper, other);
  const links = furtherLinks(paper, other);

  const origins = { ...paper.origins };
  const originals = { ...paper.originals };
  for (const field of gains.keys()) {
    const origin = other.origins?.[field];
    if (origin !== undefined) origins[field] = origin;
    const original = other.originals?.[field];
    if (original !== undefined) originals[field] = original;
  }
  const joined: Known = {
    ...paper,
    ...Object.fromEntries(gains),
    ...(ids.length > 0 ? { ids } : {}),
    ...(links.length > 0 ? { links } : {}),
    ...(Object.keys(origins).length > 0 ? { origins } : {}),
    ...(Object.keys(originals).length > 0 ? { originals } : {}),
  };
  if (!named) return joined;
  const { untitled, ...titled } = joined;
  // Generic rest types lose that only an optional field went.
  return titled as Known;
}

/** Names of both, so that references by either are understood; without those that id, DOI, arXiv id and PMID of the paper say. */
function furtherNames(paper: Paper, other: Paper): string[] {
  const { ids: _, ...bare } = { ...other, ...paper };
  const said = new Set(workNames({ ...bare, title: paper.title }));
  const secondId = other.id.startsWith("title:") || /~\d+$/.test(other.id) ? [] : [other.id];
  const names = [...(paper.ids ?? []), ...(other.ids ?? []), ...workNames(other), ...secondId];
  const own = new Set(paper.ids);
  return [...new Set(names)].filter((name) => own.has(name) || (!said.has(name) && name !== paper.id));
}

function furtherLinks(paper: Paper, other: Paper): string[] {
  const url = paper.url ?? other.url;
  const links = [...(paper.links ?? []), ...(other.links ?? []), ...(other.url ? [other.url] : [])];
  return [...new Set(links)].filter((link) => link !== url || paper.links?.includes(link));
}

/** Those of the paper, and those of the other that are known by id and not among them; lines of text in two styles would be told twice. */
function joinReferences(
  known: readonly Reference[] | undefined,
  other: readonly Reference[] | undefined,
): readonly Reference[] | undefined {
  if (!known || known.length === 0) return other ?? known;
  if (!other) return known;
  const ids = new Set(known.map(({ id }) => id));
  const titles = new Set(known.flatMap(({ title }) => (title ? [normaliseTitle(title)] : [])));
  const more = other.filter(
    ({ id, title }) => id && !ids.has(id) && !(title && titles.has(normaliseTitle(title))),
  );
  return more.length > 0 ? [...known, ...more] : known;
}
