import { describe, expect, it } from "vitest";
import { remembered } from "../../src/lib/remembered";

describe("a remembered function", () => {
  const counting = (most?: number) => {
    let made = 0;
    const ask = remembered(
      (key: { n: number }, factor: number) => ({ value: key.n * factor, made: ++made }),
      most,
    );
    return { ask, made: () => made };
  };

  it("gives the same object for the same values, and makes it once", () => {
    const { ask, made } = counting();
    const key = { n: 3 };
    expect(ask(key, 2)).toBe(ask(key, 2));
    expect(ask(key, 2).value).toBe(6);
    expect(ask(key, Number.NaN)).toBe(ask(key, Number.NaN));
    expect(made()).toBe(2);
  });

  it("tells keys apart by identity", () => {
    const { ask } = counting();
    expect(ask({ n: 3 }, 2)).not.toBe(ask({ n: 3 }, 2));
  });

  it("forgets what was not asked for longest", () => {
    const { ask, made } = counting(2);
    const key = { n: 1 };
    const first = ask(key, 1);
    ask(key, 2);
    ask(key, 1);
    ask(key, 3);
    expect(ask(key, 1)).toBe(first);
    expect(made()).toBe(3);
    ask(key, 2);
    expect(made()).toBe(4);
  });
});
