import { expect, it } from "vitest";
import { createTurns } from "../../src/state/turns";

/** An act that ends when it is told to. */
function held<Value>(value: Value) {
  let end = () => {};
  let fail = () => {};
  const done = new Promise<Value>((resolve, reject) => {
    end = () => resolve(value);
    fail = () => reject(new Error("no"));
  });
  const state = { begun: false };
  const act = () => {
    state.begun = true;
    return done;
  };
  return { state, act, end, fail };
}

it("acts take their turns, the first at once, and one that fails ends its own only", async () => {
  const turns = createTurns();
  const [a, b, c] = [held("a"), held("b"), held("c")];
  const first = turns.run(a.act);
  expect([a.state.begun, turns.busy()]).toEqual([true, true]);
  const second = turns.run(b.act);
  const third = turns.run(c.act);
  expect(b.state.begun).toBe(false);
  a.fail();
  await expect(first).rejects.toThrow("no");
  expect([b.state.begun, c.state.begun]).toEqual([true, false]);
  b.end();
  expect(await second).toBe("b");
  c.end();
  expect(await third).toBe("c");
  expect(turns.busy()).toBe(false);
});

it("what is at work without a turn is waited for, also by those that wait already", async () => {
  const turns = createTurns();
  const [a, b, other] = [held(1), held(2), held(3)];
  const first = turns.run(a.act);
  const second = turns.run(b.act);
  turns.hold(other.act());
  a.end();
  await first;
  expect(b.state.begun).toBe(false);
  other.end();
  b.end();
  expect(await second).toBe(2);
});
