/** The sets on which layouts are compared: real ones beside the project, and made text where no real set is large enough. */
import { existsSync, readFileSync } from "node:fs";
import type { Bibliography, Paper } from "../../../src/model/bibliography";
import { readInputs } from "../../../src/reading";
import { fromRoot } from "../../project";
import { madeBibliography } from "../scale/madeText";
import { readSorted } from "../topics/labelledSets";
import { surveySet } from "../topics/surveySet";

export interface LayoutSet {
  readonly id: string;
  readonly bibliography: Bibliography;
  /** Paper id → what experts or the source call its subject; empty: our own topics stand for them. */
  readonly subjects: ReadonlyMap<string, string>;
}

export interface LayoutSetSource {
  readonly id: string;
  /** Null where the data is not at hand. */
  load(): Promise<LayoutSet | null>;
}

const DATA = "../shared/data";

export const layoutSets: readonly LayoutSetSource[] = [
  { id: "survey", load: async () => survey() },
  { id: "aaai2022_area", load: async () => labelled("aaai2022_area") },
  { id: "awesome_code_llm", load: async () => labelled("awesome_code_llm") },
  { id: "openalex_net", load: openAlexNet },
  { id: "made-10k", load: async () => made(10_000) },
  { id: "cit-hep-ph", load: async () => hepPh() },
  { id: "made-100k", load: async () => made(100_000) },
];

function survey(): LayoutSet {
  const { bibliography, headings } = surveySet();
  return {
    id: "survey",
    bibliography,
    subjects: new Map(bibliography.papers.map(({ id }, i) => [id, headings[i]!])),
  };
}

function labelled(id: string): LayoutSet | null {
  const text = textOf(`${DATA}/labelled/${id}.jsonl`);
  if (text === null) return null;
  const sorted = readSorted(text);
  return {
    id,
    bibliography: bibliographyOf(sorted.map(({ paper }) => paper)),
    subjects: new Map(sorted.map(({ paper, heading }) => [paper.id, heading])),
  };
}

/** As its works say: titles, abstracts, citations among them; the field is what its machine found. */
async function openAlexNet(): Promise<LayoutSet | null> {
  const file = fromRoot(`${DATA}/hub/openalex_net/works.jsonl`);
  if (!existsSync(file)) return null;
  const bytes = new Uint8Array(readFileSync(file));
  const { bibliography } = await readInputs([{ bytes, name: "works.jsonl" }]);
  const fields = new Map<string, string>();
  for (const line of new TextDecoder().decode(bytes).trim().split("\n")) {
    const { id, field } = JSON.parse(line) as { id: string; field?: string | null };
    if (field) fields.set(`openalex:${id}`, field);
  }
  const subjects = bibliography.papers.flatMap(({ id, ids = [] }) => {
    const field = [id, ...ids].map((name) => fields.get(name)).find((each) => each !== undefined);
    return field === undefined ? [] : [[id, field] as const];
  });
  return { id: "openalex_net", bibliography, subjects: new Map(subjects) };
}

/** Citations alone, without a word of text. */
function hepPh(): LayoutSet | null {
  const text = textOf(`${DATA}/big/cit-hep-ph.edges.tsv`);
  if (text === null) return null;
  const ids = new Set<string>();
  const citations = text.split("\n").flatMap((line) => {
    const [source, target] = line.split("\t");
    if (!source || !target || !/^\d+$/.test(source) || source === target) return [];
    ids.add(source).add(target);
    return [{ source, target }];
  });
  const papers = [...ids].map((id): Paper => ({ id, title: id, untitled: true }));
  return { id: "cit-hep-ph", bibliography: { ...bibliographyOf(papers), citations }, subjects: new Map() };
}

function made(count: number): LayoutSet | null {
  const bibliography = madeBibliography(count);
  return bibliography && { id: `made-${count / 1000}k`, bibliography, subjects: new Map() };
}

function bibliographyOf(papers: readonly Paper[]): Bibliography {
  return {
    type: "orrery-bibliography",
    version: 1,
    format: "made",
    origin: "papers of a set",
    hub: null,
    papers,
    citations: [],
    notes: [],
  };
}

function textOf(path: string): string | null {
  const file = fromRoot(path);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}
