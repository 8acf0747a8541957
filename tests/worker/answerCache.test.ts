import { describe, expect, it } from "vitest";
import { openAnswerCache, tooMany } from "../../src/worker/answerCache";

const held = (sizes: readonly number[]) => new Map(sizes.map((size, at) => [`answer ${at}`, { at, size }]));

describe("answers that are kept", () => {
  it("stay while there is room", () => {
    expect(tooMany(held([10, 10, 10]), { count: 3, size: 30 })).toEqual([]);
  });

  it("go, the oldest first, until a fifth of the room is free", () => {
    expect(tooMany(held([1, 1, 1, 1, 1, 1]), { count: 5, size: 100 })).toEqual(["answer 0", "answer 1"]);
    expect(tooMany(held([50, 40, 30]), { count: 5, size: 100 })).toEqual(["answer 0"]);
    const shuffled = new Map([...held([1, 1, 1, 1, 1, 1])].reverse());
    expect(tooMany(shuffled, { count: 5, size: 100 })).toEqual(["answer 0", "answer 1"]);
  });

  it("are none where there is no store", async () => {
    expect(await openAnswerCache(() => 0)).toBeNull();
  });
});
