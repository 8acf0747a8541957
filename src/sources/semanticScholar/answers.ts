/** The shapes of Semantic Scholar's answers → where the papers are and how they stand to one another. */
import { listAt, objectAt, textAt, valueAt } from "../answers/pick";
import { isJsonObject, type JsonObject } from "../json/fields";

/** Papers, rows that join a paper to one that the answer does not show, or a paper with those that cite it. */
export type Answer =
  | { readonly kind: "papers"; readonly name: string; readonly papers: readonly unknown[] }
  | {
      readonly kind: "citations" | "references";
      readonly rows: readonly unknown[];
      readonly about: JsonObject | null;
    }
  | { readonly kind: "paper"; readonly paper: JsonObject };

/** Null: nothing that could hold papers. */
export function answerOf(value: unknown): Answer | null {
  if (Array.isArray(value)) return listed("papers", value, null);
  if (!isJsonObject(value)) return null;
  if (isPaper(value)) return { kind: "paper", paper: value };
  for (const name of ["data", "recommendedPapers", "papers"]) {
    const list = listAt(value, name);
    if (list) return listed(name, list, value);
  }
  return isRow(value, "citingPaper") || isRow(value, "citedPaper") ? listed("", [value], null) : null;
}

/** True for an object that is a paper of this service, whatever fields were asked for. */
export function isPaper(value: unknown): value is JsonObject {
  if (!isJsonObject(value)) return false;
  if (textAt(value, "paperId") !== undefined) return true;
  return textAt(value, "corpusid") !== undefined && valueAt(value, "externalids") !== undefined;
}

export function isRow(value: unknown, side: "citingPaper" | "citedPaper" | "snippet"): boolean {
  return isJsonObject(value) && Object.hasOwn(value, side);
}

/** What the answer is where it holds no papers, as a sentence. */
export function refusalOf(value: unknown): string | null {
  const error =
    textAt(value, "error") ?? (valueAt(value, "code") !== undefined ? textAt(value, "message") : undefined);
  if (error !== undefined) return `Semantic Scholar answered with an error: ${error.slice(0, 200)}`;
  const first: unknown = Array.isArray(value)
    ? value.find(isJsonObject)
    : (listAt(value, "data")?.[0] ?? value);
  if (textAt(first, "authorId") !== undefined)
    return "These are authors of Semantic Scholar, not papers: open an answer about papers, for instance the papers of an author.";
  if (
    valueAt(value, "release_id") !== undefined ||
    valueAt(value, "diffs") !== undefined ||
    valueAt(value, "files") !== undefined
  )
    return "This describes a data set of Semantic Scholar and where its files are: open those files.";
  if (listAt(value, "data") || valueAt(value, "total") === 0)
    return "This answer of Semantic Scholar lists no papers: the search found none, or the publisher does not allow to show them.";
  return null;
}

function listed(name: string, list: readonly unknown[], answer: JsonObject | null): Answer {
  const about =
    objectAt(answer, "paper") ?? objectAt(answer, "citedPaperInfo") ?? objectAt(answer, "citingPaperInfo");
  if (list.some((row) => isRow(row, "citingPaper"))) return { kind: "citations", rows: list, about };
  if (list.some((row) => isRow(row, "citedPaper"))) return { kind: "references", rows: list, about };
  return { kind: "papers", name, papers: list };
}
