/** The four plug-in shapes. To add one: a file in its folder, a line in that folder's index.ts, a fixture. */
import type { Bibliography } from "./bibliography";
import type { CitationGraph } from "./graph";
import type { Grouping } from "./grouping";
import type { Layout } from "./layout";
import type { CitationMap } from "./map";
import type { Reading } from "./mapFile";
import type { Settings } from "./recipe";
import type { Scene } from "./scene";
import type { Topics } from "./topics";
import type { Marks, View } from "./view";

/** A parameter as data: the form on the page and the flag of the command come from it. */
export type Parameter = {
  readonly id: string;
  readonly label: string;
  /** One sentence. */
  readonly help: string;
} & (
  | {
      readonly type: "number";
      readonly min: number;
      readonly max: number;
      readonly step: number;
      readonly default: number;
    }
  | { readonly type: "boolean"; readonly default: boolean }
  | {
      readonly type: "choice";
      readonly choices: readonly { id: string; label: string }[];
      readonly default: string;
    }
);

export interface Source {
  readonly id: string;
  readonly label: string;
  /** 0 = surely not this format, 1 = surely; decided by content, the name is a hint only. */
  accepts(bytes: Uint8Array, name: string): number;
  /** One bad entry costs a note, never the rest. Throws `InputError` only if nothing can be read. */
  read(bytes: Uint8Array, name: string): Reading;
}

export interface TopicMethod {
  readonly id: string;
  readonly label: string;
  readonly parameters: readonly Parameter[];
  /** The same groups whatever the order of papers in the bibliography. */
  group(bibliography: Bibliography, graph: CitationGraph, settings: Settings, seed: number): Grouping;
}

export interface LayoutMethod {
  readonly id: string;
  readonly label: string;
  readonly parameters: readonly Parameter[];
  /** Yields progress; the last value has progress 1. Input is untouched. */
  run(graph: CitationGraph, topics: Topics, settings: Settings, seed: number): Generator<Layout, void>;
}

/** What an exporter may need from its surroundings: the page and the command each bring their own. */
export interface ExportContext {
  readonly view: View;
  readonly marks: Marks;
  /** The bundled typeface as base64 woff2, for files that carry it: weight 400 and 600. */
  readonly typeface?: { readonly regular: string; readonly semibold: string };
  /** Draws an SVG of the given size in px as PNG bytes. */
  readonly rasterise?: (svg: string, width: number, height: number) => Promise<Uint8Array>;
}

export interface Exporter {
  readonly id: string;
  readonly label: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mime: string;
  readonly parameters: readonly Parameter[];
  write(
    scene: Scene,
    map: CitationMap,
    settings: Settings,
    context: ExportContext,
  ): string | Uint8Array | Promise<Uint8Array>;
}
