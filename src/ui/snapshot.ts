/** A file of the open map as a script asks for it. */
import { exporters } from "../export/index";
import { presets } from "../export/size/presets";
import { defaultPicture, legendPlaces, type Picture, palettes } from "../model/picture";
import type { Settings } from "../model/recipe";
import type { Marks } from "../model/view";
import type { Store } from "../state/store";
import { exportContext } from "./exportContext";
import { whenMade } from "./whenMade";

export interface SnapshotWishes extends Partial<Picture> {
  /** Id of an exporter; default svg. */
  readonly format?: string;
  /** Id of a preset; its frame counts unless `frame` is given. */
  readonly preset?: string;
  /** Values of the exporter's parameters. */
  readonly settings?: Settings;
}

/**
 * @param marks stars, notes and tags that the file may hold.
 * @throws Error with a sentence for an unknown format or preset, for a wish of a wrong kind, or where there is no map.
 */
export async function snapshot(
  store: Store,
  wishes: SnapshotWishes,
  marks: () => Marks,
): Promise<string | Uint8Array> {
  const { format = "svg", preset: presetId, settings = {}, ...changes } = wishes;
  const exporter = exporters.find(({ id }) => id === format);
  const preset = presets.find(({ id }) => id === presetId);
  const map = await whenMade(store);
  if (!exporter) throw new Error(`snapshot: there is no format "${format}"; there are ${listed(exporters)}.`);
  if (presetId !== undefined && !preset)
    throw new Error(`snapshot: there is no preset "${presetId}"; there are ${listed(presets)}.`);
  const picture: Picture = {
    ...defaultPicture,
    theme: store.view.peek().theme,
    ...(preset && { frame: preset.frame }),
    ...checked(changes),
  };
  const compose = await store.composer();
  const scene = compose(picture);
  if (!map || !scene) throw new Error("snapshot: there is no map yet.");
  const all = { ...settings, ...(preset && { preset: preset.id }) };
  return exporter.write(scene, map, all, {
    ...(await exportContext(store, picture)),
    marks: marks(),
  });
}

/** Px: what composes soon, and has room for words. */
const SIDE = { least: 200, most: 4000 };

/** The wishes as they are, if each is of its kind: they come from scripts of others. */
function checked(wishes: Partial<Picture>): Partial<Picture> {
  const kinds: Readonly<Record<keyof Picture, (value: unknown) => boolean>> = {
    frame: isFrame,
    theme: (value) => value === "light" || value === "dark",
    extent: (value) =>
      value === "all" ||
      value === "view" ||
      value === "selection" ||
      (isObject(value) && typeof value.topic === "string"),
    titles: (value) => value === null || (Number.isInteger(value) && Number(value) >= 0),
    legend: (value) => legendPlaces.some(({ id }) => id === value),
    title: (value) => value === null || typeof value === "string",
    caption: (value) => typeof value === "string",
    sourceLine: (value) => typeof value === "boolean",
    numbers: (value) => typeof value === "boolean",
    palette: (value) => palettes.some(({ id }) => id === value),
    patterns: (value) => typeof value === "boolean",
  };
  for (const [name, value] of Object.entries(wishes)) {
    if (!Object.hasOwn(kinds, name)) throw new Error(`snapshot: there is no wish "${name}".`);
    if (!kinds[name as keyof Picture](value)) throw new Error(`snapshot: "${name}" cannot be that.`);
  }
  return wishes;
}

function isFrame(value: unknown): boolean {
  if (!isObject(value)) return false;
  return [value.width, value.height].every(
    (side) => typeof side === "number" && side >= SIDE.least && side <= SIDE.most,
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function listed(of: readonly { readonly id: string }[]): string {
  return of.map(({ id }) => id).join(", ");
}
