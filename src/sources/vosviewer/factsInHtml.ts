/** The description of a VOSviewer item → the facts in the rows of its table, and the text outside of it. Its tags are read and never kept. */
import { htmlTokens } from "../../lib/htmlTags";
import { plainText } from "../../lib/plainText";

export interface HtmlFacts {
  /** `Title:` in one cell and what it is in the next, in their order; names without the colon. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly text: string;
}

export function factsInHtml(html: string): HtmlFacts {
  if (!html.includes("<")) return { facts: [], text: plainText(html) };
  const facts: [string, string][] = [];
  let text = "";
  let cells: string[] | null = null;
  const endRow = () => {
    const [name = "", value = ""] = (cells ?? []).map(plainText);
    if (name !== "" && value !== "") facts.push([name.replace(/\s*:$/, ""), value]);
    else if (name !== "") text += `${name} `;
    cells = null;
  };
  for (const token of htmlTokens(html)) {
    if (token.kind === "text") {
      if (cells?.length) cells[cells.length - 1] += token.text;
      else text += token.text;
    } else if (token.name === "tr") {
      endRow();
      if (token.kind === "open") cells = [];
    } else if (token.kind === "open" && (token.name === "td" || token.name === "th")) {
      cells ??= [];
      cells.push("");
    } else if (token.kind === "close" && token.name === "table") endRow();
    else if (BREAKS.has(token.name)) {
      if (cells?.length) cells[cells.length - 1] += " ";
      else text += " ";
    }
  }
  endRow();
  return { facts, text: plainText(text) };
}

const BREAKS: ReadonlySet<string> = new Set(["br", "p", "div", "li"]);
