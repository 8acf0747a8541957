/** Where the card of a disc goes: beside it, never over it, if possible not over its label, never out of the map. All in px, y down, origin at the map's top left. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

const GAP = 12;
/** Least distance from the map's edges. */
const MARGIN = 8;

/**
 * The first place that has room and leaves the label free: to the right of the disc, to the left, under it, over it. If none does, the
 * first with room; if none has room, under the disc and pushed inside the map.
 *
 * @param label of the disc's own paper, where the map shows one
 */
export function placeCard(
  disc: { x: number; y: number; radius: number },
  card: Size,
  map: Size,
  label?: Box,
): { left: number; top: number } {
  const inside = (at: number, size: number, room: number) =>
    Math.max(MARGIN, Math.min(at, room - size - MARGIN));
  const away = disc.radius + GAP;
  const top = inside(disc.y - card.height / 3, card.height, map.height);
  const left = inside(disc.x - card.width / 2, card.width, map.width);
  const under = { left, top: disc.y + away };
  const places = [
    { left: disc.x + away, top },
    { left: disc.x - away - card.width, top },
    under,
    { left, top: disc.y - away - card.height },
  ].filter(
    (at) =>
      at.left === inside(at.left, card.width, map.width) &&
      at.top === inside(at.top, card.height, map.height),
  );
  const free = places.find((at) => !label || !meet({ ...at, ...card }, label));
  return free ?? places[0] ?? { left, top: inside(under.top, card.height, map.height) };
}

function meet(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}
