/** Three builds of one source (`--mode site | single | cli`) and the settings of the tests. */
import { resolve } from "node:path";
import { viteSingleFile } from "vite-plugin-singlefile";
import { defineConfig } from "vitest/config";

const here = (path: string) => resolve(import.meta.dirname, path);

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
  plugins: mode === "single" ? [viteSingleFile()] : [],
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
