/** Records as a reader finds them, one after the other → the reading of one file: papers, the hub, citations, and what was refused. */
import type {
  Bibliography,
  Citation,
  Hub,
  Note,
  Paper,
  ReadFile,
  TableColumns,
} from "../../model/bibliography";
import { InputError } from "../../model/inputError";
import type { Reading } from "../../model/mapFile";
import { isKnownEverywhere } from "../merge/workNames";
import { joinNotes } from "../notes";
import { withUniqueIds } from "../paperIds";
import { paperOf } from "./paperOf";
import type { RawCitation, RawRecord } from "./rawRecord";
import { citationOf, type KnownReferences } from "./referencesOf";
import { idOfWork } from "./workIds";

export interface Collector {
  /** One entry of the file; without title and id it is refused. */
  add(record: RawRecord): void;
  /** An entry that cannot be used. @param why a sentence. */
  refuse(where: string, why: string): void;
  /** What was repaired or lost without costing an entry. @param what a sentence. */
  note(where: string, what: string): void;
  /** A note that the file itself is damaged: it goes before the sentence of an `InputError`. */
  damage(where: string, what: string): void;
  /** The work that all records with `citesHub` cite. It is an entry of the file if `isEntry`. */
  hub(record: RawRecord, options: { readonly isEntry: boolean; readonly figures?: Partial<Hub> }): void;
  /** A citation between two works by any of their ids. */
  cite(source: string, target: string, citation?: RawCitation): void;
  readonly count: number;
  /**
   * @param nothing the sentence of the `InputError` if no entry could be read.
   * @param columns of a table.
   */
  finish(nothing: string, columns?: TableColumns): Reading;
}

/** At most so many refusals are listed; all are counted. */
const MOST_REFUSALS = 200;

/** @param format id of the source. @param origin name of the input. */
export function collectRecords({ format, origin }: { format: string; origin: string }): Collector {
  const papers: Paper[] = [];
  const notes: Note[] = [];
  const refusals: Note[] = [];
  const damages: string[] = [];
  const citesHub: { readonly paper: Paper; readonly citation: RawCitation }[] = [];
  const stated: { readonly source: string; readonly target: string; readonly citation: RawCitation }[] = [];
  const references: KnownReferences = { byId: new Map(), byDoi: new Map() };
  let hub: Hub | null = null;
  let entries = 0;
  let refused = 0;

  const refuse = (where: string, why: string) => {
    refused++;
    if (refusals.length < MOST_REFUSALS) refusals.push({ where, what: why });
  };

  return {
    add(record) {
      const paper = paperOf(record, notes, references);
      if (typeof paper === "string") return refuse(record.where, paper);
      entries++;
      papers.push(paper);
      if (record.citesHub) citesHub.push({ paper, citation: record.citesHub });
    },
    refuse,
    note: (where, what) => notes.push({ where, what }),
    damage(where, what) {
      notes.push({ where, what });
      damages.push(what);
    },
    hub(record, { isEntry, figures = {} }) {
      const paper = paperOf(record, notes, references);
      if (typeof paper === "string") {
        if (isEntry) refuse(record.where, paper);
        return;
      }
      if (isEntry) entries++;
      hub = { ...paper, ...figures };
    },
    cite: (source, target, citation = {}) => stated.push({ source, target, citation }),
    get count() {
      return entries;
    },
    finish(nothing, columns) {
      if (papers.length === 0 && hub === null) throw new InputError([...damages, nothing].join(" "));
      const unique = withUniqueIds(papers, new Set(hub ? [hub.id] : []));
      const places = new Map(citesHub.length > 0 ? papers.map((paper, i) => [paper, i]) : []);
      const named = namesOf(hub ? [hub, ...unique] : unique);
      const found = remembered((id) => named.get(idOfWork(id) ?? id));
      const linked = unique.map((paper) => withOwnIds(paper, named));
      const citations: Citation[] = [
        ...citesHub.flatMap(({ paper, citation }) =>
          hub ? [{ source: unique[places.get(paper)!]!.id, target: hub.id, ...citationOf(citation) }] : [],
        ),
        ...stated.flatMap(({ source, target, citation }) => {
          const [from, to] = [found(source), found(target)];
          return from && to && from !== to ? [{ source: from, target: to, ...citationOf(citation) }] : [];
        }),
      ];
      const file: ReadFile = {
        name: origin,
        format,
        records: entries,
        refused,
        refusals,
        ...(columns ? { columns } : {}),
      };
      const bibliography: Bibliography = {
        type: "orrery-bibliography",
        version: 1,
        format,
        origin,
        hub,
        papers: linked,
        citations,
        notes: joinNotes(notes),
        files: [file],
      };
      return { bibliography };
    },
  };
}

/** A reference by a name that only this file knows (`key:…`) names the paper by its id, as it is known outside of the file. */
function withOwnIds(paper: Paper, named: ReadonlyMap<string, string>): Paper {
  const { references } = paper;
  const idOf = (id: string | undefined) =>
    id === undefined || isKnownEverywhere(id) ? id : (named.get(id) ?? id);
  if (!references?.some(({ id }) => idOf(id) !== id)) return paper;
  return {
    ...paper,
    references: references.map((each) => (each.id === undefined ? each : { ...each, id: idOf(each.id)! })),
  };
}

/** What `find` says of a text, asked once: a network names the same nodes again and again. */
function remembered(find: (text: string) => string | undefined): (text: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (text) => {
    if (!known.has(text)) known.set(text, find(text));
    return known.get(text);
  };
}

/** Every name of every work → its id; the first one that bears a name keeps it. */
function namesOf(works: readonly Paper[]): Map<string, string> {
  const named = new Map<string, string>();
  for (const { id, ids = [] } of works)
    for (const name of [id, ...ids]) if (!named.has(name)) named.set(name, id);
  return named;
}
