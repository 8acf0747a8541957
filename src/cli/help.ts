/** The help text, from the list of flags. */
import { type FlagGroup, flagGroups } from "./flagList";
import { type Flag, flagName } from "./flags";

const WIDTH = 100;
const INDENT = 30;

export function helpText(): string {
  return `${[USAGE, ...flagGroups.map(groupText), EXIT].join("\n\n")}\n`;
}

const USAGE = `Orrery draws who builds on a paper: a hub paper, the papers that cite it, grouped by topic.

  orrery INPUT -o OUT            make the map and write it, in the format that the name of OUT ends in
  orrery inspect INPUT           what the input holds, and what it lacks
  orrery topics INPUT            the topics and the papers of each
  orrery 10.1145/3360594 -o OUT  the papers that cite that work, looked up

INPUT is a bibliography (BibTeX, RIS, EndNote, PubMed, Web of Science, Scopus, CSV, CSL-JSON …), an
answer of OpenAlex, Semantic Scholar or Crossref, a graph, a list of DOIs, the text or html of a hub
page, or what Orrery saved: a map (JSON), a live map (html), a picture with its map inside (PNG, SVG);
also in zip or gz; - is standard input. Of several INPUTs the papers are put together, each once. A
saved map keeps its topics and places; a flag of "The map" or further papers make it anew, with its
corrections.

  orrery scopus.bib wos.txt pubmed.nbib --hub 10.1023/A:1008210427517 -o map.html
  orrery survey.txt -o slide.pptx
  orrery survey.txt -o talk.pptx --deck --theme dark
  orrery survey.txt -o figure.pdf --preset column-89mm --palette grey --patterns
  orrery survey.txt -o map.html --read-only
  orrery survey.txt -o map.svg -o map.gexf -o references.bib
  orrery topics survey.txt --json > topics.json
  orrery map.json newer-page.txt -o map.json`;

const EXIT = `Standard output carries only the result, notes go to standard error.
Exit code: 0 done, 1 the input cannot be read or the output not be written, 2 the command line is wrong.`;

/** Without them something else decides than their default. */
const OPEN_ENDED = ["width", "height", "titles"];

function groupText({ title, flags }: FlagGroup): string {
  return [title, ...flags.map(flagText)].join("\n");
}

function flagText(flag: Flag): string {
  const head = `  ${flag.short ? `-${flag.short}, ` : ""}${spelling(flag)}`;
  const [first = "", ...rest] = wrapped(`${flag.help}${valuesText(flag)}`, WIDTH - INDENT);
  const start =
    head.length < INDENT - 1 ? head.padEnd(INDENT) + first : `${head}\n${" ".repeat(INDENT)}${first}`;
  return [start, ...rest.map((line) => " ".repeat(INDENT) + line)].join("\n");
}

function spelling(flag: Flag): string {
  const name = `--${flagName(flag)}`;
  if (flag.type === "switch") return name;
  if (flag.type === "boolean") return flag.default ? `${name}, --no-${flagName(flag)}` : name;
  return `${name} ${flag.type === "text" ? flag.placeholder : flag.type === "number" ? "N" : "NAME"}`;
}

function valuesText(flag: Flag): string {
  if (flag.type === "text" || flag.type === "switch") return "";
  if (flag.type === "boolean") return flag.default ? " (default yes)" : "";
  if (flag.type === "choice")
    return ` (${flag.choices.map(({ id }) => id).join(", ")}; default ${flag.default})`;
  return flag.id === "seed"
    ? ` (default ${flag.default})`
    : ` (${flag.min} to ${flag.max}${OPEN_ENDED.includes(flag.id) ? "" : `, default ${flag.default}`})`;
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}
