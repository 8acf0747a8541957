/** Which maps the worker can go back to without making them again. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { defaultRecipe } from "../../src/model/recipe";
import { readInputs } from "../../src/reading";
import { createHeldValues } from "../../src/worker/held";
import { createMaps } from "../../src/worker/maps";
import { createParts } from "../../src/worker/parts";
import type { Answer } from "../../src/worker/protocol";
import { onThisMachine } from "../online/wire";

const bib = (from: number) => ({
  bytes: new TextEncoder().encode(
    Array.from(
      { length: 6 },
      (_, k) => `@article{m${from + k}, title = {A made-up title number ${from + k} on folding cranes}}\n`,
    ).join(""),
  ),
  name: `${from}.bib`,
});

/** @param papersKept of all maps together. */
function started(papersKept: number) {
  const answers: Answer[] = [];
  const held = createHeldValues();
  const current = { newest: 0, control: { stopped: false }, isDrawing: false };
  let onStep = () => {};
  const thread = {
    post: (answer: Answer) => void (answers.push(answer) && onStep()),
    pause: async () => {},
    now: () => 0,
    between: 60_000,
    patience: 0,
    vectors: async () => null,
    fetch: onThisMachine,
    answers: async () => null,
  };
  const maps = createMaps(thread, current, held, createParts(), papersKept);
  let id = 0;
  const request = (bibliography: number, seed: number) => {
    current.newest = ++id;
    answers.length = 0;
    return { id, bibliography, recipe: { ...defaultRecipe, seed } as never, pace: 0 };
  };
  return {
    held,
    read: async (number: number) => held.keep(number, (await readInputs([bib(10 * number)])).bibliography),
    build: (number: number, seed = 1) => maps.build({ kind: "build", ...request(number, seed) }),
    /** @returns the kinds of the worker's answers. @param cancels at the first step. */
    async revise(number: number, seed = 1, cancels = false) {
      onStep = () => {
        if (cancels) current.newest = 0;
      };
      await maps.revise({ kind: "revise", ...request(number, seed) });
      onStep = () => {};
      return [...new Set(answers.map(({ kind }) => kind))];
    },
  };
}

it("goes back to the map that is shown, after another that was asked for and given up", async () => {
  const { read, build, revise } = started(12);
  for (const number of [1, 2, 3]) await read(number);
  await build(1);
  await build(2);
  expect(await revise(1, 2, true)).toEqual(["step"]);
  await build(3);
  expect(await revise(2)).toEqual(["map"]);
  expect(await revise(1)).toEqual(["step", "map"]);
});

it("keeps nothing of a map whose papers are let go", async () => {
  const { held, read, build } = started(1000);
  for (const number of [1, 2]) await read(number);
  const first = new WeakRef(held.bibliography(1));
  await build(1);
  await build(2);
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const rest = () => new Promise((resolve) => setTimeout(resolve, 0));
  await rest();
  collect();
  expect(first.deref()).toBeDefined();
  await rest();
  held.receive({ kind: "let-go", held: 1 });
  await rest();
  collect();
  expect(first.deref()).toBeUndefined();
});
