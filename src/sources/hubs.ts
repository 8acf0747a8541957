/**
 * Which work may stand in the middle of a map: the works that its papers cite most, as their references and stated citations tell; and the map
 * with one of them there. Works are the same by id, by title or by their line of text.
 */
import { compareText } from "../lib/order";
import type { Bibliography, Citation, Hub, Paper, Reference } from "../model/bibliography";
import type { HubCandidate } from "../model/hubChoice";
import { linkReferences } from "./citations/linkReferences";
import { workIndex } from "./citations/workIndex";
import { titleMatchKey } from "./merge/titles";
import { aliasOf, workNames } from "./merge/workNames";
import { derivedId } from "./paperIds";
import { arxivAlone, doiAlone, idOfWork } from "./records/workIds";

/** The most-cited works, most first; those with as many in the order of what they are called. @param most how many at most. */
export function hubCandidates(bibliography: Bibliography, most = 10): HubCandidate[] {
  const { papers } = bibliography;
  const citing = citingOf(bibliography);
  return [...citing]
    .map(([key, { work, by }]) => ({ key, work, count: by.size }))
    .sort(
      (a, b) =>
        b.count - a.count ||
        compareText(a.work.title ?? a.work.text ?? "", b.work.title ?? b.work.text ?? "") ||
        compareText(a.key, b.key),
    )
    .slice(0, most)
    .map(({ work, count }) => ({ ...work, count, share: count / papers.length }));
}

/** The candidate by its id, DOI, arXiv id, title or text; also a paper that nobody cites. Null if there is none, or several of that title. */
export function findHub(bibliography: Bibliography, text: string): HubCandidate | null {
  const trimmed = text.trim();
  const id = idOfWork(trimmed);
  const names = new Set([trimmed, ...(id ? [id, aliasOf(id) ?? id] : [])]);
  const key = titleMatchKey(trimmed);
  const citing = [...citingOf(bibliography).values()].map(({ work, by }) => ({
    ...work,
    count: by.size,
    share: by.size / bibliography.papers.length,
  }));
  const cited = new Set(citing.map(({ id }) => id));
  const uncited = bibliography.papers
    .filter(({ id }) => !cited.has(id))
    .map(({ id, title }) => ({ id, title, paper: id, count: 0, share: 0 }));
  const works: HubCandidate[] = [...citing, ...uncited];
  const papers = new Map<string, Paper>(
    [...(bibliography.hub ? [bibliography.hub] : []), ...bibliography.papers].map((paper) => [
      paper.id,
      paper,
    ]),
  );
  const byId = works.find(({ id }) => {
    const paper = id === undefined ? undefined : papers.get(id);
    return id !== undefined && (names.has(id) || (paper && workNames(paper).some((name) => names.has(name))));
  });
  if (byId) return byId;
  const byTitle = works.filter((work) =>
    [work.title, work.text].some((said) => said !== undefined && titleMatchKey(said) === key),
  );
  return byTitle.length === 1 || (byTitle[0] && byTitle[0].count > (byTitle[1]?.count ?? 0))
    ? byTitle[0]!
    : null;
}

/**
 * The bibliography with that work as its hub (`id`, title or text of a candidate), or with none. A paper of the map that becomes the hub leaves
 * the papers; a former hub goes back among them with its citations, unless it was known by references only. Unchanged if there is no such work.
 */
export function withHub(bibliography: Bibliography, work: string | null): Bibliography {
  if (work === null) return withoutHub(bibliography);
  const chosen = findHub(bibliography, work);
  if (!chosen || (bibliography.hub && chosen.id === bibliography.hub.id)) return bibliography;
  const free = withoutHub(bibliography);
  const paper = chosen.paper === undefined ? undefined : free.papers.find(({ id }) => id === chosen.paper);
  if (paper)
    return linkReferences({ ...free, hub: paper, papers: free.papers.filter((each) => each !== paper) });
  const hub = hubOf(chosen);
  const find = workIndex([hub]);
  const cites = (reference: Reference) => keyOf(reference) === keyOf(chosen) || find(reference) === hub.id;
  const citing = free.papers.filter(({ references = [] }) => references.some(cites));
  const known = new Set(free.citations.map(({ source, target }) => JSON.stringify([source, target])));
  const more: Citation[] = citing.map(({ id }) => ({ source: id, target: hub.id }));
  return {
    ...free,
    hub,
    citations: [
      ...free.citations,
      ...more.filter(({ source, target }) => !known.has(JSON.stringify([source, target]))),
    ],
  };
}

interface Citing {
  readonly work: Omit<HubCandidate, "count" | "share">;
  /** Ids of the papers that cite it. */
  readonly by: Set<string>;
}

function citingOf({ hub, papers, citations }: Bibliography): Map<string, Citing> {
  const works: readonly Paper[] = hub ? [hub, ...papers] : papers;
  const byId = new Map(works.map((work) => [work.id, work]));
  const find = workIndex(works);
  // A work that one reference names by id and title is known to others by its title.
  const idOfTitle = new Map<string, string>();
  const titleOfId = new Map<string, string>();
  for (const { references = [] } of papers)
    for (const { id, title } of references) {
      if (id === undefined || title === undefined) continue;
      if (!titleOfId.has(id)) titleOfId.set(id, title);
      if (!idOfTitle.has(titleMatchKey(title))) idOfTitle.set(titleMatchKey(title), id);
    }
  const citing = new Map<string, Citing>();
  const count = (key: string, work: () => Citing["work"], by: string) => {
    const known = citing.get(key);
    if (known) known.by.add(by);
    else citing.set(key, { work: work(), by: new Set([by]) });
  };
  const countWork = (id: string, by: string) => {
    if (id === by) return;
    const { title, untitled } = byId.get(id)!;
    count(
      `id:${id}`,
      () => ({ id, ...(untitled ? {} : { title }), ...(id === hub?.id ? {} : { paper: id }) }),
      by,
    );
  };
  for (const { source, target } of citations)
    if (byId.has(target) && source !== hub?.id) countWork(target, source);
  for (const { id: source, references = [] } of papers)
    for (const reference of references) {
      const known = find(reference);
      if (known !== undefined) {
        countWork(known, source);
        continue;
      }
      const id =
        reference.id ??
        (reference.title === undefined ? undefined : idOfTitle.get(titleMatchKey(reference.title)));
      const title = reference.title ?? (id === undefined ? undefined : titleOfId.get(id));
      const work = {
        ...reference,
        ...(id === undefined ? {} : { id }),
        ...(title === undefined ? {} : { title }),
      };
      count(keyOf(work), () => work, source);
    }
  return citing;
}

function keyOf({ id, title, text }: Reference): string {
  if (id !== undefined) return `id:${id}`;
  return title !== undefined ? `title:${titleMatchKey(title)}` : `text:${titleMatchKey(text ?? "")}`;
}

/** A hub of which no more is known than how references call it. */
function hubOf({ id, title, text }: HubCandidate): Hub {
  const doi = id?.startsWith("doi:") ? doiAlone(id.slice(4)) : null;
  const arxivId = id?.startsWith("arxiv:") ? arxivAlone(id) : null;
  const name = title ?? text ?? doi ?? id ?? "";
  return {
    id: id ?? derivedId({ title: name }),
    title: name,
    ...(title === undefined && text === undefined ? { untitled: true as const } : {}),
    ...(doi ? { doi } : {}),
    ...(arxivId ? { arxivId } : {}),
  };
}

function withoutHub(bibliography: Bibliography): Bibliography {
  const { hub, papers, citations } = bibliography;
  if (!hub) return bibliography;
  if (isOfReferences(bibliography, hub))
    return {
      ...bibliography,
      hub: null,
      citations: citations.filter(({ source, target }) => source !== hub.id && target !== hub.id),
    };
  const { rank, headline, citingCount, roles, polarities, years, ...paper } = hub;
  return { ...bibliography, hub: null, papers: [...papers, paper] };
}

/** Everything that is said of it, and every citation of it, follows from the papers' references. */
function isOfReferences({ papers, citations }: Bibliography, hub: Hub): boolean {
  const said = new Set(["id", "title", "untitled", "doi", "arxivId"]);
  if (Object.keys(hub).some((field) => !said.has(field))) return false;
  const find = workIndex([hub]);
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const isNamed = (reference: Reference) =>
    find(reference) === hub.id ||
    keyOf(reference) === `id:${hub.id}` ||
    titleMatchKey(reference.title ?? reference.text ?? "") === titleMatchKey(hub.title);
  return citations.every(
    ({ source, target }) =>
      (source !== hub.id && target !== hub.id) || (byId.get(source)?.references ?? []).some(isNamed),
  );
}
