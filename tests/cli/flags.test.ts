import { describe, expect, it } from "vitest";
import { UsageError } from "../../src/cli/errors";
import { type Flag, flagName, parseLine } from "../../src/cli/flags";

const flags: readonly Flag[] = [
  { type: "text", id: "output", short: "o", placeholder: "OUT", help: "" },
  { type: "number", id: "seed", label: "", help: "", min: -10, max: 10, step: 1, default: 1 },
  { type: "number", id: "minStrength", label: "", help: "", min: 0, max: 1, step: 0.1, default: 0.5 },
  { type: "boolean", id: "legend", label: "", help: "", default: true },
  { type: "switch", id: "quiet", short: "q", help: "" },
  {
    type: "choice",
    id: "theme",
    label: "",
    help: "",
    choices: [{ id: "light", label: "" }],
    default: "light",
  },
];

const parse = (...argv: string[]) => parseLine(argv, flags);

describe("a command line", () => {
  it("is words and flags in any order", () => {
    const { words, values } = parse("-q", "in.txt", "--seed=3", "-o", "a.svg", "-ob.png", "--no-legend");
    expect(words).toEqual(["in.txt"]);
    expect(Object.fromEntries(values)).toEqual({
      quiet: [true],
      seed: [3],
      output: ["a.svg", "b.png"],
      legend: [false],
    });
  });

  it("takes a lone dash as a word and as a value, a negative number as a number, and all after -- as words", () => {
    const { words, values } = parse("-", "-o", "-", "--seed", "-5", "--", "--seed");
    expect(words).toEqual(["-", "--seed"]);
    expect(values.get("output")).toEqual(["-"]);
    expect(values.get("seed")).toEqual([-5]);
  });

  it("writes the names of flags with dashes", () => {
    expect(flags.map(flagName)).toContain("min-strength");
    expect(parse("--min-strength", "0.25").values.get("minStrength")).toEqual([0.25]);
  });

  it.each([
    [["--sede", "3"], "There is no flag --sede. Is --seed meant?"],
    [["-x"], "There is no flag -x."],
    [["--no-seed"], "There is no flag --no-seed."],
    [["--no-quiet"], "There is no flag --no-quiet."],
    [["--seed"], "--seed needs a value."],
    [["--seed", "abc"], '--seed takes a whole number from -10 to 10, not "abc".'],
    [["--seed", "1.5"], '--seed takes a whole number from -10 to 10, not "1.5".'],
    [["--seed", "11"], '--seed takes a whole number from -10 to 10, not "11".'],
    [["--seed", ""], '--seed takes a whole number from -10 to 10, not "".'],
    [["--min-strength", "2"], '--min-strength takes a number from 0 to 1, not "2".'],
    [["--theme", "blue"], '--theme knows light, not "blue".'],
    [["--legend=yes"], '--legend takes no value, but was given "yes".'],
  ])("%j is refused with a sentence", (argv, message) => {
    expect(() => parse(...argv)).toThrow(new UsageError(message));
  });

  it("knows no flag by a name of Object", () => {
    expect(() => parse("--__proto__")).toThrow(UsageError);
    expect(() => parse("--constructor")).toThrow(UsageError);
  });
});
