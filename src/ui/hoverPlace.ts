/** Where the card of a disc goes: beside it, never over it, never out of the map. All in px, y down, origin at the map's top left. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** To the right of the disc if there is room, else to the left, else under or over it; then pushed inside the map. */
export function placeCard(
  disc: { x: number; y: number; radius: number },
  card: Size,
  map: Size,
  gap = 12,
): { left: number; top: number } {
  const inside = (at: number, size: number, room: number) => Math.max(8, Math.min(at, room - size - 8));
  const right = disc.x + disc.radius + gap;
  const left = disc.x - disc.radius - gap - card.width;
  const top = inside(disc.y - card.height / 3, card.height, map.height);
  if (right + card.width + 8 <= map.width) return { left: right, top };
  if (left >= 8) return { left, top };
  const under = disc.y + disc.radius + gap;
  const over = disc.y - disc.radius - gap - card.height;
  return {
    left: inside(disc.x - card.width / 2, card.width, map.width),
    top: under + card.height + 8 <= map.height || over < 8 ? inside(under, card.height, map.height) : over,
  };
}
