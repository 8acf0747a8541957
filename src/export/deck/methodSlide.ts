/** How the map was made and what the source says, so that anyone can make it again: methods, settings, seed, corrections, coverage. */

import { version } from "../../../package.json";
import { counted, digits } from "../../lib/digits";
import { plainText } from "../../lib/plainText";
import type { Paper } from "../../model/bibliography";
import type { Settings } from "../../model/recipe";
import { linkOf } from "../rows/paperLink";
import { yearOf } from "../rows/paperRows";
import { correctionWords } from "./correctionWords";
import type { Part, Slide } from "./deck";
import { BOTTOM, endOf, footParts, MARGIN, pageWidth, SIZE, titlePart } from "./page";
import { papersAtHand } from "./paperWords";
import type { Subject } from "./subject";
import { setBlock, type TextSpec, textPart } from "./typeset";

interface Fact {
  readonly label: string;
  readonly text: string;
}

const SIZES = [17, 16, 15, 14];
const BETWEEN = 56;

export function methodSlide(subject: Subject, number: number): Slide {
  const title = titlePart(subject, "Method and sources");
  const top = endOf(title, MARGIN) + 26;
  const width = (pageWidth(subject) - BETWEEN) / 2;
  const height = BOTTOM - top;
  const made = madeFacts(subject);
  const said = saidFacts(subject);
  const corrections = correctionWords(subject.map);
  const left = factSpecs(subject, "How the map was made", made, height, width);
  const right = factSpecs(subject, "What the source says of the papers", said, height, width);
  const parts: (Part | null)[] = [
    title,
    textPart("body", "How the map was made", left, { left: MARGIN, top, width }),
    textPart("free", "What the source says", right, { left: MARGIN + width + BETWEEN, top, width }),
  ];
  const facts = [...made, ...said].map(({ label, text }) => `${label}: ${text}`);
  const listed = corrections.map((words) => `Correction: ${words}`);
  return {
    id: "method",
    layout: "text",
    title: "Method and sources",
    parts: [...parts.filter((part) => part !== null), ...footParts(subject, number)],
    notes: [...facts, ...listed].map((paragraph) => `${plainText(paragraph)}\n`).join(""),
  };
}

/** As large as they fit; what is still too long is cut, whole in the notes. */
function factSpecs(
  { colours }: Subject,
  heading: string,
  facts: readonly Fact[],
  height: number,
  width: number,
): readonly TextSpec[] {
  const made = (size: number, lines: number | null): TextSpec[] => [
    { text: heading, size: size + 2, weight: 600, color: colours.ink },
    ...facts.flatMap(({ label, text }): TextSpec[] => [
      { text: label, size: SIZE.small - 1, color: colours.muted, gap: 0.5 * size },
      { text, size, color: colours.ink, ...(lines ? { maxLines: lines } : {}) },
    ]),
  ];
  const tried = [...SIZES.map((size) => made(size, null)), ...[4, 3, 2, 1].map((lines) => made(14, lines))];
  return tried.find((specs) => setBlock(specs, width).height <= height) ?? tried[tried.length - 1]!;
}

function madeFacts({ map, topics, loose }: Subject): Fact[] {
  const { recipe, bibliography } = map;
  const { corrections, pins } = recipe;
  const weak = topics.reduce((sum, topic) => sum + topic.weak, 0);
  const named = topics.filter(({ topic }) => topic.inferredLabel !== undefined).length;
  const pinned = Object.keys(pins).length;
  const arrangement = recipe.layout.arrangement > 0 ? `, arrangement ${recipe.layout.arrangement + 1}` : "";
  const grouped = [
    topics.length === 0
      ? "None were found"
      : `${counted(topics.length, "topic")}, inferred from ${map.topics.basis}; the source does not state them`,
    weak > 0 ? `${counted(weak, "paper")} ${weak === 1 ? "fits its" : "fit their"} topic weakly` : "",
    loose.length > 0 ? `${counted(loose.length, "paper")} in no topic` : "",
    named > 0 ? `${named} of ${topics.length} names given by hand` : "",
  ];
  return [
    { label: "Papers", text: papersAtHand(bibliography) },
    { label: "Read from", text: bibliography.origin || "not known" },
    { label: "Topics", text: grouped.filter(Boolean).join("; ") },
    {
      label: "Links and distances",
      text: [
        topics.length === 0 && !hasEdge(map, "similar")
          ? "No two papers are alike in their texts: distances between papers say nothing"
          : "Similarity of texts, inferred: near papers are alike, and no link between two papers is a citation",
        hasEdge(map, "cites") ? "dark lines between papers are citations that the source states" : "",
      ]
        .filter(Boolean)
        .join("; "),
    },
    {
      label: "Recipe",
      text: [
        `Topics by ${recipe.topics.method}${settingsWords(recipe.topics.settings)}`,
        `layout by ${recipe.layout.method}${settingsWords(recipe.layout.settings)}${arrangement}`,
        pinned > 0 ? `${counted(pinned, "paper")} put in place by hand` : "",
        `seed ${recipe.seed}`,
      ]
        .filter(Boolean)
        .join("; "),
    },
    { label: "Corrections by hand", text: correctionsWords(map, corrections.length) },
    ...(map.topics.remarks.length > 0
      ? [{ label: "How far to trust it", text: map.topics.remarks.join(" ") }]
      : []),
    { label: "Made with", text: `Orrery ${version}: the same input and recipe give the same map` },
  ];
}

/** Between two papers, the hub being none. */
function hasEdge({ graph: { graph, hubId } }: Subject["map"], wanted: "cites" | "similar"): boolean {
  return graph.someEdge((_edge, { kind }, source, target) => {
    return kind === wanted && source !== hubId && target !== hubId;
  });
}

function correctionsWords(map: Subject["map"], count: number): string {
  return count === 0 ? "None" : `${digits(count)}: ${correctionWords(map).join("; ")}`;
}

function settingsWords(settings: Settings): string {
  const words = Object.keys(settings)
    .sort()
    .map((key) => `${plainText(key)} ${plainText(String(settings[key]))}`);
  return words.length === 0 ? "" : ` (${words.join(", ")})`;
}

/** Of each field, how many papers have it. */
function saidFacts({ map }: Subject): Fact[] {
  const { papers, notes, hub } = map.bibliography;
  const fields: readonly { label: string; has: (paper: Paper) => boolean }[] = [
    { label: "Summaries", has: ({ summary }) => Boolean(summary) },
    { label: "Abstracts", has: ({ abstract }) => Boolean(abstract) },
    { label: "Authors", has: ({ authors }) => Boolean(authors && authors.length > 0) },
    { label: "Years", has: (paper) => yearOf(paper) !== undefined },
    { label: "Venues", has: ({ venue }) => Boolean(venue) },
    { label: "Links", has: (paper) => linkOf(paper) !== null },
  ];
  const missing = fields.filter(({ has }) => !papers.some(has)).map(({ label }) => label);
  const facts = fields.flatMap(({ label, has }): Fact[] => {
    const having = papers.filter(has);
    if (having.length === 0) return [];
    const field = FIELD_OF.get(label);
    const origins = field ? originsOf(having, field) : "";
    return [{ label, text: `${digits(having.length)} of ${counted(papers.length, "paper")}${origins}` }];
  });
  const inAll = hub?.citingCount;
  if (hub && inAll === undefined) missing.push("How many papers cite the hub");
  return [
    { label: "Titles", text: `${digits(papers.length)} of ${counted(papers.length, "paper")}` },
    ...facts,
    ...(inAll === undefined
      ? []
      : [{ label: "Citing papers in all", text: `${digits(inAll)}, says the source` }]),
    ...(missing.length > 0 ? [{ label: "Not in the source", text: inOneSentence(missing) }] : []),
    {
      label: "Notes of reading",
      text:
        notes.length === 0
          ? "None: nothing had to be repaired"
          : `${digits(notes.length)}; the first (${notes[0]!.where}): ${notes[0]!.what}`,
    },
  ];
}

/** `Abstracts, years, links`. */
function inOneSentence(labels: readonly string[]): string {
  const [first = "", ...rest] = labels;
  return [first, ...rest.map((label) => label.charAt(0).toLowerCase() + label.slice(1))].join(", ");
}

const FIELD_OF: ReadonlyMap<string, string> = new Map([
  ["Summaries", "summary"],
  ["Abstracts", "abstract"],
  ["Authors", "authors"],
  ["Years", "year"],
  ["Venues", "venue"],
]);

/** Where a field comes from, where that is another place than the rest, and of how many papers if not of all. */
function originsOf(papers: readonly Paper[], field: string): string {
  const added = papers.flatMap((paper) => originOf(paper, field) ?? []);
  if (added.length === 0) return "";
  const places = [...new Set(added.map(hostIn))].sort();
  const from = places.length > 2 ? `${digits(places.length)} places` : places.join(" and ");
  return `, ${added.length < papers.length ? `${digits(added.length)} of them ` : ""}from ${from}`;
}

/** The year of a paper is that of its date where the source states none. */
function originOf({ origins, year }: Paper, field: string): string | undefined {
  const name = field === "year" && year === undefined ? "date" : field;
  return origins && Object.hasOwn(origins, name) ? origins[name] : undefined;
}

/** Addresses in the text are shortened to their host. */
function hostIn(origin: string): string {
  return plainText(origin).replace(/https?:\/\/([^/?#\s]+)\S*/g, "$1");
}
