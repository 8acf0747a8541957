import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nodeIo } from "../../src/cli/io";

const io = nodeIo();
const bytes = new TextEncoder().encode("new");
let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "orrery-test-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe("writing a file", () => {
  it("makes it, or replaces it and keeps its permissions", async () => {
    const path = join(folder, "map.svg");
    await io.writeFile(path, bytes);
    expect(await readFile(path, "utf8")).toBe("new");
    await writeFile(path, "old and longer", { mode: 0o600 });
    const { mode } = await stat(path);
    await io.writeFile(path, bytes);
    expect(await readFile(path, "utf8")).toBe("new");
    expect((await stat(path)).mode).toBe(mode);
    expect(await readdir(folder)).toEqual(["map.svg"]);
  });

  it("writes through a link to its target", async () => {
    await writeFile(join(folder, "target.svg"), "old");
    await symlink(join(folder, "target.svg"), join(folder, "link.svg"));
    await io.writeFile(join(folder, "link.svg"), bytes);
    expect(await readFile(join(folder, "target.svg"), "utf8")).toBe("new");
    expect((await readdir(folder)).sort()).toEqual(["link.svg", "target.svg"]);
  });

  it("fails with the system's error and leaves nothing behind", async () => {
    await expect(io.writeFile(join(folder, "no", "map.svg"), bytes)).rejects.toMatchObject({
      code: "ENOENT",
    });
    await expect(io.writeFile(folder, bytes)).rejects.toMatchObject({ code: "EISDIR" });
    await expect(io.writeFile(join(folder, `${"x".repeat(300)}.svg`), bytes)).rejects.toMatchObject({
      code: "ENAMETOOLONG",
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it("writes to a device without replacing it", async () => {
    if (process.platform === "win32") return;
    await io.writeFile("/dev/null", bytes);
    expect((await stat("/dev/null")).isCharacterDevice()).toBe(true);
  });
});
