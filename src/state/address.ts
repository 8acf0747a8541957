/**
 * The view in the page's address, after the `#`: `map` (which kept map it belongs to), `paper` or `topic` (selection), `topics` (filter, once a
 * topic), `at` (camera: x, y, zoom). What is absent has its default; what does not make sense is passed over, for addresses are typed and shared.
 */
import { defaultView, isCameraInReach, type Selection, type View } from "../model/view";

export interface AddressedView {
  /** Key of the kept map, null for the sample. */
  readonly map: string | null;
  readonly view: Omit<View, "theme">;
}

export function writeAddress({ map, view }: AddressedView): string {
  const parts = new URLSearchParams();
  if (map !== null) parts.set("map", map);
  const { selection, filter, camera } = view;
  if (selection.kind === "topic" || selection.kind === "paper") parts.set(selection.kind, selection.id);
  for (const topic of filter) parts.append("topics", topic);
  if (camera.x !== 0 || camera.y !== 0 || camera.zoom !== 1) {
    parts.set("at", [camera.x, camera.y, camera.zoom].map(shortNumber).join(","));
  }
  return parts.toString();
}

/** @param hash with or without its `#`. */
export function readAddress(hash: string): AddressedView {
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  return {
    map: parts.get("map"),
    view: {
      selection: readSelection(parts),
      filter: parts.getAll("topics").filter(Boolean),
      camera: readCamera(parts.get("at")),
    },
  };
}

function readSelection(parts: URLSearchParams): Selection {
  for (const kind of ["paper", "topic"] as const) {
    const id = parts.get(kind);
    if (id) return { kind, id };
  }
  return defaultView.selection;
}

function readCamera(text: string | null): View["camera"] {
  const numbers = text?.split(",").map(Number) ?? [];
  const [x, y, zoom] = numbers;
  if (numbers.length !== 3 || x === undefined || y === undefined || zoom === undefined)
    return defaultView.camera;
  return isCameraInReach({ x, y, zoom }) ? { x, y, zoom } : defaultView.camera;
}

function shortNumber(value: number): string {
  return String(Number(value.toFixed(3)));
}
