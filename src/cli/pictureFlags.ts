/** The flags of a command line that say what a picture shows and how large it is. */
import { PICTURE_SIDE } from "../export/size/pictureSize";
import { type Preset, presets } from "../export/size/presets";
import type { LegendPlace, PaletteName, Picture } from "../model/picture";
import { UsageError } from "./errors";
import { type Line, lastValue, type Value } from "./flags";

export interface PictureFlags {
  /** Absent: the slide. */
  readonly preset?: Preset;
  /** In px; one side alone keeps the shape of the preset, none the size that each format has by default. */
  readonly size: { readonly width?: number; readonly height?: number };
  readonly extent?: "all" | "view" | "selection";
  /** Name or id of the topic to show large. */
  readonly topic?: string;
  /** What is asked beside frame, theme and extent. */
  readonly wishes: Partial<Picture>;
}

/** Throws `UsageError`. */
export function readPicture(line: Line): PictureFlags {
  const given = <Key extends string, Out>(id: Key, value: (given: Value) => Out) => {
    const found = lastValue(line, id);
    return found === undefined ? {} : ({ [id]: value(found) } as { readonly [key in Key]: Out });
  };
  for (const part of ["legend", "title"] as const)
    if (line.values.has(part) && line.values.has(`no${part === "legend" ? "Legend" : "Title"}`))
      throw new UsageError(`--${part} and --no-${part} contradict each other.`);
  if (line.values.has("extent") && line.values.has("topic"))
    throw new UsageError("--extent and --topic contradict each other.");
  const preset = presets.find(({ id }) => id === lastValue(line, "preset"));
  const size = { ...given("width", Number), ...given("height", Number) };
  refuseTooLarge(size, preset ?? presets[0]!);
  return {
    ...(preset && { preset }),
    size,
    ...given("extent", (extent) => extent as NonNullable<PictureFlags["extent"]>),
    ...given("topic", String),
    wishes: {
      ...given("titles", Number),
      ...given("legend", (place) => place as LegendPlace),
      ...(line.values.has("noLegend") && { legend: "none" }),
      ...given("title", String),
      ...(line.values.has("noTitle") && { title: "" }),
      ...given("caption", String),
      ...given("sourceLine", Boolean),
      ...given("numbers", Boolean),
      ...given("palette", (name) => name as PaletteName),
      ...given("patterns", Boolean),
    },
  };
}

/** One side alone: the other follows from the preset, and may be more than can be drawn. */
function refuseTooLarge({ width, height }: PictureFlags["size"], { frame }: Preset): void {
  const { max } = PICTURE_SIDE;
  if (width === undefined && height !== undefined && (height * frame.width) / frame.height > max)
    throw new UsageError(`--height ${height} alone gives a picture more than ${max} px wide; add --width.`);
  if (height === undefined && width !== undefined && (width * frame.height) / frame.width > max)
    throw new UsageError(`--width ${width} alone gives a picture more than ${max} px high; add --height.`);
}
