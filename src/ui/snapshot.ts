/** A file of the open map as a script asks for it. */
import { exporters } from "../export/index";
import { presets } from "../export/presets";
import { defaultPicture, type Picture } from "../model/picture";
import type { Settings } from "../model/recipe";
import type { Store } from "../state/store";
import { exportContext } from "./exportContext";

export interface SnapshotWishes extends Partial<Picture> {
  /** Id of an exporter; default svg. */
  readonly format?: string;
  /** Id of a preset; its frame counts unless `frame` is given. */
  readonly preset?: string;
  /** Values of the exporter's parameters. */
  readonly settings?: Settings;
}

/** @throws Error with a sentence for an unknown format or preset, or where there is no map. */
export async function snapshot(store: Store, wishes: SnapshotWishes): Promise<string | Uint8Array> {
  const { format = "svg", preset: presetId, settings = {}, ...changes } = wishes;
  const exporter = exporters.find(({ id }) => id === format);
  const preset = presets.find(({ id }) => id === presetId);
  const map = store.map.peek();
  if (!exporter) throw new Error(`snapshot: there is no format "${format}"; there are ${listed(exporters)}.`);
  if (presetId !== undefined && !preset)
    throw new Error(`snapshot: there is no preset "${presetId}"; there are ${listed(presets)}.`);
  const picture: Picture = {
    ...defaultPicture,
    theme: store.view.peek().theme,
    ...(preset && { frame: preset.frame }),
    ...changes,
  };
  const scene = store.composePicture(picture);
  if (!map || !scene) throw new Error("snapshot: there is no map yet.");
  const all = { ...settings, ...(preset && { preset: preset.id }) };
  return exporter.write(scene, map, all, await exportContext(store, picture));
}

function listed(of: readonly { readonly id: string }[]): string {
  return of.map(({ id }) => id).join(", ");
}
