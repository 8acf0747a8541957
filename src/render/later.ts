/** Code for what moves, fetched when the first map is there. Until then, and where it cannot be had, things are drawn where they belong at once. */
type Moving = typeof import("./moving");

let had: Moving | null = null;

/** Null: not there yet. */
export function moving(): Moving | null {
  return had;
}

/** Fetches it unless it is there; what failed is tried again at the next call. */
export function fetchMoving(): void {
  if (had) return;
  const keep = (module: Moving | null) => {
    had = module;
  };
  import("./moving").then(keep, () => keep(null));
}
