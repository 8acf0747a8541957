/**
 * Code for what moves, fetched when the first map is there. Until then, and where it cannot be had, things are drawn where they belong at once, what is
 * carried when it is let go, and a line around papers selects none.
 */
type Moving = typeof import("./moving");

let had: Moving | null = null;
let isAsked = false;

/** Null: not there yet, or not to be had. */
export function moving(): Moving | null {
  return had;
}

/** Fetches it at the first call. What failed is not tried again: every move would ask for it, and most browsers remember that an import failed. */
export function fetchMoving(): void {
  if (isAsked) return;
  isAsked = true;
  const keep = (module: Moving | null) => {
    had = module;
  };
  import("./moving").then(keep, () => keep(null));
}
