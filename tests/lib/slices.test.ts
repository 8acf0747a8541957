import { describe, expect, it } from "vitest";
import { inSlices, letOthersIn } from "../../src/lib/slices";

function* counting(to: number): Generator<number, string, void> {
  for (let k = 0; k < to; k++) yield k / to;
  return "done";
}

describe("work in slices", () => {
  it("gives its result, others having their turn whenever a slice is over", async () => {
    let time = 0;
    let turns = 0;
    let isOver = false;
    const other = (async () => {
      while (!isOver) {
        await letOthersIn();
        turns++;
      }
    })();
    expect(await inSlices(counting(100), 10, () => time++)).toBe("done");
    isOver = true;
    await other;
    expect(turns).toBeGreaterThanOrEqual(5);
  });

  it("is done at once where it fits one slice, and passes on what it throws", async () => {
    expect(await inSlices(counting(100), Infinity, () => 0)).toBe("done");
    const failing = (function* (): Generator<number, never, void> {
      yield 0;
      throw new Error("made to fail");
    })();
    await expect(inSlices(failing, 0, () => 0)).rejects.toThrow("made to fail");
  });
});
