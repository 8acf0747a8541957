/** The survey's page in data/ with one person's sorting of its papers. */
import { readFileSync } from "node:fs";
import { readInputs } from "../../../src/reading";
import { fromRoot } from "../../project";
import type { LabelledSet } from "./labelledSet";
import { surveyLabels } from "./surveyLabels";

const PAGE = "survey-code-generation.txt";

const bytes = new Uint8Array(readFileSync(fromRoot(`data/${PAGE}`)));
const { bibliography } = await readInputs([{ bytes, name: PAGE }]);

/** @throws Error where the sorting names a place that the page does not have, or a paper is under no heading or two. */
export function surveySet(): LabelledSet {
  const headings: string[] = [];
  for (const [heading, places] of Object.entries(surveyLabels)) {
    for (const place of places) {
      if (headings[place] !== undefined || !bibliography.papers[place])
        throw new Error(
          `surveyLabels.ts: paper ${place} under "${heading}" is not on the page, or sorted twice.`,
        );
      headings[place] = heading;
    }
  }
  const missing = bibliography.papers.findIndex((_, place) => headings[place] === undefined);
  if (missing >= 0) throw new Error(`surveyLabels.ts: paper ${missing} is under no heading.`);
  return {
    id: "survey",
    row: "survey",
    kind: "survey",
    texts: "summaries",
    softwareEngineering: false,
    machineHeadings: false,
    bibliography,
    headings,
  };
}
