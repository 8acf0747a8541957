/** Runs other programs. */
import { spawn } from "node:child_process";

export interface RunOptions {
  /** Keeps the output back and shows it only where the program fails. */
  readonly quiet?: boolean;
  /** Added to the environment of this process. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs a program to its end. @returns its exit code; 127 where it cannot be started. */
export function run(words: readonly string[], options: RunOptions = {}): Promise<number> {
  const [program = "", ...rest] = words;
  return new Promise((resolve) => {
    const child = spawn(program, rest, {
      stdio: ["ignore", options.quiet ? "pipe" : "inherit", options.quiet ? "pipe" : "inherit"],
      env: { ...process.env, ...options.environment },
      // npx and the like are .cmd files there, which only a shell starts.
      shell: process.platform === "win32",
    });
    const kept: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => kept.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => kept.push(chunk));
    child.on("error", (error) => {
      process.stderr.write(`${program}: ${error.message}\n`);
      resolve(127);
    });
    child.on("close", (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(kept));
      resolve(code ?? 1);
    });
  });
}

/** Whether a program starts and ends well within 20 seconds; its output is of no interest. */
export function runs(words: readonly string[]): Promise<boolean> {
  const [program = "", ...rest] = words;
  return new Promise((resolve) => {
    const child = spawn(program, rest, { stdio: "ignore", timeout: 20_000 });
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === 0));
  });
}
