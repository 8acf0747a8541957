/** The command as a process of its own: what only a process shows. */
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { bibliographyText } from "./memory";

const root = resolve(import.meta.dirname, "../..");

interface Ended {
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

function start(argv: readonly string[], stdin: string, readAll = true): Promise<Ended> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...argv], { cwd: root });
    const out: Buffer[] = [];
    let stderr = "";
    child.on("error", fail);
    child.stdin.on("error", fail);
    child.stderr.on("data", (part: Buffer) => {
      stderr += part.toString();
    });
    child.stdout.on("data", (part: Buffer) => {
      out.push(part);
      if (!readAll) child.stdout.destroy();
    });
    child.on("close", (code) => done({ code, stdout: Buffer.concat(out), stderr }));
    child.stdin.end(stdin);
  });
}

it("pipes from standard input to standard output, whole", { timeout: 30_000 }, async () => {
  const { code, stdout, stderr } = await start(["-", "-o", "-", "--format", "png"], bibliographyText());
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout.subarray(1, 4).toString()).toBe("PNG");
  expect(stdout.subarray(-8, -4).toString()).toBe("IEND");
});

it("ends quietly when the reader of its output stops early", { timeout: 30_000 }, async () => {
  const { code, stderr } = await start(["-", "-o", "-"], bibliographyText(), false);
  expect([code, stderr]).toEqual([0, ""]);
});

it("ends bad input with 1 and without a stack trace", { timeout: 30_000 }, async () => {
  const { code, stdout, stderr } = await start(["inspect", "-"], "no hub page");
  expect([code, stdout.length]).toEqual([1, 0]);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
});
