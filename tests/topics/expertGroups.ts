/** The groups that experts made of the sets in ../shared/data/labelled, to be named: what a name is worth apart from the grouping. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { buildGraph } from "../../src/graph/build";
import type { Paper } from "../../src/model/bibliography";
import { facetMentions } from "../../src/topics/facetMentions";
import { nameTopics, type TopicName } from "../../src/topics/names";
import { passagesOf } from "../../src/topics/passages";
import { phraseTable } from "../../src/topics/phraseTable";
import { facetSubjects } from "../../src/topics/subjects";
import { explainTopics } from "../../src/topics/terms";
import { withWholeCompounds } from "../../src/topics/wholeCompounds";
import { bibliographyOf } from "./make";

const folder = resolve(import.meta.dirname, "../../../shared/data/labelled");

/** Groups of fewer papers have no name that the papers could bear out. */
const SMALLEST = 4;
/** Headings that name no subject; their papers are left out. */
const NO_SUBJECT = /^(misc|others?|theme|other models|surveys?|empirical studies|.*applications?)$/i;

/** Title groups by heading, or null where the set is not at hand. */
export function expertGroups(set: string, withAbstracts: boolean): Map<string, Paper[]> | null {
  const file = resolve(folder, `${set}.jsonl`);
  if (!existsSync(file)) return null;
  const groups = new Map<string, Paper[]>();
  const titles = new Set<string>();
  for (const line of readFileSync(file, "utf8").trim().split("\n")) {
    const row = JSON.parse(line) as { title?: string; abstract?: string; label?: string };
    if (!row.title || !row.label || titles.has(row.title)) continue;
    titles.add(row.title);
    // "[Content] Vision and Language": the part in brackets is the volume.
    const heading = row.label.replace(/^\[[^\]]*\]\s*/, "");
    if (NO_SUBJECT.test(heading)) continue;
    const paper: Paper = {
      id: `p${titles.size}`,
      title: row.title,
      ...(withAbstracts && row.abstract ? { abstract: row.abstract } : {}),
    };
    groups.set(heading, [...(groups.get(heading) ?? []), paper]);
  }
  return new Map([...groups].filter(([, papers]) => papers.length >= SMALLEST));
}

/** Names for groups of papers, as nameTopics gives them with all the evidence that it takes. */
export function nameGroups(
  groups: readonly (readonly Paper[])[],
  hubTitle = "",
  avoid?: readonly (readonly string[])[],
): TopicName[] {
  const papers = groups.flat();
  const passages = passagesOf(papers, true);
  const graph = buildGraph(bibliographyOf(papers, hubTitle));
  const rows = new Map(graph.paperIds.map((id, row) => [id, row]));
  const terms = explainTopics(
    graph.text!,
    groups.map((group) => group.map(({ id }) => rows.get(id)!)),
  );
  let next = 0;
  return nameTopics(
    groups.map((group) => group.map(() => next++)),
    {
      phrases: withWholeCompounds(phraseTable(hubTitle, passages), papers),
      facets: facetSubjects(facetMentions(passages)),
      terms: terms.map((evidence) => evidence.terms),
      titles: groups.map(([first]) => first!.title),
      hubTitle,
    },
    avoid,
  );
}
