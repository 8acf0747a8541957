/**
 * A map → an outline in Markdown (CommonMark): a section a topic with its representative papers and their summaries, then all its papers, each
 * with the citation key of the .bib and .csl.json files as Pandoc writes it, `[@key]`.
 */

import { counted } from "../lib/digits";
import type { Exporter } from "../model/plugins";
import type { Mark } from "../model/view";
import { bylineOf, line, type OutlinePaper, type OutlineSection, outlineOf } from "./rows/textOutline";
import { marksWanted, withMarks } from "./withMarks";

export const markdownExporter: Exporter = {
  id: "markdown",
  label: "Outline (Markdown)",
  help: "a section a topic, with summaries and citation keys",
  group: "references",
  extension: "md",
  mime: "text/markdown",
  parameters: [withMarks],
  write(_scene, map, settings, { marks }) {
    const markOf = marksWanted(settings, marks);
    const { heading, hub, papers, basis, origin, sections } = outlineOf(map);
    const head = [
      `# ${escaped(heading)}`,
      ...(hub ? [[linked(hub), escaped(bylineOf(hub)), `[@${hub.key}]`].filter(Boolean).join(" · ")] : []),
      `${counted(papers, "paper")} from ${escaped(origin)}. The topics are inferred from ${escaped(basis)}.`,
    ];
    return `${[...head, ...sections.flatMap((section) => sectionBlocks(section, markOf))].join("\n\n")}\n`;
  },
};

type MarkOf = (paper: string) => Mark;

function sectionBlocks({ title, terms, representative, papers }: OutlineSection, markOf: MarkOf): string[] {
  const size = counted(papers.length, "paper");
  const blocks = [
    `## ${escaped(title)}`,
    terms.length > 0 ? `${size}. Terms: ${terms.map(escaped).join(", ")}.` : `${size}.`,
  ];
  if (representative.length > 0)
    blocks.push("### Representative papers", ...representative.map(representativeBlock));
  if (papers.length > 0)
    blocks.push("### All papers", papers.map((paper) => paperItem(paper, markOf(paper.id))).join("\n"));
  return blocks;
}

const BOLD = "**";

function representativeBlock(paper: OutlinePaper): string {
  const byline = bylineOf(paper);
  const head = `${BOLD}${linked(paper)}${BOLD}${byline === "" ? "" : ` (${escaped(byline)})`} [@${paper.key}]`;
  return paper.summary === undefined ? head : `${head}\\\n${escaped(paper.summary)}`;
}

function paperItem(paper: OutlinePaper, { star, note, tags = [] }: Mark): string {
  const facts = [paper.year, paper.standing].filter(Boolean).join(", ");
  const aside = facts && ` (${facts})`;
  const item = `- ${star ? "★ " : ""}${linked(paper)}${aside} [@${paper.key}]`;
  const own = [tags.join(", "), note ?? ""].map((text) => escaped(line(text)));
  return [item, ...own.filter(Boolean).map((text) => `  - ${text}`)].join("\n");
}

function linked({ title, url }: OutlinePaper): string {
  if (url === undefined) return escaped(title);
  const address = url.replace(
    /[<>()\\\s]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
  return `[${escaped(title)}](${address})`;
}

/** Signs that Markdown or Pandoc could take for markup, and what would begin a list, a quotation or a heading at the start of a line. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<{}~$^]|&(?=[#\w])|(?<!\w)@/g, "\\$&")
    .replace(/^[-+=>#|:]/, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}
