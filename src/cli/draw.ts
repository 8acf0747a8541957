/** `orrery INPUT -o OUT`: makes the map and writes it. No file is touched before all are made. */
import { frameFor } from "../export/frame";
import type { CitationMap } from "../model/map";
import { defaultPicture, type Picture } from "../model/picture";
import type { ExportContext, Exporter } from "../model/plugins";
import type { Scene } from "../model/scene";
import { defaultView } from "../model/view";
import { composePicture } from "../scene/composePicture";
import type { Command } from "./arguments";
import { FileError, reasonOf } from "./errors";
import { readWithFacts, type Tell } from "./input";
import type { Io } from "./io";
import { mapOf } from "./mapOf";
import { rasterise } from "./rasterise";
import { embeddedTypeface } from "./typeface";

type DrawCommand = Extract<Command, { kind: "draw" }>;

/** What exporters are given. */
interface Subject {
  readonly scene: Scene;
  readonly map: CitationMap;
  readonly context: ExportContext;
}

const SLIDE = frameFor(16, 9);

/** Throws `FileError` and `InputError`. */
export async function draw(command: DrawCommand, io: Io, tell: Tell): Promise<void> {
  const reading = await readWithFacts(command, io, tell);
  const map = await mapOf(reading, command.recipe, io, tell);
  const saved = reading.saved?.view ?? defaultView;
  const view = { ...saved, theme: command.theme ?? saved.theme };
  const marks = reading.saved?.marks ?? {};
  const { size, legend, title } = command.picture;
  const frame = size.width && size.height ? frameFor(size.width, size.height) : SLIDE;
  const picture: Picture = {
    ...defaultPicture,
    frame,
    theme: view.theme,
    legend: legend ? "auto" : "none",
    title: title ? null : "",
  };
  const compose = (changes: Partial<Picture>) => composePicture(map, view, { ...picture, ...changes }, marks);
  const scene = compose({});
  const context = { view, marks, picture, compose, typeface: await embeddedTypeface(), rasterise };

  const made: { path: string; bytes: Uint8Array }[] = [];
  for (const { path, exporter } of command.outputs)
    made.push({ path, bytes: await bytesOf(exporter, { scene, map, context }, command) });
  for (const { path, bytes } of made) await write(path, bytes, io);
}

async function bytesOf(exporter: Exporter, subject: Subject, command: DrawCommand): Promise<Uint8Array> {
  const { scene, map, context } = subject;
  const settings = { ...command.settings, ...command.picture.size };
  const written = await exporter.write(scene, map, settings, context);
  return typeof written === "string" ? new TextEncoder().encode(written) : written;
}

async function write(path: string, bytes: Uint8Array, io: Io): Promise<void> {
  try {
    await (path === "-" ? io.writeStdout(bytes) : io.writeFile(path, bytes));
  } catch (error) {
    const where = path === "-" ? "standard output" : `"${path}"`;
    throw new FileError(`Cannot write ${where}: ${reasonOf(error)}.`);
  }
}
