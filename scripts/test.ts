/**
 * `npm test` after the checks: unit tests, builds, browser tests, and one closing line with the sum. `-- --only unit|browser` runs half.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "./build";
import { findOrInstallChromium } from "./chromium";
import { run } from "./command";
import { asMain } from "./project";

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

await asMain(import.meta.url, async () => {
  const { only } = parseArgs({ options: { only: { type: "string" } } }).values;
  if (only !== undefined && only !== "unit" && only !== "browser")
    throw new Error(`--only ${only}: use unit or browser.`);
  const outcomes: Outcome[] = [];
  if (only !== "browser") outcomes.push(await runVitest([]));
  if (only !== "unit") outcomes.push(await runBrowserTests());

  const sum = (key: keyof Outcome) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  if (sum("failed") > 0) process.exitCode = 1;
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`);
});

/** A build that fails, or a machine without Chromium, counts as one failed test. */
async function runBrowserTests(): Promise<Outcome> {
  try {
    console.log("Building site, single file and command …");
    await build();
    const chromium = await findOrInstallChromium();
    return await runVitest(["--config", "tests/browser/vitest.config.ts"], { CHROME_PATH: chromium });
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

async function runVitest(flags: string[], environment: Record<string, string> = {}): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), "orrery-test-"));
  const file = join(folder, "results.json");
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const code = await run(["npx", "vitest", "run", ...flags, ...reporters], { environment });
    return readOutcome(await readFile(file, "utf8").catch(() => "{}"), code);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Files that fail before their first test, and a vitest that fails without saying so, count as failed tests. */
function readOutcome(text: string, exitCode: number): Outcome {
  const report = JSON.parse(text) as {
    numPassedTests?: number;
    numFailedTests?: number;
    numPendingTests?: number;
    numTodoTests?: number;
    testResults?: { status: string; assertionResults: { status: string }[] }[];
  };
  const brokenFiles = (report.testResults ?? []).filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const failed = (report.numFailedTests ?? 0) + brokenFiles;
  return {
    passed: report.numPassedTests ?? 0,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
}
