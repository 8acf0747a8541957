/**
 * Papers that experts have sorted (../shared/data/labelled beside the project) → sets to measure on: each title once, a paper under the
 * first of its headings, without headings of fewer than four papers and without those that say "what is left" ("Other", "Misc").
 */
import { existsSync, readFileSync } from "node:fs";
import { normaliseTitle, titleId } from "../../../src/lib/titles";
import type { Bibliography, Paper } from "../../../src/model/bibliography";
import { fromRoot } from "../../project";
import { type CatalogueEntry, catalogue } from "./catalogue";
import type { LabelledSet, Texts } from "./labelledSet";
import { shuffled } from "./shuffled";
import { surveySet } from "./surveySet";

export interface SortedPaper {
  readonly paper: Paper;
  readonly heading: string;
}

const FOLDER = "../shared/data/labelled";
/** A heading of fewer papers is no group that anything could find. */
const SMALLEST_HEADING = 4;
/** Random parts of one size that are drawn from a set. */
const DRAWS = 3;
/** Share of the papers that must have an abstract for a set to be measured with them. */
const ENOUGH_ABSTRACTS = 0.8;
/** Headings that name no subject, as far as the first words tell. */
const LEFT_OVER = /^(others?|misc|miscellaneous|various|multidisciplinary|theme)\b/i;

/**
 * @param most papers in a set at most, picked by chance; 0 = all.
 * @param wanted names of sets; empty = all.
 * @returns the survey of the project alone where the folder is absent.
 */
export function labelledSets(most: number, wanted: readonly string[]): LabelledSet[] {
  const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
  const unknown = wanted.find((name) => name !== "survey" && !catalogue.some((entry) => entry.name === name));
  if (unknown !== undefined)
    throw new Error(
      `There is no labelled set "${unknown}"; there are survey, ${catalogue.map(({ name }) => name).join(", ")}.`,
    );
  const sets = catalogue.filter(({ name }) => isWanted(name)).flatMap((entry) => setsOf(entry, most));
  return isWanted("survey") ? [surveySet(), ...sets] : sets;
}

function setsOf(entry: CatalogueEntry, most: number): LabelledSet[] {
  const all = withoutSmallHeadings(fileOf(entry.name).flatMap(readSorted));
  if (all.length === 0) return [];
  const hasAbstracts = all.filter(({ paper }) => paper.abstract).length >= ENOUGH_ABSTRACTS * all.length;
  const whole = most > 0 && all.length > most ? withoutSmallHeadings(shuffled(all, 1).slice(0, most)) : all;
  const make = (texts: Texts): LabelledSet[] => {
    const common = {
      texts,
      softwareEngineering: entry.softwareEngineering ?? false,
      machineHeadings: entry.machineHeadings ?? false,
    };
    const one = (papers: readonly SortedPaper[]) => ({
      bibliography: bibliographyOf(entry, papers, texts),
      headings: papers.map(({ heading }) => heading),
    });
    const parts = entry.parts.flatMap((size) =>
      Array.from({ length: DRAWS }, (_, draw): LabelledSet => {
        const row = `${entry.name}, ${size} papers`;
        return {
          id: `${row} (${draw + 1})`,
          row,
          kind: "part",
          ...common,
          ...one(drawn(all, size, draw + 1)),
        };
      }),
    );
    return [{ id: entry.name, row: entry.name, kind: "whole", ...common, ...one(whole) }, ...parts];
  };
  return [...make("titles"), ...(hasAbstracts ? make("abstracts") : [])];
}

/** Every paper of all sets once, whatever its heading. */
export function allLabelledPapers(): Paper[] {
  const papers = catalogue.flatMap(({ name }) => fileOf(name)).flatMap((text) => readSorted(text));
  return [...new Map(papers.map(({ paper }) => [paper.id, paper])).values()];
}

/** The text of a set, in a list; an empty list where it is not at hand. */
function fileOf(name: string): string[] {
  const file = fromRoot(`${FOLDER}/${name}.jsonl`);
  return existsSync(file) ? [readFileSync(file, "utf8")] : [];
}

/** @param lines JSON, one paper a line: {title, abstract?, label}. */
export function readSorted(lines: string): SortedPaper[] {
  const seen = new Set<string>();
  const sorted: SortedPaper[] = [];
  for (const line of lines.split("\n")) {
    if (line.trim() === "") continue;
    const { title, abstract, label } = JSON.parse(line) as Partial<Record<string, string | null>>;
    if (!title || !label || LEFT_OVER.test(label)) continue;
    const key = normaliseTitle(title);
    if (seen.has(key)) continue;
    seen.add(key);
    const paper = { id: titleId(title), title, ...(abstract ? { abstract } : {}) };
    sorted.push({ paper, heading: label.replace(/^\[[^\]]*\]\s*/, "") });
  }
  return sorted;
}

export function withoutSmallHeadings(papers: readonly SortedPaper[]): SortedPaper[] {
  const counts = new Map<string, number>();
  for (const { heading } of papers) counts.set(heading, (counts.get(heading) ?? 0) + 1);
  return papers.filter(({ heading }) => counts.get(heading)! >= SMALLEST_HEADING);
}

/**
 * A part such as a hub's citing papers are: about `size` papers of some eight to twelve headings (all where the set has fewer), picked by
 * chance. Headings that got fewer than four papers are dropped, so that the part is a little smaller.
 */
function drawn(papers: readonly SortedPaper[], size: number, seed: number): SortedPaper[] {
  const headings = shuffled([...new Set(papers.map(({ heading }) => heading))], seed);
  const chosen = new Set(headings.slice(0, Math.max(8, Math.round(size / 10))));
  const pool = papers.filter(({ heading }) => chosen.has(heading));
  return withoutSmallHeadings(shuffled(pool, seed).slice(0, size));
}

function bibliographyOf(entry: CatalogueEntry, sorted: readonly SortedPaper[], texts: Texts): Bibliography {
  const papers = sorted.map(({ paper }): Paper => {
    if (texts === "abstracts") return paper;
    const { abstract: _, ...rest } = paper;
    return rest;
  });
  return {
    type: "orrery-bibliography",
    version: 1,
    format: "labelled-set",
    origin: entry.name,
    hub: { id: "hub", title: entry.hubTitle },
    papers,
    citations: papers.map(({ id }) => ({ source: id, target: "hub" })),
    notes: [],
  };
}
