/** Brings a bibliography to the page piece by piece, so that neither side is held up for long; the worker holds it from then on. */
import type { Bibliography } from "../model/bibliography";
import type { Reading, SavedMap } from "../model/mapFile";
import type { HeldValues } from "./held";
import { itemCount, piecesOf, withoutLists } from "./pieces";
import type { Held } from "./protocol";
import type { Thread } from "./thread";

/**
 * @param id of the request that the reading answers.
 * @param base what the page has and the bibliography was made from.
 * @param check throws where the reading is no longer wanted.
 * @returns the reading for the answer: its lists empty, without its finished map.
 */
export async function bring(
  { post, pause, now, patience }: Thread,
  held: HeldValues,
  id: Held,
  { bibliography, saved }: Reading,
  base: Bibliography | undefined,
  check: () => void = () => {},
): Promise<{ reading: Reading; hasMap: boolean }> {
  const count = itemCount(bibliography);
  let brought = 0;
  let pausedAt = now();
  for (const piece of piecesOf(bibliography, base)) {
    brought += piece.items.length;
    post({ kind: "piece", id, piece, share: brought / count });
    if (now() - pausedAt < patience) continue;
    await pause(0);
    pausedAt = now();
    check();
  }
  held.keep(id, bibliography, saved?.map);
  const reading = {
    bibliography: withoutLists(bibliography),
    ...(saved ? { saved: withoutMap(saved) } : {}),
  };
  return { reading, hasMap: saved?.map !== undefined };
}

function withoutMap({ map: _, ...rest }: NonNullable<Reading["saved"]> & { map?: SavedMap }) {
  return rest;
}
