/** The two canvas painters, on a context that writes down what it is told. */
import { describe, expect, it } from "vitest";
import { paintLabels } from "../../src/render/paintLabels";
import { paintRegions, traceRings } from "../../src/render/paintRegions";
import { smallScene } from "./smallScene";

type Call = {
  readonly name: string;
  readonly values: readonly unknown[];
  readonly state: Record<string, unknown>;
};

function recorder(): { context: CanvasRenderingContext2D; calls: Call[] } {
  const calls: Call[] = [];
  const state: Record<string, unknown> = {};
  const context = new Proxy(state, {
    get:
      (_, name) =>
      (...values: unknown[]) => {
        calls.push({ name: String(name), values, state: { ...state } });
      },
    set(target, name, value) {
      target[String(name)] = value;
      return true;
    },
  });
  return { context: context as unknown as CanvasRenderingContext2D, calls };
}

describe("regions on the canvas", () => {
  const { context, calls } = recorder();
  const outline = {} as Path2D;
  paintRegions(context, smallScene, 2, () => outline);

  it("cover the frame with the ground first", () => {
    expect(calls[0]).toMatchObject({
      name: "fillRect",
      values: [0, 0, 400, 200],
      state: { fillStyle: "#ffffff", globalAlpha: 1 },
    });
  });

  it("are filled once each, so that the pieces of a topic do not darken each other", () => {
    const fills = calls.filter(({ name }) => name === "fill");
    expect(fills).toHaveLength(2);
    expect(fills[0]!.values).toEqual([outline, "evenodd"]);
    expect(fills[0]!.state).toMatchObject({ fillStyle: "#abcdef", globalAlpha: 0.2 });
  });

  it("lie where the scene's formula puts them, on a canvas of twice as many px as the frame", () => {
    const [first, last] = calls.filter(({ name }) => name === "setTransform").map(({ values }) => values);
    const [a, b, c, d, left, top] = first as number[];
    expect([b, c]).toEqual([0, 0]);
    // The corner (20, -20) of t1 is at px (250, 135).
    expect([left! + a! * 20, top! + d! * -20]).toEqual([500, 270]);
    expect(last).toEqual([2, 0, 0, 2, 0, 0]);
  });

  it("have an outline of closed smooth rings that starts at their first point and ends there", () => {
    const outlined = recorder();
    const { rings } = smallScene.regions[0]!;
    traceRings(outlined.context, rings);
    const names = outlined.calls.map(({ name }) => name);
    expect(names).toEqual([
      ...["moveTo", "bezierCurveTo", "bezierCurveTo", "bezierCurveTo", "bezierCurveTo", "closePath"],
      ...["moveTo", "bezierCurveTo", "bezierCurveTo", "bezierCurveTo", "bezierCurveTo", "closePath"],
    ]);
    expect(outlined.calls[0]!.values).toEqual([20, -20]);
    expect(outlined.calls[4]!.values.slice(4)).toEqual([20, -20]);
  });
});

describe("names on the canvas", () => {
  const { context, calls } = recorder();
  paintLabels(context, smallScene.labels);

  it("have the halo of all their lines under the letters of all their lines", () => {
    const order = calls.map(({ name, values }) => `${name} ${values[0]}`);
    expect(order).toEqual([
      "strokeText Repair",
      "strokeText patches",
      "fillText Repair",
      "fillText patches",
      "strokeText B",
      "fillText B",
    ]);
  });

  it("have the scene's place, type, colour and opacity", () => {
    const name = calls[2]!;
    expect(name.values.slice(1)).toEqual([130, 50]);
    expect(name.state).toMatchObject({
      textAlign: "center",
      fillStyle: "#123456",
      globalAlpha: 0.9,
      lineJoin: "round",
    });
    expect(name.state.font).toMatch(/^600 17px Inter/);
    expect(calls[0]!.state).toMatchObject({ strokeStyle: "#fefefe" });
    expect(calls[5]!.state).toMatchObject({ textAlign: "left", direction: "ltr" });
  });
});
