/**
 * GML → the records of its nodes and edges: keys with numbers, texts in quotes, or further keys in brackets. What stands deeper than a node or
 * edge (its graphics) is passed over.
 */
import { decodeEntities } from "../../lib/htmlEntities";
import type { GraphRecords } from "../graphFile/records";
import type { JsonObject } from "../json/fields";

/** Characters between two steps. */
const STEP = 1 << 19;
/** A bracket, a text in quotes, a comment, or a word. An open quotation runs to the end. */
const TOKEN = /[[\]]|"[^"]*"?|#[^\r\n]*|[^\s[\]"#]+/g;

/** @param step told the share of the text that is read, 0 to 0.5. @returns `notes`: sentences. */
export async function parseGml(
  text: string,
  step?: (share: number) => Promise<void>,
): Promise<{ records: GraphRecords; notes: readonly string[] }> {
  const nodes: JsonObject[] = [];
  const edges: JsonObject[] = [];
  let isDirected = false;
  /** Names of the lists that are open, the outermost first. */
  const open: string[] = [];
  let item = new Map<string, unknown>();
  let key: string | null = null;
  let next = STEP;
  const close = () => {
    const name = open.pop();
    if (open.length !== 1 || open[0] !== "graph") return;
    const fields = Object.fromEntries(item);
    if (name === "node") nodes.push(fields);
    else if (name === "edge") edges.push(fields);
  };
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (index > next) {
      next += STEP;
      await step?.((0.5 * index) / text.length);
    }
    if (token.startsWith("#")) continue;
    if (token === "[") {
      open.push(key?.toLowerCase() ?? "");
      if (open.length === 2) item = new Map();
      key = null;
    } else if (token === "]") {
      close();
      key = null;
    } else if (key === null) key = token;
    else {
      const value = literal(token);
      if (open.length === 1 && key.toLowerCase() === "directed") isDirected = value === 1;
      else if (open.length === 2) item.set(key, item.has(key) ? [item.get(key), value].flat() : value);
      key = null;
    }
  }
  const isWhole = open.length === 0;
  const broken = open[0] === "graph" && open[1] === "node" ? 1 : 0;
  return {
    records: {
      nodes,
      edges: edges.map((edge) => ({ ...edge, directed: isDirected })),
      isWhole,
      broken,
    },
    notes: isWhole ? [] : ["The file breaks off before its last bracket: what stands before it is read."],
  };
}

function literal(token: string): string | number {
  if (token.startsWith('"')) return decodeEntities(token.replace(/^"|"$/g, ""));
  const number = Number(token);
  return Number.isFinite(number) ? number : token;
}
