/** One run of the command: words in, exit code out. Everything that it touches comes with `io`. */

import { version } from "../../package.json";
import { singleLine } from "../lib/wrap";
import { InputError } from "../model/inputError";
import { readArguments } from "./arguments";
import { draw } from "./draw";
import { FileError, UsageError } from "./errors";
import { helpText } from "./help";
import { inspect } from "./inspect";
import type { Io } from "./io";
import { listTopics } from "./listTopics";

/** @returns 0 done, 1 the input cannot be read or the output not be written, 2 the command line is wrong. */
export async function run(argv: readonly string[], io: Io): Promise<0 | 1 | 2> {
  const say = (text: string) => io.writeStderr(`orrery: ${singleLine(text)}\n`);
  try {
    const command = readArguments(argv);
    const print = (text: string) => io.writeStdout(new TextEncoder().encode(text));
    const tell = "quiet" in command && command.quiet ? () => {} : say;
    if (command.kind === "help") await print(helpText());
    else if (command.kind === "version") await print(`orrery ${version}\n`);
    else if (command.kind === "inspect") await print(await inspect(command, io, tell));
    else if (command.kind === "topics") await print(await listTopics(command, io, tell));
    else await draw(command, io, tell);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      say(`${error.message} "orrery --help" shows how.`);
      return 2;
    }
    if (error instanceof InputError || error instanceof FileError) say(error.message);
    else
      say(
        `A fault of the program, please report it: ${error instanceof Error ? error.message : String(error)}`,
      );
    return 1;
  }
}
