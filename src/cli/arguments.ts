/** The command line → what to do. */
import { exporters } from "../export";
import { plainText } from "../lib/plainText";
import type { Correction } from "../model/corrections";
import type { Exporter } from "../model/plugins";
import type { Recipe, Settings } from "../model/recipe";
import type { Theme } from "../model/view";
import { closest } from "./closest";
import { UsageError } from "./errors";
import { drawing, files, flagGroups, making } from "./flagList";
import { type Flag, flagName, type Line, lastValue, parseLine, type Value } from "./flags";
import { type OnlineFlags, readOnline } from "./onlineFlags";
import { type PictureFlags, readPicture } from "./pictureFlags";

export type Command =
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | ({ readonly kind: "inspect"; readonly json: boolean } & InputFlags)
  | ({ readonly kind: "topics"; readonly json: boolean; readonly recipe: RecipeFlags } & InputFlags)
  | ({ readonly kind: "draw"; readonly recipe: RecipeFlags } & DrawingFlags & InputFlags);

export interface InputFlags {
  /** Paths, `-` for standard input, or works to look up; at least one, unless `online` names what to look up. */
  readonly inputs: readonly string[];
  readonly online: OnlineFlags;
  /** "beside": the files that lie beside the inputs, where there are any. */
  readonly facts: { readonly path: string } | "beside" | "none";
  /** Of a table: field of a paper → name of its column. */
  readonly columns: Readonly<Record<string, string>>;
  /** DOI, id or title of the work in the middle; `none`; null: as the input has it. */
  readonly hub: string | null;
  readonly quiet: boolean;
}

export interface DrawingFlags {
  readonly outputs: readonly Output[];
  /** Absent: as in the saved map, else light. */
  readonly theme?: Theme;
  readonly picture: PictureFlags;
  /** Values of the exporters' further parameters. */
  readonly settings: Settings;
}

export interface Output {
  /** Path, or `-` for standard output. */
  readonly path: string;
  readonly exporter: Exporter;
}

/** What the command line changes in a recipe. */
export type RecipeFlags = (recipe: Recipe) => Recipe;

export const subcommands = ["inspect", "topics"] as const;

/** Throws `UsageError`. */
export function readArguments(argv: readonly string[]): Command {
  const line = parseLine(
    argv,
    flagGroups.flatMap(({ flags }) => flags),
  );
  if (line.values.has("help")) return { kind: "help" };
  if (line.values.has("version")) return { kind: "version" };
  const kind = subcommands.find((name) => name === line.words[0]);
  if (!kind)
    return { kind: "draw", ...readInput(line, line.words), recipe: readRecipe(line), ...readDrawing(line) };

  const input = readInput(line, line.words.slice(1));
  const unused = [...files.flags.filter(({ id }) => id === "output" || id === "format"), ...drawing.flags];
  refuse(line, kind === "inspect" ? [...unused, ...making.flags] : unused, `orrery ${kind} has no use for`);
  const json = line.values.has("json");
  return kind === "inspect" ? { kind, json, ...input } : { kind, json, ...input, recipe: readRecipe(line) };
}

function readInput(line: Line, words: readonly string[]): InputFlags {
  const online = readOnline(line);
  if (words.length === 0 && online.cites === null && online.zotero === null)
    throw new UsageError("There is no INPUT.");
  if (words.filter((word) => word === "-").length > 1)
    throw new UsageError("Standard input (-) can be read once only.");
  const path = lastValue(line, "facts");
  const none = line.values.has("noFacts");
  if (path !== undefined && none) throw new UsageError("--facts and --no-facts contradict each other.");
  return {
    inputs: words,
    online,
    facts: none ? "none" : path === undefined ? "beside" : { path: String(path) },
    columns: readColumns(line),
    hub: lastValue(line, "hub") === undefined ? null : String(lastValue(line, "hub")),
    quiet: line.values.has("quiet"),
  };
}

function readColumns(line: Line): Record<string, string> {
  const pairs = (line.values.get("columns") ?? []).flatMap((value) => String(value).split(","));
  const read = pairs.map((pair): [string, string] => {
    const [, field, column] = /^\s*(\w+)\s*=\s*(.*?)\s*$/.exec(pair) ?? [];
    if (field === undefined || column === undefined)
      throw new UsageError(`--columns needs FIELD=COLUMN, for instance title=Name; it has "${pair}".`);
    return [field, column];
  });
  return Object.fromEntries(read);
}

function readRecipe(line: Line): RecipeFlags {
  const seed = lastValue(line, "seed");
  const change = (stage: "topics" | "layout", recipe: Recipe) => {
    const { method, ...settings } = settingsOf(line, making.flags, `${stage}-`);
    return {
      [stage]: {
        ...recipe[stage],
        ...(method === undefined ? {} : { method: String(method) }),
        settings: { ...recipe[stage].settings, ...settings },
      },
    };
  };
  if (making.flags.every(({ id }) => !line.values.has(id))) return (recipe) => recipe;
  const excluded = readExcluded(line);
  return (recipe) => ({
    ...recipe,
    ...(seed === undefined ? {} : { seed: Number(seed) }),
    corrections: [...recipe.corrections, ...excluded],
    ...change("topics", recipe),
    ...change("layout", recipe),
  });
}

function readExcluded(line: Line): Correction[] {
  const words = (line.values.get("excludeWord") ?? []).map((word) => plainText(String(word)));
  if (words.includes("")) throw new UsageError("--exclude-word needs a word.");
  return words.map((term) => ({ kind: "exclude", term }));
}

function readDrawing(line: Line): DrawingFlags {
  refuse(
    line,
    files.flags.filter(({ id }) => id === "json"),
    "A map as JSON is -o map.json; only inspect and topics know",
  );
  const theme = lastValue(line, "theme");
  return {
    outputs: readOutputs(line),
    ...(theme === undefined ? {} : { theme: theme as Theme }),
    picture: readPicture(line),
    settings: settingsOf(line, drawing.further, ""),
  };
}

function readOutputs(line: Line): Output[] {
  const paths = (line.values.get("output") ?? []).map(String);
  if (paths.length === 0) {
    const meant = closest(line.words[0] ?? "", subcommands);
    throw new UsageError(
      `There is no output: say where to write with -o, for instance -o map.svg.${meant ? ` Or is the command ${meant} meant?` : ""}`,
    );
  }
  const twice = paths.find((path, k) => paths.indexOf(path) < k);
  if (twice !== undefined) throw new UsageError(`-o ${twice} is given twice.`);
  const format = lastValue(line, "format");
  return paths.map((path) => {
    const asked = format ?? (path === "-" ? "svg" : null);
    const exporter = exporterFor(path) ?? exporters.find(({ id }) => id === asked);
    if (exporter) return { path, exporter };
    const known = exporters.map((each) => `.${each.extension}`).join(", ");
    throw new UsageError(
      `The name "${path}" does not end in a known format (${known}): rename it or add --format.`,
    );
  });
}

/** The exporter of the longest ending: `links.csv` goes before `csv`. A file may be called just as the ending is. */
function exporterFor(path: string): Exporter | undefined {
  const name = path.split(/[\\/]/).at(-1)!.toLowerCase();
  const endsIn = (extension: string) =>
    name.endsWith(`.${extension}`) || (extension.includes(".") && name === extension);
  return [...exporters]
    .sort((a, b) => b.extension.length - a.extension.length)
    .find(({ extension }) => endsIn(extension));
}

/** The values given for flags whose ids begin with `prefix`, by the rest of their ids. */
function settingsOf(line: Line, flags: readonly Flag[], prefix: string): Record<string, Value> {
  const given = flags.flatMap(({ id }) => {
    const value = id.startsWith(prefix) ? lastValue(line, id) : undefined;
    return value === undefined ? [] : [[id.slice(prefix.length), value] as const];
  });
  return Object.fromEntries(given);
}

function refuse(line: Line, flags: readonly Flag[], why: string): void {
  const given = flags.filter(({ id }) => line.values.has(id)).map((flag) => `--${flagName(flag)}`);
  if (given.length > 0) throw new UsageError(`${why} ${given.join(", ")}.`);
}
