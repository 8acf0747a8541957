/** Answers of services in a folder: a file an answer, its name the SHA-256 of the question. Kept 30 days; for the user's eyes only. */
import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AnswerCache } from "../model/online";
import { codeOf, reasonOf } from "./errors";

const DAYS = 30;
const ENDING = ".answer";

/**
 * A folder that cannot be read or written stops no look-up.
 * @param tell is told once that answers cannot be kept.
 * @param now milliseconds since 1970.
 */
export function answerCache(folder: string, tell: (note: string) => void, now: () => number): AnswerCache {
  const pathOf = (key: string) => join(folder, `${createHash("sha256").update(key).digest("hex")}${ENDING}`);
  let isReady: Promise<boolean> | null = null;
  const refuse = (error: unknown) => {
    if (codeOf(error) === undefined) throw error;
    tell(`Answers cannot be kept in ${folder}: ${reasonOf(error)}.`);
    return false;
  };
  const prepare = async () => {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await sweep(folder, now());
      return true;
    } catch (error) {
      return refuse(error);
    }
  };
  return {
    async get(key) {
      const path = pathOf(key);
      try {
        return isOld((await stat(path)).mtimeMs, now()) ? null : await readFile(path, "utf8");
      } catch (error) {
        if (codeOf(error) === undefined) throw error;
        return null;
      }
    },
    async set(key, text) {
      isReady ??= prepare();
      if (!(await isReady)) return;
      const path = pathOf(key);
      const draft = `${path}.${randomUUID()}.tmp`;
      try {
        await writeFile(draft, text, { mode: 0o600 });
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        isReady = Promise.resolve(refuse(error));
      }
    },
  };
}

/** Removes what is too old, and nothing that is not ours. */
async function sweep(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!/^[0-9a-f]{64}\.answer(?:\.[0-9a-f-]{36}\.tmp)?$/.test(name)) continue;
    const path = join(folder, name);
    const found = await stat(path).catch((error: unknown) => {
      // Another run may sweep at the same time.
      if (codeOf(error) === "ENOENT") return null;
      throw error;
    });
    if (found && isOld(found.mtimeMs, now)) await rm(path, { force: true });
  }
}

function isOld(written: number, now: number): boolean {
  return now - written > DAYS * 86_400_000;
}
