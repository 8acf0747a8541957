/** Three builds of one source (`--mode site | single | cli`) and the settings of the tests. */
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { defineConfig } from "vitest/config";

const here = (path: string) => resolve(import.meta.dirname, path);

/**
 * Sigma's defaults name its own programs and painters of labels, of which ours take the place (src/render/stage.ts), and its module of programs
 * does not say that they are made without a side effect; nor does that of colours, which reads the names of all colours for them. Without what names
 * them, and with that said, they are left out: script that a first visit would wait for.
 */
function withoutSigmasPrograms(): Plugin {
  const changes: readonly [file: RegExp, from: RegExp, to: (...found: string[]) => string][] = [
    [
      /\/sigma-settings\.esm\.js$/,
      /^import \{([^}]+)\} from '[^']*\/index-[^']+';$/m,
      (_, names = "") => `var ${names.replace(/\w+ as /g, "")};`,
    ],
    [
      /\/sigma\/dist\/index-\w+\.esm\.js$/,
      /(?<=^(?:var \w+ = )?)(create\w+Program\(\)|_defineProperty\(NodeCircleProgram\b)/gm,
      (call) => `/*#__PURE__*/${call}`,
    ],
    [/\/sigma\/dist\/colors-\w+\.esm\.js$/, /^for \(var htmlColor in HTML_COLORS\) \{[^}]*\}$/m, () => ""],
  ];
  return {
    name: "without-sigmas-programs",
    transform(code, id) {
      const [, from, to] = changes.find(([file]) => file.test(id)) ?? [];
      if (!from || !to) return;
      const changed = code.replace(from, to);
      if (changed === code)
        throw new Error(`${id} is not written as it was: which of Sigma's programs stay out?`);
      return { code: changed, map: null };
    },
  };
}

export default defineConfig(({ mode }) => ({
  base: "./",
  publicDir: false,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build:
    mode === "cli"
      ? {
          ssr: here("src/cli/main.ts"),
          outDir: here("dist/cli"),
          emptyOutDir: true,
          target: "node20",
          rolldownOptions: { output: { entryFileNames: "orrery.js" } },
        }
      : {
          outDir: here(mode === "single" ? "dist/single" : "dist/site"),
          emptyOutDir: true,
          target: "es2022",
        },
  plugins: [withoutSigmasPrograms(), ...(mode === "single" ? [viteSingleFile()] : [])],
  worker: { format: "es" },
  test: {
    // All cores: by itself vitest leaves one free, which on two cores is half of them.
    maxWorkers: "100%",
    // A hang fails; a machine that has much else to do does not.
    testTimeout: 30_000,
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    exclude: ["tests/browser/**"],
  },
}));
