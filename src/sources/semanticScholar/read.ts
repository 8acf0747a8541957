/**
 * Answers of Semantic Scholar → records. A paper with its citations is the hub; rows of `/citations` cite a paper that the answer does not
 * show: it is the hub where its own answer was opened together with them.
 */
import { InputError } from "../../model/inputError";
import { listAt, numberAt, objectAt, objectsAt, valueAt } from "../answers/pick";
import { type Entry, itemsOf, type Layout } from "../answers/readEntries";
import { isJsonObject, type JsonObject } from "../json/fields";
import type { Collector } from "../records/collector";
import { answerOf, isPaper, isRow, refusalOf } from "./answers";
import { citationIn, paperIds, semanticScholarRecord } from "./record";

export interface PaperLayout extends Layout {
  /** To be called once all is read: what could not be kept becomes a note. */
  close(): void;
}

/** @param isHubGiven true where the first answer is a paper, and rows of citations were opened together with it. */
export function paperLayout(records: Collector, origin: string, isHubGiven: boolean): PaperLayout {
  let hasHub = false;
  /** Rows that say how one paper cites another, where the cited or the citing one is not known. */
  const unplaced = { cited: 0, citing: 0 };
  /** Papers that stand in a list of the hub's. */
  const citing = new WeakSet<JsonObject>();

  const setHub = (paper: JsonObject, where: string, isEntry: boolean) => {
    const count = numberAt(paper, "citationCount");
    const figures = count === undefined ? {} : { citingCount: count };
    records.hub(semanticScholarRecord(paper, where), { isEntry, figures });
    hasHub = true;
  };

  function* entries(value: unknown, where: string): Generator<Entry, void> {
    const answer = answerOf(value);
    const refusal = holdsPapers(value) ? null : refusalOf(value);
    if (refusal !== null && where === "") throw new InputError(refusal);
    if (refusal !== null) {
      records.refuse(where, refusal);
      return;
    }
    if (answer === null) yield { value, where: where || origin };
    else if (answer.kind === "papers") yield* itemsOf(answer.papers, where, answer.name || "papers");
    else if (answer.kind !== "paper") {
      if (answer.about && isPaper(answer.about) && answer.kind === "citations")
        setHub(answer.about, "the cited paper", false);
      yield* itemsOf(answer.rows, where, "data");
    } else {
      const cited = listAt(answer.paper, "citations") ?? [];
      const isHub = where === "" && !hasHub && (cited.length > 0 || isHubGiven);
      if (isHub) setHub(answer.paper, origin, true);
      else yield { value, where: where || origin };
      for (const paper of isHub ? cited.filter(isJsonObject) : []) citing.add(paper);
      if (isHub) yield* itemsOf(cited, where, "citations");
      else if (where === "") yield* itemsOf(listAt(answer.paper, "references") ?? [], where, "references");
    }
  }

  function add(entry: JsonObject, where: string): void {
    const isCiting = isRow(entry, "citingPaper");
    const shown =
      isCiting || isRow(entry, "citedPaper")
        ? objectAt(entry, isCiting ? "citingPaper" : "citedPaper")
        : entry;
    const paper = isRow(entry, "snippet") ? objectAt(entry, "paper") : shown;
    if (!paper) {
      records.refuse(where, "This row names no paper; left out.");
      return;
    }
    const record = semanticScholarRecord(paper, where);
    const isRowOf = isCiting ? "cited" : isRow(entry, "citedPaper") ? "citing" : null;
    if (isRowOf !== null && !(isCiting && hasHub) && isTelling(entry)) unplaced[isRowOf]++;
    const citesHub = isCiting ? citationIn(entry) : citing.has(entry) ? {} : undefined;
    records.add(citesHub && hasHub ? { ...record, citesHub } : record);
    // What cites a paper of a list is only an id in it: it counts where that work is a paper of the file too.
    const own = paperIds(paper)[0];
    for (const citer of own === undefined || isCiting ? [] : objectsAt(paper, "citations")) {
      const id = paperIds(citer)[0];
      if (id !== undefined) records.cite(id, own!);
    }
  }

  const close = () => {
    if (unplaced.cited > 0)
      records.note(
        origin,
        `The answer does not say which paper these papers cite: the sentences and intents of ${unplaced.cited} of its citations have nothing to point to and are left out. Open it together with the answer of the cited paper to keep them.`,
      );
    if (unplaced.citing > 0)
      records.note(
        origin,
        `The answer does not say which paper cites these papers: the sentences and intents of ${unplaced.citing} of its citations are left out.`,
      );
  };
  return {
    entries,
    add,
    close,
    absent: "Semantic Scholar did not find the paper that was asked for here; left out.",
  };
}

/** True for an answer with at least one paper, or one row that joins two. */
export function holdsPapers(value: unknown): boolean {
  const answer = answerOf(value);
  if (answer === null) return false;
  if (answer.kind === "paper") return true;
  const list = answer.kind === "papers" ? answer.papers : answer.rows;
  return list.some(
    (item) =>
      isPaper(item) || isRow(item, "citingPaper") || isRow(item, "citedPaper") || isRow(item, "snippet"),
  );
}

function isTelling(row: JsonObject): boolean {
  return ["contexts", "intents"].some((name) => {
    const said = valueAt(row, name);
    return Array.isArray(said) && said.length > 0;
  });
}
