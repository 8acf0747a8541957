/** Words of a command line → values, by a list of flags as data. The same list gives the help text. */
import { parseArgs } from "node:util";
import type { Parameter } from "../model/plugins";
import { closest } from "./closest";
import { UsageError } from "./errors";

/** `--kebab-case-of-id`. A boolean parameter has its `--no-` twin, since it may be on by default; a switch is off until given. */
export type Flag = (Parameter | TextFlag | SwitchFlag) & { readonly short?: string };

export interface SwitchFlag {
  readonly type: "switch";
  readonly id: string;
  readonly help: string;
}

export interface TextFlag {
  readonly type: "text";
  readonly id: string;
  readonly help: string;
  /** What stands for the value in the help text. */
  readonly placeholder: string;
}

export type Value = string | number | boolean;

export interface Line {
  /** What is no flag, in order. */
  readonly words: readonly string[];
  /** Id of a flag → its values in the order given; a flag that was not given is absent. */
  readonly values: ReadonlyMap<string, readonly Value[]>;
}

/** Throws `UsageError` for an unknown flag, a missing value or one out of range. */
export function parseLine(argv: readonly string[], flags: readonly Flag[]): Line {
  const options = Object.fromEntries(
    flags.flatMap((flag) => {
      const option = {
        type: flag.type === "boolean" || flag.type === "switch" ? ("boolean" as const) : ("string" as const),
        ...(flag.short ? { short: flag.short } : {}),
      };
      return spellings(flag).map((name) => [name, option] as const);
    }),
  );
  const known = new Map(flags.flatMap((flag) => spellings(flag).map((name) => [name, flag] as const)));
  // Not strict: unknown flags and missing values get sentences of our own, and a seed may be negative.
  const { tokens } = parseArgs({
    args: [...argv],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const words: string[] = [];
  const values = new Map<string, Value[]>();
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const flag = known.get(token.name);
    if (!flag) {
      const meant = closest(token.name, [...known.keys()]);
      throw new UsageError(`There is no flag ${token.rawName}.${meant ? ` Is --${meant} meant?` : ""}`);
    }
    const value = readValue(flag, token.name, token.rawName, token.value);
    values.set(flag.id, [...(values.get(flag.id) ?? []), value]);
  }
  return { words, values };
}

/** The value given last; undefined: none. */
export function lastValue(line: Line, id: string): Value | undefined {
  return line.values.get(id)?.at(-1);
}

/** The name without dashes: `minStrength` → `min-strength`. */
export function flagName({ id }: Pick<Flag, "id">): string {
  return id.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}

function spellings(flag: Flag): string[] {
  const name = flagName(flag);
  return flag.type === "boolean" ? [name, `no-${name}`] : [name];
}

function readValue(flag: Flag, name: string, rawName: string, text: string | undefined): Value {
  if (flag.type === "boolean" || flag.type === "switch") {
    if (text !== undefined) throw new UsageError(`${rawName} takes no value, but was given "${text}".`);
    return name === flagName(flag);
  }
  if (text === undefined) throw new UsageError(`${rawName} needs a value.`);
  if (flag.type === "text") return text;
  if (flag.type === "choice") {
    if (flag.choices.some(({ id }) => id === text)) return text;
    const choices = flag.choices.map(({ id }) => id).join(", ");
    throw new UsageError(`${rawName} knows ${choices}, not "${text}".`);
  }
  const number = text.trim() === "" ? Number.NaN : Number(text);
  const whole = Number.isInteger(flag.step);
  const inRange = number >= flag.min && number <= flag.max && (!whole || Number.isInteger(number));
  if (inRange) return number;
  const range = `from ${flag.min} to ${flag.max}`;
  throw new UsageError(`${rawName} takes a ${whole ? "whole " : ""}number ${range}, not "${text}".`);
}
