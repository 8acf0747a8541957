import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createMovement } from "../../src/render/movement";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => void vi.useRealTimers());

describe("a camera", () => {
  it("is on the move from its second step to a moment after its last, and says once that it rests", () => {
    const onRest = vi.fn();
    const movement = createMovement(() => false, onRest);
    movement.note();
    expect(movement.isMoving).toBe(false);
    for (let k = 0; k < 10; k++) {
      vi.advanceTimersByTime(30);
      movement.note();
      expect(movement.isMoving).toBe(true);
    }
    expect(onRest).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(movement.isMoving).toBe(false);
    expect(onRest).toHaveBeenCalledTimes(1);
  });

  it("jumps without being on the move", () => {
    const onRest = vi.fn();
    const movement = createMovement(() => false, onRest);
    for (let k = 0; k < 3; k++) {
      movement.note();
      expect(movement.isMoving).toBe(false);
      vi.advanceTimersByTime(800);
    }
    expect(onRest).not.toHaveBeenCalled();
  });

  it("is on the move from its first step while a hand is on it, until it is let go", () => {
    let isHeld = true;
    const onRest = vi.fn();
    const movement = createMovement(() => isHeld, onRest);
    movement.note();
    expect(movement.isMoving).toBe(true);
    vi.advanceTimersByTime(3000);
    expect(movement.isMoving).toBe(true);
    isHeld = false;
    vi.advanceTimersByTime(1000);
    expect(movement.isMoving).toBe(false);
    expect(onRest).toHaveBeenCalledTimes(1);
  });
});
