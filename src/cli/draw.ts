/** `orrery INPUT -o OUT`: makes the map and writes it. No file is touched before all are made. */
import { exporters } from "../export";
import { frameFor } from "../export/size/frame";
import { presets } from "../export/size/presets";
import type { CitationMap } from "../model/map";
import { defaultPicture, type Picture } from "../model/picture";
import type { ExportContext, Exporter } from "../model/plugins";
import type { Frame, Scene } from "../model/scene";
import { defaultView } from "../model/view";
import { composePicture } from "../scene/composePicture";
import type { Command } from "./arguments";
import { FileError, reasonOf } from "./errors";
import { flagName } from "./flags";
import { readWithFacts, type Tell } from "./input";
import type { Io } from "./io";
import { mapOf } from "./mapOf";
import type { PictureFlags } from "./pictureFlags";
import { rasterise } from "./rasterise";
import { embeddedTypeface, fontFiles } from "./typeface";

type DrawCommand = Extract<Command, { kind: "draw" }>;

/** What exporters are given. */
interface Subject {
  readonly scene: Scene;
  readonly map: CitationMap;
  readonly context: ExportContext;
}

/** Throws `FileError` and `InputError`. */
export async function draw(command: DrawCommand, io: Io, tell: Tell): Promise<void> {
  const reading = await readWithFacts(command, io, tell);
  const map = await mapOf(reading, command.recipe, io, tell);
  const saved = reading.saved?.view ?? defaultView;
  const view = { ...saved, theme: command.theme ?? saved.theme };
  const marks = reading.saved?.marks ?? {};
  const picture: Picture = {
    ...defaultPicture,
    ...command.picture.wishes,
    frame: frameOf(command.picture),
    theme: view.theme,
    extent: extentOf(command.picture, map),
  };
  const compose = (changes: Partial<Picture>) => composePicture(map, view, { ...picture, ...changes }, marks);
  const context: ExportContext = {
    view,
    marks,
    picture,
    compose,
    typeface: await embeddedTypeface(),
    fonts: fontFiles,
    rasterise,
    page: () => readPage(io),
    tell,
  };
  for (const sentence of unused(command)) tell(sentence);
  const scene = compose({});
  if (command.outputs.some(({ exporter }) => exporter.group === "picture"))
    for (const note of scene.notes) tell(note);

  const made: { path: string; bytes: Uint8Array }[] = [];
  for (const { path, exporter } of command.outputs)
    made.push({ path, bytes: await bytesOf(exporter, { scene, map, context }, command) });
  for (const { path, bytes } of made) await write(path, bytes, io);
}

/** Flags of exporters that none of the outputs heeds. */
function unused({ settings, outputs }: DrawCommand): string[] {
  const heeded = new Set(outputs.flatMap(({ exporter }) => exporter.parameters.map(({ id }) => id)));
  const extensions = (id: string) =>
    exporters
      .filter(({ parameters }) => parameters.some((each) => each.id === id))
      .map(({ extension }) => `.${extension}`);
  return Object.keys(settings)
    .filter((id) => !heeded.has(id))
    .map((id) => `--${flagName({ id })} does nothing here: only ${extensions(id).join(", ")} heed it.`);
}

async function readPage(io: Io): Promise<string> {
  try {
    return await io.readPage();
  } catch (error) {
    throw new FileError(
      `The page that would hold the map cannot be read (${reasonOf(error)}); it lies beside the command once that is built.`,
    );
  }
}

/** With both sides a frame of their shape, else that of the preset. */
function frameOf({ preset, size }: PictureFlags): Frame {
  if (size.width && size.height) return frameFor(size.width, size.height);
  return (preset ?? presets[0]!).frame;
}

/** Throws `FileError` for a topic that the map has not. */
function extentOf({ topic, extent }: PictureFlags, map: CitationMap): Picture["extent"] {
  if (topic === undefined) return extent ?? "all";
  const { topics } = map.topics;
  const wanted = topic.trim().toLowerCase();
  const found = topics.find(({ id, label }) => id === topic || label.toLowerCase() === wanted);
  if (found) return { topic: found.id };
  const names = topics.map(({ label }) => label).join("; ");
  throw new FileError(`No topic is called "${topic}". The topics of this map: ${names || "none"}.`);
}

async function bytesOf(exporter: Exporter, subject: Subject, command: DrawCommand): Promise<Uint8Array> {
  const { scene, map, context } = subject;
  const { preset, size } = command.picture;
  const settings = { ...command.settings, ...(preset && { preset: preset.id }), ...size };
  try {
    const written = await exporter.write(scene, map, settings, context);
    return typeof written === "string" ? new TextEncoder().encode(written) : written;
  } catch (error) {
    // What an exporter throws on purpose is a plain Error with a sentence; a fault of the program is of another kind.
    if (error instanceof Error && error.constructor === Error) throw new FileError(error.message);
    throw error;
  }
}

async function write(path: string, bytes: Uint8Array, io: Io): Promise<void> {
  try {
    await (path === "-" ? io.writeStdout(bytes) : io.writeFile(path, bytes));
  } catch (error) {
    const where = path === "-" ? "standard output" : `"${path}"`;
    throw new FileError(`Cannot write ${where}: ${reasonOf(error)}.`);
  }
}
