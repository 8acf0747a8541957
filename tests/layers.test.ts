/** Holds the source to the import table of docs/architecture.md: when the design truly changes, the page does in the same commit. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** Folder (or file directly in src) → what of ours it may import beside itself, lib and model, as docs/architecture.md says. */
const mayImport = readTable(readFileSync(join(root, "docs/architecture.md"), "utf8"));

/** Packages that only some folders may import. */
const keptPackages: readonly { what: string; name: RegExp; folders: readonly string[] }[] = [
  { what: "sigma", name: /^(sigma|@sigma\/.*)(\/|$)/, folders: ["render"] },
  { what: "Node", name: /^node:/, folders: ["cli"] },
  { what: "resvg", name: /^@resvg\//, folders: ["cli"] },
  { what: "the UI library", name: /^(preact|lucide)(\/|$)/, folders: ["ui", "main.tsx"] },
];

const page = ["render", "ui", "main.tsx"];

/** Where the same input must give the same bytes. */
const stages = [
  "model",
  "lib",
  "sources",
  "graph",
  "topics",
  "layout",
  "scene",
  "export",
  "reading.ts",
  "lookingUp.ts",
  "pipeline.ts",
  "restoring.ts",
];

interface Module {
  /** From src, with slashes: `graph/build.ts`. */
  readonly file: string;
  readonly folder: string;
  readonly text: string;
  /** The text without comments and quoted texts. */
  readonly code: string;
  readonly imports: readonly string[];
}

const modules = filesOf("src", /\.tsx?$/)
  .filter((file) => !file.endsWith(".d.ts"))
  .map((path) => readModule(path));

describe("the import table", () => {
  it("finds the source", () => {
    expect(modules.length).toBeGreaterThan(20);
    expect(modules.some((module) => module.imports.length > 0)).toBe(true);
  });

  it("names every folder", () => {
    const unnamed = modules.map((module) => module.folder).filter((folder) => !mayImport.has(folder));
    expect([...new Set(unnamed)]).toEqual([]);
  });

  it.each([...mayImport.keys()])("%s imports of ours only what the table says", (folder) => {
    const common = folder === "lib" || folder === "model" ? [] : ["lib", "model"];
    const allowed = new Set([folder, ...common, ...(mayImport.get(folder) ?? [])]);
    const wrong = ourImports(folder).filter(({ to }) => !to.startsWith("../") && !allowed.has(folderOf(to)));
    expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });

  it("model takes only types from packages", () => {
    const wrong = modules
      .filter((module) => module.folder === "model")
      .flatMap((module) =>
        [...module.text.matchAll(/^import (?!type )[^;]*?from "([^."][^"]*)"/gm)].map(
          (match) => `${module.file} imports ${match[1]}`,
        ),
      );
    expect(wrong).toEqual([]);
  });

  it.each(keptPackages)("$what is imported only where it belongs", ({ name, folders }) => {
    const wrong = modules
      .filter((module) => !folders.includes(module.folder))
      .flatMap(({ file, imports }) =>
        imports.filter((to) => name.test(to)).map((to) => `${file} imports ${to}`),
      );
    expect(wrong).toEqual([]);
  });

  it("has no circles", () => {
    expect(circles()).toEqual([]);
  });
});

describe("the core", () => {
  it("touches document and window only in the page's folders", () => {
    const wrong = modules
      .filter((module) => !page.includes(module.folder))
      .filter(({ code }) => /(?<![.\w])(document|window|navigator|localStorage)\s*[.[]/.test(code))
      .map((module) => module.file);
    expect(wrong).toEqual([]);
  });

  it("does not speak to the console", () => {
    const wrong = modules.filter(({ code }) => /\bconsole\s*\./.test(code)).map((module) => module.file);
    expect(wrong).toEqual([]);
  });

  it("takes no chance and no clock", () => {
    const wrong = modules
      .filter((module) => stages.includes(module.folder))
      .filter(({ code }) => /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\s*\)|\blocaleCompare\b/.test(code))
      .map((module) => module.file);
    expect(wrong).toEqual([]);
  });

  it("reckons only with what every engine rounds alike, its logarithm and kin from lib/portableMath", () => {
    const wrong = modules
      .filter((module) => stages.includes(module.folder))
      .flatMap(({ file, code }) => unportable(code).map((found) => `${file} has ${found}`));
    expect(wrong).toEqual([]);
  });

  it("would be caught at a function that engines round differently", () => {
    expect(unportable("const { hypot } = Math; Math.pow(x, 2) + y ** 2 + Math?.log(x)")).toEqual([
      "Math;",
      "Math.pow",
      "**",
      "Math?.log",
    ]);
    expect(unportable("Math.sqrt(x * x) + Math.max(0, Math.PI)")).toEqual([]);
  });

  it("names no path of one machine", () => {
    const files = ["src", "scripts", "docs", "tests"].flatMap((folder) =>
      filesOf(folder, /\.(tsx?|md|json|svg)$/),
    );
    const path = new RegExp(
      ["/work", "/tmp", "/root", "/home/\\w+", "/Users/\\w+"].map((start) => `${start}/`).join("|"),
    );
    const wrong = files.filter((file) => path.test(readFileSync(join(root, file), "utf8")));
    expect(wrong).toEqual([]);
  });
});

/** Rows `| folder, folder | folder, folder; a remark |` below the heading `| folder | may import |`. */
function readTable(page: string): Map<string, readonly string[]> {
  const names = (cell: string) =>
    cell
      .split(/[;:]/)[0]!
      .split(",")
      .map((name) => name.trim())
      .map((name) => (/^(pipeline|reading|lookingUp|restoring)$/.test(name) ? `${name}.ts` : name));
  const rows = page.split("| folder | may import |\n|---|---|\n")[1]?.split("\n\n")[0]?.split("\n") ?? [];
  return new Map(
    rows.flatMap((row) => {
      const [, folders = "", allowed = ""] = row.split("|");
      return names(folders).map((folder) => [folder, names(allowed)] as const);
    }),
  );
}

function filesOf(folder: string, name: RegExp): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

function readModule(path: string): Module {
  const text = readFileSync(join(root, path), "utf8");
  const bare = text.replace(/\/\*[\s\S]*?\*\/|(?<![:"'`\w])\/\/[^\n]*/g, "");
  const named = bare.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*|new URL\(\s*)"([^"]+)"/g);
  const file = path.slice("src/".length);
  const code = bare.replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
  return { file, folder: folderOf(file), text, code, imports: [...named].map((match) => match[1] ?? "") };
}

function folderOf(file: string): string {
  const top = file.split("/")[0] ?? "";
  return /^(pipeline|reading|lookingUp|restoring|main)$/.test(top) ? mainFile(top) : top;
}

/** Specifiers carry no extension. */
function mainFile(name: string): string {
  return name === "main" ? "main.tsx" : `${name}.ts`;
}

/** Relative imports of a folder's modules, as paths from src. */
function ourImports(folder: string): { from: string; to: string }[] {
  return modules
    .filter((module) => module.folder === folder)
    .flatMap(({ file, imports }) =>
      imports
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => ({ from: file, to: target(file, specifier) })),
    );
}

function target(file: string, specifier: string): string {
  const path = specifier.replace(/\?.*$/, "");
  return relative(join(root, "src"), resolve(root, "src", dirname(file), path)).replaceAll("\\", "/");
}

/** Uses of `Math`, and powers, that may differ in the last bit between engines. */
function unportable(code: string): string[] {
  const exact =
    "abs|min|max|round|floor|ceil|trunc|sign|sqrt|imul|fround|clz32|PI|E|LN2|LN10|LOG2E|LOG10E|SQRT2|SQRT1_2";
  const uses = new RegExp(`\\bMath\\b(?!\\.(?:${exact})\\b)[?.]*(?:\\w+|;)?|\\*\\*`, "g");
  return [...code.matchAll(uses)].map(([found]) => found);
}

/** Every circle of imports, each once, as `a → b → a`. */
function circles(): string[] {
  const known = new Map(modules.map((module) => [module.file, module]));
  const resolveFile = (path: string) =>
    [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((candidate) => known.has(candidate));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, trail: string[]): void => {
    const at = trail.indexOf(file);
    if (at >= 0) found.push([...trail.slice(at), file].join(" → "));
    if (at >= 0 || done.has(file)) return;
    for (const specifier of known.get(file)?.imports ?? []) {
      const next = specifier.startsWith(".") ? resolveFile(target(file, specifier)) : undefined;
      if (next) visit(next, [...trail, file]);
    }
    done.add(file);
  };
  for (const file of known.keys()) visit(file, []);
  return found;
}
