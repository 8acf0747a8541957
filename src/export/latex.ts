/**
 * A map → an outline in LaTeX that compiles as it is: a section a topic with its representative papers and their summaries, then all its
 * papers, cited by the keys of the .bib file. For pdfLaTeX, XeLaTeX and LuaLaTeX; letters beyond Latin need one of the latter two.
 */

import { counted, digits } from "../lib/digits";
import type { Exporter } from "../model/plugins";
import { latexEscaped } from "./references/latexEscapes";
import {
  bylineOf,
  type Outline,
  type OutlinePaper,
  type OutlineSection,
  outlineOf,
} from "./rows/textOutline";

export const latexExporter: Exporter = {
  id: "latex",
  label: "Outline (LaTeX)",
  help: "a section a topic; cites the papers by the keys of the BibTeX file",
  group: "references",
  extension: "tex",
  mime: "application/x-tex",
  parameters: [],
  write: (_scene, map) => `${[...documentLines(outlineOf(map))].join("\n")}\n`,
};

function* documentLines({
  heading,
  hub,
  papers,
  citing,
  basis,
  origin,
  sections,
}: Outline): Generator<string> {
  yield "% Compile with LuaLaTeX or XeLaTeX where titles have letters beyond Latin.";
  yield "% Save the BibTeX file of the same map as references.bib beside this file.";
  yield "\\documentclass{article}";
  yield "\\usepackage{iftex}";
  yield "\\ifPDFTeX\\usepackage[T1]{fontenc}\\usepackage[utf8]{inputenc}\\else\\usepackage{fontspec}\\fi";
  yield `\\title{${latexEscaped(heading)}}`;
  yield "\\date{}";
  yield "\\begin{document}";
  yield "\\maketitle";
  const some = citing < papers ? `, ${digits(citing)} of them` : "";
  const whom = hub ? `${some} citing~\\cite{${hub.key}}` : "";
  yield `${counted(papers, "paper")}${whom}, from ${latexEscaped(origin)}.`;
  yield `The topics are inferred from ${latexEscaped(basis)}.`;
  for (const section of sections) yield* sectionLines(section);
  yield "";
  yield "\\bibliographystyle{plain}";
  yield "\\bibliography{references}";
  yield "\\end{document}";
}

function* sectionLines({ title, terms, representative, papers }: OutlineSection): Generator<string> {
  yield "";
  yield `\\section{${latexEscaped(title)}}`;
  const size = counted(papers.length, "paper");
  yield terms.length > 0 ? `${size}. Terms: ${terms.map(latexEscaped).join(", ")}.` : `${size}.`;
  if (representative.length > 0) yield* list("Representative papers", representative.map(representativeItem));
  if (papers.length > 0) yield* list("All papers", papers.map(paperItem));
}

function* list(heading: string, items: readonly string[]): Generator<string> {
  yield `\\subsection*{${heading}}`;
  yield "\\begin{itemize}";
  for (const item of items) yield `\\item ${item}`;
  yield "\\end{itemize}";
}

/** A title stands in braces: a bracket at its start would be the label of the item. */
function representativeItem(paper: OutlinePaper): string {
  const byline = bylineOf(paper);
  const head = `\\textbf{${latexEscaped(paper.title)}}${byline === "" ? "" : ` (${latexEscaped(byline)})`}`;
  const summary = paper.summary === undefined ? "" : ` ${latexEscaped(paper.summary)}`;
  return `${head}~\\cite{${paper.key}}.${summary}`;
}

function paperItem(paper: OutlinePaper): string {
  const standing = paper.standing === undefined ? "" : ` (${latexEscaped(paper.standing)})`;
  return `{${latexEscaped(paper.title)}}~\\cite{${paper.key}}${standing}`;
}
