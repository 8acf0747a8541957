/** Bibliographies for tests of graph and topics: made-up titles, the survey's page, and labelled sets where they are at hand. */

import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Bibliography, Paper } from "../../src/model/bibliography";
import { readBytes } from "../sources/inputs";

const root = resolve(import.meta.dirname, "../..");

export function bibliographyOf(papers: readonly Paper[], hubTitle = "A map of everything"): Bibliography {
  return {
    type: "orrery-bibliography",
    version: 1,
    format: "test",
    origin: "test",
    hub: { id: "hub", title: hubTitle },
    papers,
    citations: papers.map(({ id }) => ({ source: id, target: "hub" })),
    notes: [],
  };
}

/** Papers p0, p1, … with these titles. */
export function titled(titles: readonly string[], hubTitle?: string): Bibliography {
  return bibliographyOf(
    titles.map((title, i) => ({ id: `p${i}`, title })),
    hubTitle,
  );
}

/** Eighteen made-up papers: six each on bread ovens, glacier ice and violin strings. */
export const threeSubjects: Bibliography = titled([
  "Baking rye bread in a stone oven",
  "Heat loss of the stone oven in village bakeries",
  "Stone oven design for sourdough bread",
  "Rye bread crust and oven humidity",
  "A stone oven fired with straw",
  "Sourdough bread under changing oven humidity",
  "Glacier ice under summer rain",
  "Radar maps of glacier ice thickness",
  "Glacier ice and meltwater lakes",
  "Meltwater lakes on mountain glaciers",
  "Summer rain and glacier meltwater",
  "Thickness of glacier ice from radar echoes",
  "Gut and steel violin strings",
  "Violin strings and bow pressure",
  "Tone of a violin under bow pressure",
  "Steel violin strings in concert halls",
  "Concert halls and violin tone",
  "Bow pressure and the tone of gut strings",
]);

/** The survey's hub page in data/: fifty citing papers with titles and summaries. */
export function surveyPage(): Bibliography {
  return survey.bibliography;
}

const survey = await readBytes(
  readFileSync(resolve(root, "data/survey-code-generation.txt")),
  "survey-code-generation.txt",
);

/** A set of papers sorted by experts, in ../shared/data/labelled, or null where it is not at hand. */
export function labelledSet(
  name: string,
  { most, hubTitle = "", withAbstracts = true }: { most: number; hubTitle?: string; withAbstracts?: boolean },
): { bibliography: Bibliography; labels: ReadonlyMap<string, string> } | null {
  const file = resolve(root, `../shared/data/labelled/${name}.jsonl`);
  if (!existsSync(file)) return null;
  const titles = new Set<string>();
  const rows = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { title?: string; abstract?: string; label?: string })
    .filter(({ title, label }) => title && label && !titles.has(title) && titles.add(title));
  const step = Math.max(1, rows.length / most);
  const chosen = Array.from({ length: Math.min(most, rows.length) }, (_, i) => rows[Math.floor(i * step)]!);
  const papers = chosen.map(
    ({ title, abstract }, i): Paper => ({
      id: `p${i}`,
      title: title!,
      ...(abstract && withAbstracts ? { abstract } : {}),
    }),
  );
  return {
    bibliography: bibliographyOf(papers, hubTitle),
    labels: new Map(chosen.map(({ label }, i) => [`p${i}`, label!])),
  };
}
