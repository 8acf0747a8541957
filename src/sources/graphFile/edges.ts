/** The edges of a graph file → what is stated (citations) and what was inferred (links). */
import { excerpt, plainText } from "../../lib/plainText";
import type { Note } from "../../model/bibliography";
import type { Link } from "../../model/graph";
import { isShare } from "../json/checks";
import type { JsonObject } from "../json/fields";
import { listIn, numberIn } from "./records";

/** As entries of an `orrery-bibliography`. What is neither a citation nor a link costs a note. */
export function citationsIn(edges: readonly JsonObject[], notes: Note[]): JsonObject[] {
  const cites: JsonObject[] = [];
  for (const [i, edge] of edges.entries()) {
    const { source, target, kind, role, polarity, contexts } = edge;
    if (kind === "cites") cites.push({ source, target, role, polarity, contexts });
    else if (kind !== "similar")
      notes.push({ where: `edges[${i}]`, what: "Its kind is neither cites nor similar; left out." });
  }
  return cites;
}

/** Links between the papers that were read, each pair once. */
export function linksIn(edges: readonly JsonObject[], papers: ReadonlySet<string>, notes: Note[]): Link[] {
  const links = new Map<string, Link>();
  for (const [i, edge] of edges.entries()) {
    if (edge.kind !== "similar") continue;
    const leaveOut = (why: string) =>
      notes.push({ where: `edges[${i}]`, what: `${why}; the link is left out.` });
    const [source, target] = [edge.source, edge.target].map((end) => plainText(String(end))) as [
      string,
      string,
    ];
    const weight = numberIn(edge.weight);
    const stranger = [source, target].find((end) => !papers.has(end));
    const pair = JSON.stringify(source < target ? [source, target] : [target, source]);
    if (stranger !== undefined) leaveOut(`"${excerpt(stranger)}" is no paper of this file`);
    else if (source === target) leaveOut("A paper is not similar to itself");
    else if (!isShare(weight)) leaveOut("Its weight is no number in 0..1");
    else if (links.has(pair)) leaveOut("The same two papers are linked before");
    else links.set(pair, { source, target, weight, terms: termsIn(edge.terms) });
  }
  return [...links.values()];
}

function termsIn(value: unknown): string[] {
  const terms: unknown = listIn(value);
  return Array.isArray(terms) ? terms.filter((term): term is string => typeof term === "string") : [];
}
