/** A bibliography → the same, whose files say what their format is called: who shows them need not know the sources. */
import type { Bibliography } from "../model/bibliography";
import { sources } from "./index";

/** Unchanged where all files have their label, or are of no format that is known. */
export function withLabels(bibliography: Bibliography): Bibliography {
  const labels = new Map(sources.map(({ id, label }) => [id, label]));
  const { files = [] } = bibliography;
  if (!files.some(({ format, label }) => label === undefined && labels.has(format))) return bibliography;
  return {
    ...bibliography,
    files: files.map((file) => {
      const label = file.label ?? labels.get(file.format);
      return label === undefined ? file : { ...file, label };
    }),
  };
}
