import { describe, expect, it } from "vitest";
import { createHistory, startingWith } from "../../src/state/history";

describe("history", () => {
  it("goes back and forth through the values", () => {
    const history = createHistory("a");
    history.push("b");
    history.push("c");
    history.undo();
    expect(history.present.value).toBe("b");
    history.undo();
    expect(history.present.value).toBe("a");
    expect(history.canUndo.value).toBe(false);
    history.redo();
    history.redo();
    expect(history.present.value).toBe("c");
    expect(history.canRedo.value).toBe(false);
  });

  it("forgets what was undone once something else is done", () => {
    const history = createHistory(1);
    history.push(2);
    history.undo();
    history.push(3);
    history.redo();
    expect(history.present.value).toBe(3);
    history.undo();
    expect(history.present.value).toBe(1);
  });

  it("stays where it is at either end", () => {
    const history = createHistory(0);
    history.undo();
    history.redo();
    expect(history.present.value).toBe(0);
  });

  it("keeps at most as many steps as asked for", () => {
    const history = createHistory(0, 2);
    for (const value of [1, 2, 3, 4]) history.push(value);
    for (let k = 0; k < 5; k++) history.undo();
    expect(history.present.value).toBe(2);
  });

  it("keeps at most as many large things as asked for, however few steps they take", () => {
    const history = createHistory({ of: "a", step: 0 }, 100, ({ of }) => of, 2);
    for (const [step, of] of ["a", "b", "b", "c", "c"].entries()) history.push({ of, step });
    const steps: number[] = [];
    while (history.canUndo.value) {
      history.undo();
      steps.push(history.present.value.step);
    }
    expect(steps).toEqual([3, 2, 1]);
  });

  it("starts anew without a past, and comes back to what it was", () => {
    const history = createHistory(0);
    history.push(1);
    const before = history.moment();
    history.restore(startingWith(7));
    expect(history.present.value).toBe(7);
    expect(history.canUndo.value).toBe(false);
    history.restore(before);
    history.undo();
    expect(history.present.value).toBe(0);
  });

  it("makes one step of those of a run that follow directly upon one another", () => {
    const history = createHistory(0);
    history.push(1, "a");
    history.push(2, "a");
    history.amend(3);
    history.push(4, "a");
    history.push(5, "b");
    history.undo();
    expect(history.present.value).toBe(4);
    history.push(6, "a");
    history.undo();
    expect(history.present.value).toBe(4);
    history.undo();
    expect(history.present.value).toBe(0);
    expect(history.canUndo.value).toBe(false);
    history.redo();
    expect(history.present.value).toBe(4);
  });

  it("amends the present without a step of its own", () => {
    const history = createHistory(0);
    history.push(1);
    history.amend(2);
    expect(history.present.value).toBe(2);
    history.undo();
    expect(history.present.value).toBe(0);
  });
});
