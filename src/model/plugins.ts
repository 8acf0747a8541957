/** The four plug-in shapes. To add one: a file in its folder, a line in that folder's index.ts, a fixture. */
import type { Bibliography } from "./bibliography";
import type { CitationGraph } from "./graph";
import type { Grouping } from "./grouping";
import type { Layout } from "./layout";
import type { CitationMap } from "./map";
import type { Reading } from "./mapFile";
import type { Picture } from "./picture";
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

/** A file, a pasted text or an answer, unpacked: what a source looks at and reads. */
export interface SourceInput {
  /** Name of the file (of one in a zip: `archive.zip/works.ris`), or a phrase such as `pasted text`. */
  readonly name: string;
  /** The first bytes, at most `HEAD_BYTES`. */
  readonly head: Uint8Array;
  /** `head` as text, without byte order mark; may end in the middle of a line. */
  readonly headText: string;
  bytes(): Promise<Uint8Array>;
  /** The whole as text, by its byte order mark or the encoding that its bytes point to; `assumed`: a sentence on what had to be guessed. */
  text(): Promise<{ readonly text: string; readonly assumed: string | null }>;
  /** The lines without their ends (LF, CR LF or CR), read piece by piece, so that a large file need not be held whole. */
  lines(): AsyncIterable<string>;
  /** Share of the file that `lines()` has read, 0..1; of a packed file, of its packed bytes. */
  share(): number;
  /** Sentences on what of the bytes was lost or had to be assumed in `bytes` and `lines`, as far as they were read. */
  remarks?(): readonly string[];
}

/** What reading may need from its surroundings. */
export interface ReadContext {
  /** As `ExportContext.step`: to be awaited now and then with the share read, 0..1; rejects with an `AbortError` once the user has cancelled. */
  readonly step?: (share: number) => Promise<void>;
  /** Of a table: field of a record → name of its column, where the user has said so; over what is guessed. */
  readonly columns?: Readonly<Record<string, string>>;
}

export interface Source {
  readonly id: string;
  readonly label: string;
  /** 0 = surely not this format, 1 = surely; decided by `head`, the name is a hint only. */
  accepts(input: SourceInput): number;
  /**
   * True for a file that completes another one of this source (the network beside a VOSviewer map, the edges beside the works): the two are
   * read as one.
   */
  completes?(input: SourceInput): boolean;
  /**
   * One bad entry costs a note, never the rest. Throws `InputError` only if nothing can be read.
   * @param inputs one, or one with those that complete it behind it.
   */
  read(inputs: readonly [SourceInput, ...SourceInput[]], context: ReadContext): Reading | Promise<Reading>;
}

export interface TopicMethod {
  readonly id: string;
  readonly label: string;
  readonly parameters: readonly Parameter[];
  /** Yields the share done; returns the same groups whatever the order of papers in the bibliography. */
  group(
    bibliography: Bibliography,
    graph: CitationGraph,
    settings: Settings,
    seed: number,
  ): Generator<number, Grouping, void>;
}

export interface LayoutMethod {
  readonly id: string;
  readonly label: string;
  readonly parameters: readonly Parameter[];
  /**
   * Yields progress; the last value has progress 1. Input is untouched.
   * @param anchors where papers stood before, [x0, y0, …] in the order of `graph.paperIds`, NaN for those that are new: papers stay about there,
   * what is new or has changed its topic finds its place beside them. Null: the map is laid out from scratch.
   */
  run(
    graph: CitationGraph,
    topics: Topics,
    settings: Settings,
    seed: number,
    anchors: Float64Array | null,
  ): Generator<Layout, void>;
  /** The same in slices, for callers that let others have their turn: null where there is nothing new to be seen. */
  slices(
    graph: CitationGraph,
    topics: Topics,
    settings: Settings,
    seed: number,
    anchors: Float64Array | null,
  ): Generator<Layout | null, void>;
}

/** A font of the bundled typeface as a TrueType file. */
export interface FontFile {
  readonly weight: 400 | 600;
  readonly bytes: Uint8Array;
}

/** What an exporter may need from its surroundings: the page and the command each bring their own. */
export interface ExportContext {
  readonly view: View;
  readonly marks: Marks;
  /** What the scene given to `write` was composed for. */
  readonly picture: Picture;
  /** Another picture of the same map: `changes` over `picture`. */
  compose(changes: Partial<Picture>): Scene;
  /** The bundled typeface as base64 woff2, for files that carry it: weight 400 and 600. */
  readonly typeface?: { readonly regular: string; readonly semibold: string };
  /** The bundled typeface in parts (Latin, Latin extended, Greek, Cyrillic), Latin first, each in both weights. */
  readonly fonts?: () => Promise<readonly FontFile[]>;
  /**
   * Draws an SVG of the given size in px as bytes of a picture; `quality` of WebP 1..100.
   * Throws with a sentence where that kind or size cannot be made.
   */
  readonly rasterise?: (
    svg: string,
    width: number,
    height: number,
    kind?: "png" | "webp",
    quality?: number,
  ) => Promise<Uint8Array>;
  /** The text of the page in one file, without a map in it. */
  readonly page?: () => Promise<string>;
  /** Tells the user something of the file being made: what was replaced, left out or merged. A sentence. */
  readonly tell?: (sentence: string) => void;
  /**
   * To be awaited between parts of long work, with the share done, 0..1: the page draws its progress.
   * Rejects with an `AbortError` once the user has cancelled; exporters let it pass.
   */
  readonly step?: (share: number) => Promise<void>;
}

export interface Exporter {
  readonly id: string;
  readonly label: string;
  /** What it is for, in a few words: shown under the label. */
  readonly help: string;
  /** Where it stands in the form: slides and pictures of a scene, the live map, references as text, data for other programs. */
  readonly group: "picture" | "page" | "references" | "data";
  /** Without the leading dot; with a dot inside where one ending serves several formats: "links.csv". Unique. */
  readonly extension: string;
  readonly mime: string;
  readonly parameters: readonly Parameter[];
  /** What of the scene the file will merge or leave out, as sentences for the form; beside those of the scene itself. */
  readonly notes?: (scene: Scene) => Promise<readonly string[]>;
  write(
    scene: Scene,
    map: CitationMap,
    settings: Settings,
    context: ExportContext,
  ): string | Uint8Array | Promise<string | Uint8Array>;
}
