/** The text of a VOSviewer map file → its items: one line each, columns by their names in the first line, parted by tab, comma or semicolon. */
import type { VosviewerItem } from "./item";

export interface MapTable {
  readonly items: readonly { readonly item: VosviewerItem; readonly where: string }[];
  /** Names of weights and scores. */
  readonly numbers: readonly string[];
  /** Lines with more or fewer cells than columns. */
  readonly uneven: number;
  /** True if a quotation mark opens that is never closed: then quotation marks were taken as they stand. */
  readonly isUnquoted: boolean;
  /** The text ends in the middle of its last line. */
  readonly isCut: boolean;
}

/** The sign between the columns of a map file by its first line; null: it is none. */
export function mapDelimiter(firstLine: string): string | null {
  return DELIMITERS.find((delimiter) => isMapHeader(columnsOf(firstLine, delimiter))) ?? null;
}

const DELIMITERS = ["\t", ",", ";"];

function columnsOf(line: string, delimiter: string): string[] {
  return line.split(delimiter).map((name) => name.trim().replace(/^"(.*)"$/, "$1"));
}

/** `id` or `label`, and something that only such files have. */
function isMapHeader(columns: readonly string[]): boolean {
  const names = new Set(columns.map((name) => name.toLowerCase()));
  const hasNumbers = columns.some((name) => /^(?:weight|score)<.*>$/i.test(name));
  const isPlaced = names.has("x") && names.has("y");
  return names.has("label") && (hasNumbers || isPlaced || (names.has("id") && names.has("cluster")));
}

/** @param delimiter as `mapDelimiter` gives it. */
export async function readMapTable(text: string, delimiter: string): Promise<MapTable> {
  const { default: Papa } = await import("papaparse");
  const parse = (quoteChar: string, part = text) =>
    Papa.parse<string[]>(part, { delimiter, quoteChar, skipEmptyLines: "greedy" });
  const quoted = parse('"');
  const isOpen = quoted.errors.some(isOfQuotes);
  // A mark that opens in the last line alone: there the file breaks off.
  const endsOpen = isOpen && !parse('"', text.slice(0, lastLineAt(text))).errors.some(isOfQuotes);
  const isUnquoted = isOpen && !endsOpen;
  const { data } = endsOpen ? parse('"', `${text}"`) : isUnquoted ? parse("\0") : quoted;
  const [header = [], ...rows] = data;
  const columns = header.map((name) => name.trim());
  const isCut =
    endsOpen || (!/[\r\n]$/.test(text) && rows.length > 0 && rows.at(-1)!.length < columns.length);
  const items = rows.map((row, i) => ({ item: itemOf(columns, row), where: `item ${i + 1}` }));
  return {
    items,
    numbers: columns.filter((name) => NUMBER.test(name)),
    uneven: (isCut ? rows.slice(0, -1) : rows).filter((row) => row.length !== columns.length).length,
    isUnquoted,
    isCut,
  };
}

const isOfQuotes = ({ type }: { type?: string }) => type === "Quotes";

function lastLineAt(text: string): number {
  return Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) + 1;
}

const NUMBER = /^(weight|score)<(.*)>$/i;

function itemOf(columns: readonly string[], row: readonly string[]): VosviewerItem {
  const own = new Map<string, string>();
  const [weights, scores, more] = [new Map(), new Map(), new Map()] as Map<string, string>[];
  for (const [k, column] of columns.entries()) {
    const cell = row[k];
    if (cell === undefined || cell.trim() === "") continue;
    const [, kind, name = ""] = NUMBER.exec(column) ?? [];
    const key = column.toLowerCase();
    if (kind) (kind.toLowerCase() === "weight" ? weights! : scores!).set(name, cell);
    else if (OWN.has(key)) own.set(key, cell);
    else more!.set(column, cell);
  }
  const [id, label, description, cluster] = [...OWN].map((name) => own.get(name));
  return { id, label, description, cluster, weights: weights!, scores: scores!, more: more! };
}

const OWN: ReadonlySet<string> = new Set(["id", "label", "description", "cluster"]);
