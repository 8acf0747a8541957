import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Selection } from "../../src/model/view";
import { defaultView } from "../../src/model/view";
import { readAddress, writeAddress } from "../../src/state/address";

const { theme: _, ...plainView } = defaultView;

describe("the page's address", () => {
  it("is empty for the default view of the sample", () => {
    expect(writeAddress({ map: null, view: plainView })).toBe("");
    expect(readAddress("")).toEqual({ map: null, view: plainView });
  });

  it("holds selection, filter and camera, and gives them back", () => {
    const selection = fc.oneof(
      fc.constant<Selection>({ kind: "hub" }),
      fc.record({
        kind: fc.constantFrom("paper" as const, "topic" as const),
        id: fc.string({ minLength: 1 }),
      }),
    );
    const coordinate = fc.integer({ min: -99999, max: 99999 }).map((n) => (n === 0 ? 0 : n / 1000));
    const view = fc.record({
      selection,
      filter: fc.array(fc.string({ minLength: 1 })),
      camera: fc.record({
        x: coordinate,
        y: coordinate,
        zoom: fc.integer({ min: 100, max: 50000 }).map((n) => n / 1000),
      }),
    });
    fc.assert(
      fc.property(view, fc.option(fc.stringMatching(/^[a-z0-9]{1,12}$/)), (wanted, map) => {
        expect(readAddress(`#${writeAddress({ map, view: wanted })}`)).toEqual({ map, view: wanted });
      }),
    );
  });

  it("passes over what makes no sense", () => {
    for (const at of ["", "1", "1,2", "1,2,NaN", "1,2,0", "1,2,-3", "1,2,3,4", "Infinity,0,1", "a,b,c"]) {
      expect(readAddress(`#at=${at}`).view.camera).toEqual(plainView.camera);
    }
    fc.assert(
      fc.property(fc.string(), (hash) => {
        const { camera } = readAddress(hash).view;
        expect([camera.x, camera.y, camera.zoom].every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
