import fc from "fast-check";
import { expect, it } from "vitest";
import { overlaps } from "../../src/lib/boxes";
import type { Box } from "../../src/model/scene";
import { type Candidate, cheapest, type Placed } from "../../src/scene/labels";
import { rankPlaces, type Setting } from "../../src/scene/rankedPlaces";
import type { Stage } from "../../src/scene/stage";
import type { Block } from "../../src/scene/textBlock";

const box: fc.Arbitrary<Box> = fc.record({
  left: fc.integer({ min: 0, max: 80 }),
  top: fc.integer({ min: 0, max: 80 }),
  width: fc.integer({ min: 5, max: 30 }),
  height: fc.integer({ min: 5, max: 30 }),
});

/** A stage of boxes taken. */
const stageOf = (taken: readonly Box[]): Stage =>
  ({ isFree: (one: Box) => !taken.some((other) => overlaps(one, other)) }) as unknown as Stage;

const setting: fc.Arbitrary<Setting> = fc
  .tuple(
    fc.array(
      fc.record({
        left: fc.integer({ min: 0, max: 90 }),
        top: fc.integer({ min: 0, max: 90 }),
        cost: fc.integer({ min: 0, max: 6 }),
      }),
      { maxLength: 12 },
    ),
    fc.integer({ min: 1, max: 4 }),
  )
  .map(([places, grain]) => {
    const block = { lines: [], width: 12, height: 9 } as Block;
    const candidates = places.map((place): Candidate => ({ ...place, anchor: "middle" }));
    // Many places cost the same, and some are none.
    const costOf = ({ left, top }: Box) => (left % 7 === 6 ? Infinity : (left + top) % grain);
    return { block, candidates, costOf };
  });

it("the best of ranked places is the cheapest of all, priced anew, whatever else stands there", () => {
  fc.assert(
    fc.property(
      fc.array(setting, { maxLength: 3 }),
      fc.array(box, { maxLength: 2 }),
      fc.array(fc.array(fc.option(box), { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      (settings, taken, rounds) => {
        const ranked = rankPlaces(settings, stageOf(taken));
        for (const others of rounds) {
          const free = stageOf([
            ...taken,
            ...others.flatMap((other, k) => (other && k !== 1 ? [other] : [])),
          ]);
          const best = settings.reduce<Placed | null>(
            (least, { block, candidates, costOf }) =>
              cheapest(block, candidates, free, costOf, least?.cost) ?? least,
            null,
          );
          const found = ranked.bestAmong(others, 1);
          expect(found && [found.cost, found.box, found.index]).toEqual(
            best && [best.cost, best.box, best.index],
          );
        }
      },
    ),
  );
});
